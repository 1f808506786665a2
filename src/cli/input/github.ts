/** An issue with its comments, asked of GitHub. Reads only. */
import type { Octokit } from '@octokit/rest'
import { z } from 'zod'
import type { Issue } from '../../report/issue.ts'
import { UserError } from '../../user-error.ts'
import { gitHubFailure } from './github-failure.ts'
import type { IssueAddress } from './target.ts'

const User = z.object({ login: z.string() }).nullish()
const Written = {
  user: User,
  author_association: z.string().optional(),
  body: z.string().nullish(),
}
const IssueResponse = z.object({
  ...Written,
  title: z.string(),
  labels: z.array(z.union([z.string(), z.object({ name: z.string() })])).optional(),
  comments: z.number().optional(),
  pull_request: z.unknown().optional(),
})
const CommentsResponse = z.array(z.object(Written))

const DEFAULT_API = 'https://api.github.com'
const TIMEOUT = 30_000

/**
 * The issue at an address. The token is read from GITHUB_TOKEN or GH_TOKEN and goes to GITHUB_API_URL
 * only. Throws a UserError that says what GitHub, or the network, had against it.
 */
export async function fetchIssue(
  address: IssueAddress,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Issue> {
  const token = (env.GITHUB_TOKEN || env.GH_TOKEN || '').trim()
  const baseUrl = apiUrl(env)
  const octokit = await connect(baseUrl, token)
  const where = { owner: address.owner, repo: address.repo, issue_number: address.number }
  try {
    const issue = IssueResponse.parse((await octokit.rest.issues.get(where)).data)
    const name = `${address.owner}/${address.repo}#${address.number}`
    if (issue.pull_request !== undefined) throw new UserError(`${name} is a pull request`)
    const comments =
      issue.comments === 0
        ? []
        : await octokit.paginate(octokit.rest.issues.listComments, { ...where, per_page: 100 })
    return {
      repo: `${address.owner}/${address.repo}`,
      title: issue.title,
      labels: issue.labels?.map((label) => (typeof label === 'string' ? label : label.name)) ?? [],
      ...written(issue),
      comments: CommentsResponse.parse(comments).map(written),
    }
  } catch (error) {
    throw gitHubFailure(error, { address, baseUrl, token })
  }
}

/** The server that answers, without a slash at the end. */
export function apiUrl(env: Readonly<Record<string, string | undefined>>): string {
  const url = env.GITHUB_API_URL || DEFAULT_API
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
    throw new UserError(`GITHUB_API_URL is no address: ${url}`)
  }
  return url.replace(/\/$/, '')
}

/** Whether an address on `host` belongs to the server that `apiUrl` names. */
export function isServedBy(host: string, url: string): boolean {
  return /^(?:www\.|redirect\.)?github\.com$/.test(host) || url !== DEFAULT_API
}

async function connect(baseUrl: string, token: string): Promise<Octokit> {
  const { Octokit } = await import('@octokit/rest')
  const silent = () => {}
  return new Octokit({
    baseUrl,
    auth: token === '' ? undefined : token,
    userAgent: 'faultline',
    log: { debug: silent, info: silent, warn: silent, error: silent },
    request: {
      fetch: (url: string, init: RequestInit) =>
        fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT) }),
    },
  })
}

function written(one: z.infer<z.ZodObject<typeof Written>>) {
  return {
    author: one.user?.login,
    authorAssociation: one.author_association,
    body: one.body ?? '',
  }
}
