/** The App as GitHub knows it, and its installations. */
import { EVENTS, PERMISSIONS } from '../../github/needs.ts'
import type { Octokit } from '../../github/octokit.ts'
import { error, type Finding, ok, sentence, warning } from './finding.ts'

// GitHub refuses tokens that were issued a minute ahead of its own clock.
const MOST_SKEW_SECONDS = 30

/** Whether GitHub takes the credentials and the clock, and what it lets the App do; `url` is where it was asked. */
export async function examineApp(octokit: Octokit, url: string): Promise<readonly Finding[]> {
  try {
    const { data, headers } = await octokit.rest.apps.getAuthenticated()
    const skew = headers.date === undefined ? 0 : (Date.now() - Date.parse(headers.date)) / 1000
    const granted = permissionFindings('the App', data?.permissions ?? {}, data?.events ?? [])
    return [
      ok('credentials', `GitHub knows the App ${data?.slug ?? ''}`),
      Math.abs(skew) > MOST_SKEW_SECONDS
        ? error('clock', `it is ${Math.round(skew)} s off GitHub's; set it, or tokens are refused`)
        : ok('clock', `within ${Math.ceil(Math.abs(skew))} s of GitHub's`),
      ...granted,
    ]
  } catch (failure) {
    const status = failure instanceof Error && 'status' in failure ? Number(failure.status) : 0
    const isRefused = [401, 403, 404].includes(status)
    return [
      isRefused
        ? error(
            'credentials',
            `GitHub does not take them: ${sentence(failure)}; APP_ID and key have to be of one App`,
          )
        : error('credentials', `cannot ask ${url}: ${sentence(failure)}`),
    ]
  }
}

/** Whether there are any, and what each lets the App do. */
export async function examineInstallations(octokit: Octokit): Promise<readonly Finding[]> {
  const about = 'installations'
  try {
    const { data } = await octokit.rest.apps.listInstallations({ per_page: 100 })
    if (data.length === 0) return [warning(about, 'none yet; install the App on a repository')]
    return data.flatMap(({ account, permissions, events, suspended_at }) => {
      const name = account !== null && 'login' in account ? account.login : 'an account'
      if (suspended_at) return warning(about, `the one of ${name} is suspended`)
      return permissionFindings(`the installation of ${name}`, permissions, events)
    })
  } catch (failure) {
    return [warning(about, sentence(failure))]
  }
}

function permissionFindings(
  holder: string,
  granted: object,
  events: readonly string[],
): readonly Finding[] {
  const has = granted as Readonly<Record<string, string | undefined>>
  const lacking = Object.entries(PERMISSIONS)
    .filter(
      ([name, level]) => has[name] !== 'write' && has[name] !== level && has[name] !== 'admin',
    )
    .map(([name, level]) => `${name}: ${level}`)
  const excess = Object.keys(has).filter((name) => !(name in PERMISSIONS))
  const deaf = EVENTS.filter((event) => !events.includes(event))
  const findings = [
    ...(lacking.length > 0 ? [error('permissions', `${holder} lacks ${lacking.join(', ')}`)] : []),
    ...(deaf.length > 0 ? [error('events', `${holder} does not hear ${deaf.join(', ')}`)] : []),
    ...(excess.length > 0
      ? [warning('permissions', `${holder} has more than it needs: ${excess.join(', ')}`)]
      : []),
  ]
  return findings.length > 0 ? findings : [ok('permissions', `${holder} has what it needs`)]
}
