/** Triage beside the main thread: what a stranger wrote keeps no delivery waiting, and is broken off in the end. */
import { availableParallelism } from 'node:os'
import { extname, join } from 'node:path'
import { Piscina } from 'piscina'
import type { Answer, Question } from './thread.ts'
import type { Bundle } from './tools.ts'

export interface Threads {
  /** Triages an issue. Throws when that takes longer than half a minute, which also ends the thread, and what the triage throws. */
  triage(question: Question): Promise<Answer>
  /** Ends all threads; what they have in hand fails. */
  close(): Promise<void>
}

const LONGEST_MS = 30_000

/** Starts them: one for each core but the one that takes deliveries. */
export function startThreads(bundle: Bundle, longestMs = LONGEST_MS): Threads {
  const pool = new Piscina<Question, Answer>({
    // TypeScript here and JavaScript in the package.
    filename: join(import.meta.dirname, `thread${extname(import.meta.filename)}`),
    name: 'answer',
    workerData: bundle,
    maxThreads: Math.max(1, availableParallelism() - 1),
    minThreads: 1,
    idleTimeout: Number.POSITIVE_INFINITY,
  })
  return {
    triage: (question) => pool.run(question, { signal: AbortSignal.timeout(longestMs) }),
    close: () => pool.destroy(),
  }
}
