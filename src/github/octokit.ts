/** The client for GitHub's API: Probot's, told to leave trying again to the queue. */
import { ProbotOctokit } from 'probot'

export type Octokit = InstanceType<typeof ProbotOctokit>

export interface Answered {
  /** 0 for the App itself. */
  readonly installation: number
  readonly method: string
  /** 0 when there was no answer. */
  readonly status: number
}

export interface ClientOptions {
  readonly onAnswer?: (answered: Answered) => void
  /** False lifts the pace of one write a second; for servers that are not GitHub. */
  readonly throttled?: boolean
  readonly timeoutMs?: number
  /** Breaks off all requests. */
  readonly signal?: AbortSignal
}

type ClientDefaults = NonNullable<ConstructorParameters<typeof ProbotOctokit>[0]>

/**
 * A client class for Probot. It never repeats a request: a write that timed out may have been done, and only who looks
 * at the issue again knows. One write a second an installation, by Octokit's throttling.
 */
export function clientClass({
  onAnswer = () => {},
  throttled = true,
  timeoutMs = 15_000,
  signal,
}: ClientOptions = {}) {
  const impatientFetch = (url: string, options: RequestInit) => {
    const signals = [AbortSignal.timeout(timeoutMs), signal, options.signal]
    return fetch(url, { ...options, signal: AbortSignal.any(signals.filter((one) => one != null)) })
  }

  return ProbotOctokit.plugin((octokit, { auth }) => {
    const installation = Number(auth?.installationId ?? 0)
    octokit.hook.wrap('request', async (request, options) => {
      const { method } = options
      try {
        const response = await request(options)
        onAnswer({ installation, method, status: response.status })
        return response
      } catch (error) {
        const status = error instanceof Error && 'status' in error ? Number(error.status) : 0
        onAnswer({ installation, method, status })
        throw error
      }
    })
    // As a function: Probot lays its own defaults over those that are an object.
  }).defaults((options: ClientDefaults) => ({
    ...options,
    request: { ...options.request, fetch: impatientFetch },
    retry: { enabled: false },
    throttle: {
      ...options.throttle,
      enabled: throttled,
      onRateLimit: () => false,
      onSecondaryRateLimit: () => false,
    },
  }))
}
