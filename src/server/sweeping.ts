/** Looks every few minutes for what deliveries did not tell, one round at a time. */
import type { Octokit } from '../github/octokit.ts'
import { sweepDeliveries } from '../worker/sweep-deliveries.ts'
import { sweepIssues } from '../worker/sweep-issues.ts'
import type { Tools } from '../worker/tools.ts'

export interface SweepingOptions {
  /** The client of the App itself. */
  readonly app: () => Promise<Octokit>
  readonly everyMs: number
  /** Called when issues were queued. */
  readonly onFound: () => void
}

/** Starts with a round at once. Returns what ends it: nothing is asked of GitHub or the database afterwards. */
export function startSweeping(
  tools: Tools,
  { app, everyMs, onFound }: SweepingOptions,
): () => Promise<void> {
  const { log } = tools
  const stopped = new AbortController()
  const { signal } = stopped
  let deliveriesUpTo = new Date(0)
  let isFirst = true

  async function deliveries(): Promise<void> {
    const started = new Date()
    const redelivered = await sweepDeliveries(await app(), tools, deliveriesUpTo, signal)
    deliveriesUpTo = started
    if (redelivered > 0) log.info({ redelivered }, 'asked GitHub to deliver again')
  }

  async function issues(): Promise<void> {
    // On start all of them; afterwards those that no other process has just looked at.
    const due = new Date(Date.now() - (isFirst ? 0 : everyMs / 2))
    isFirst = false
    const found = await sweepIssues(tools, due, signal)
    if (found > 0) log.info({ issues: found }, 'found issues that no delivery told of')
    if (found > 0) onFound()
  }

  async function round(): Promise<void> {
    for (const sweep of [deliveries, issues]) {
      if (signal.aborted) return
      await sweep().catch((error) => {
        if (!signal.aborted) log.warn({ err: error, sweep: sweep.name }, 'could not sweep')
      })
    }
  }

  let current: Promise<void> | undefined
  const next = () => {
    current ??= round().finally(() => {
      current = undefined
    })
  }
  next()
  const timer = setInterval(next, everyMs)
  return async () => {
    clearInterval(timer)
    stopped.abort()
    await current
  }
}
