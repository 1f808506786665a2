/** What an error of GitHub's asks for. */
import { RequestError } from '@octokit/request-error'

export type Failure =
  /** The issue, the repository or the installation is not there any more. GitHub answers 404 to a token asked for such a one. */
  | { readonly kind: 'gone' }
  /** GitHub says no, and will say so again. */
  | { readonly kind: 'refused' }
  /** GitHub wants to be left alone until then. */
  | { readonly kind: 'wait'; readonly until: Date }
  | { readonly kind: 'retry' }

const SHORTEST_WAIT_SECONDS = 60

/**
 * From the status and the headers, as GitHub's "Best practices for using the REST API" has them: `retry-after` first,
 * then `x-ratelimit-reset`, else a minute.
 */
export function failureOf(error: unknown, now: Date): Failure {
  if (!(error instanceof RequestError)) return { kind: 'retry' }
  const { status, message, response } = error
  const headers = response?.headers ?? {}
  const isLimit =
    status === 429 ||
    (status === 403 &&
      (headers['retry-after'] !== undefined ||
        headers['x-ratelimit-remaining'] === '0' ||
        /rate limit/i.test(message)))
  if (isLimit) return { kind: 'wait', until: waitUntil(headers, now) }
  switch (status) {
    case 404:
    case 410:
      return { kind: 'gone' }
    case 403:
    case 422:
      return { kind: 'refused' }
    // 401 among them: a wrong key or clock is mended by whoever runs the App, and nothing must be lost until then.
    default:
      return { kind: 'retry' }
  }
}

function waitUntil(headers: Readonly<Record<string, unknown>>, now: Date): Date {
  const after = Number(headers['retry-after'] ?? Number.NaN)
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN)
  const seconds = Number.isFinite(after)
    ? after
    : headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset)
      ? reset - now.getTime() / 1000
      : SHORTEST_WAIT_SECONDS
  return new Date(now.getTime() + Math.max(1, Math.min(seconds, 3600)) * 1000)
}
