/** What GitHub, or the way to it, had against a request, in one line. */
import { z } from 'zod'
import { UserError } from '../../user-error.ts'
import type { IssueAddress } from './target.ts'

interface Asked {
  readonly address: IssueAddress
  readonly baseUrl: string
  readonly token: string
}

// An octokit RequestError; without a response it never reached the server.
const Failure = z.object({
  message: z.string(),
  status: z.number(),
  response: z.object({ headers: z.record(z.string(), z.unknown()) }).optional(),
})

/** The UserError for a failed request; errors of another kind are returned as they are. The token is never in it. */
export function gitHubFailure(error: unknown, asked: Asked): unknown {
  if (error instanceof z.ZodError) {
    return new UserError(`${asked.baseUrl} did not answer as GitHub does; check GITHUB_API_URL`)
  }
  const failure = Failure.safeParse(error)
  if (!failure.success || error instanceof UserError) return error
  const { status, message, response } = failure.data
  const text =
    response === undefined
      ? `could not reach ${asked.baseUrl}: ${message}`
      : explain(status, response.headers, asked)
  return new UserError(asked.token === '' ? text : text.replaceAll(asked.token, '***'))
}

function explain(status: number, headers: Record<string, unknown>, asked: Asked): string {
  const { owner, repo, number } = asked.address
  const name = `${owner}/${repo}#${number}`
  const remedy = asked.token === '' ? '; set GITHUB_TOKEN' : ''
  if (status === 429 || (status === 403 && isLimited(headers))) {
    return `GitHub's rate limit is used up${untilReset(headers)}${remedy}`
  }
  switch (status) {
    case 401:
      return 'GitHub refused the token; check GITHUB_TOKEN'
    case 403:
      return `GitHub refused to show ${name}${remedy}`
    case 404:
      return `${name} does not exist, or the token may not see it${remedy}`
    case 410:
      return `${name} was deleted`
    default:
      return `GitHub answered ${status} for ${name}; try again later`
  }
}

function isLimited(headers: Record<string, unknown>): boolean {
  return headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined
}

function untilReset(headers: Record<string, unknown>): string {
  if (headers['retry-after'] !== undefined)
    return `; try again in ${headers['retry-after']} seconds`
  const reset = Number(headers['x-ratelimit-reset'])
  if (!Number.isFinite(reset)) return ''
  return ` until ${new Date(reset * 1000)
    .toISOString()
    .replace('T', ' ')
    .replace(/:\d\d\..*/, ' UTC')}`
}
