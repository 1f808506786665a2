/** The examinations of `faultline doctor`. Each says what it found; none throws. */
import { Probot } from 'probot'
import { failureOf } from '../../github/failure.ts'
import { EVENTS, PERMISSIONS } from '../../github/needs.ts'
import { clientClass, type Octokit } from '../../github/octokit.ts'
import { openDatabase } from '../../store/database.ts'
import { UserError } from '../../user-error.ts'
import { apiUrl } from '../input/github.ts'
import type { Io } from '../io.ts'
import { createLog, credentialsOf, locationOf } from './environment.ts'

export interface Finding {
  readonly about: string
  readonly state: 'ok' | 'warning' | 'error'
  /** What was found, and what to do about it. */
  readonly text: string
}

type Env = Io['env']

/** All findings, in the order of what to mend first. */
export async function examine(env: Env): Promise<readonly Finding[]> {
  const database = await examineDatabase(env)
  const client = await clientFor(env)
  if ('state' in client) return [client, database]
  const app = await examineApp(client.octokit, apiUrl(env))
  if (app.some(({ state }) => state === 'error')) return [...app, database]
  return [
    ...app,
    ...(await examineInstallations(client.octokit)),
    await examineWebhook(client.octokit),
    await examineDeliveries(client.octokit),
    database,
  ]
}

async function clientFor(env: Env): Promise<Finding | { readonly octokit: Octokit }> {
  const about = 'credentials'
  try {
    const credentials = credentialsOf(env)
    if (credentials === undefined) {
      return error(about, 'there are none; set APP_ID, PRIVATE_KEY and WEBHOOK_SECRET')
    }
    const probot = new Probot({
      appId: credentials.appId,
      privateKey: credentials.privateKey,
      baseUrl: apiUrl(env),
      log: createLog({ LOG_LEVEL: 'silent' }),
      Octokit: clientClass(),
    })
    return { octokit: await probot.auth() }
  } catch (failure) {
    return error(about, sentence(failure))
  }
}

// GitHub refuses tokens that were issued a minute ahead of its own clock.
const MOST_SKEW_SECONDS = 30

async function examineApp(octokit: Octokit, url: string): Promise<readonly Finding[]> {
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

async function examineInstallations(octokit: Octokit): Promise<readonly Finding[]> {
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

async function examineWebhook(octokit: Octokit): Promise<Finding> {
  const about = 'webhook'
  try {
    const { data } = await octokit.rest.apps.getWebhookConfigForApp()
    const { url = '', content_type } = data
    if (!URL.canParse(url))
      return error(about, 'the App has no webhook address; set it on its page')
    const { pathname } = new URL(url)
    if (pathname !== '/api/github/webhooks' && pathname !== '/') {
      return error(
        about,
        `GitHub delivers to ${pathname}; Faultline listens on /api/github/webhooks`,
      )
    }
    if (content_type === 'form') {
      return error(
        about,
        "GitHub delivers forms; set the webhook's content type to application/json",
      )
    }
    const health = new URL('/healthz', url)
    const response = await fetch(health, { signal: AbortSignal.timeout(10_000) })
    return response.ok
      ? ok(about, `${url} is reachable from here`)
      : warning(about, `${health.href} answers ${response.status}; is the App running?`)
  } catch (failure) {
    return warning(about, `not reachable from here: ${sentence(failure)}`)
  }
}

async function examineDeliveries(octokit: Octokit): Promise<Finding> {
  const about = 'deliveries'
  try {
    const { data } = await octokit.rest.apps.listWebhookDeliveries({ per_page: 100 })
    const bad = data.filter(({ status_code }) => status_code < 200 || status_code >= 300)
    const [latest] = bad
    const remedy =
      latest?.status_code === 400
        ? 'is WEBHOOK_SECRET that of the App?'
        : 'the App asks for them again when it runs'
    return latest === undefined
      ? ok(about, `the last ${data.length} arrived`)
      : warning(
          about,
          `${bad.length} of the last ${data.length} failed, the latest with ${latest.status_code} ${latest.status}; ${remedy}`,
        )
  } catch (failure) {
    return warning(about, sentence(failure))
  }
}

async function examineDatabase(env: Env): Promise<Finding> {
  try {
    const location = locationOf(env)
    const database = await openDatabase(location)
    await database.close()
    return ok('database', 'url' in location ? 'reachable' : `${location.folder} can be used`)
  } catch (failure) {
    return error('database', sentence(failure))
  }
}

const ok = (about: string, text: string): Finding => ({ about, state: 'ok', text })
const warning = (about: string, text: string): Finding => ({ about, state: 'warning', text })
const error = (about: string, text: string): Finding => ({ about, state: 'error', text })

function sentence(failure: unknown): string {
  if (failure instanceof UserError) return failure.message
  const { kind } = failureOf(failure, new Date())
  const message = root(failure).split('\n')[0] ?? ''
  return kind === 'wait' ? `GitHub asks to wait: ${message}` : message
}

/** Of a request that failed, fetch tells why in its cause. */
function root(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure)
  const { cause, message } = failure
  return cause instanceof Error ? root(cause) || message : message
}
