/** The signals that end a server. */
import { once } from 'node:events'

/** Resolves at the first SIGTERM or SIGINT. */
export async function toldToStop(): Promise<void> {
  const done = new AbortController()
  const signals = ['SIGTERM', 'SIGINT'].map((name) => once(process, name, { signal: done.signal }))
  await Promise.race(signals)
  for (const signal of signals) signal.catch(() => {})
  done.abort()
}
