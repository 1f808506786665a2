/** Threads for all that strangers wrote: it keeps no delivery waiting, and is broken off in the end. */
import { availableParallelism } from 'node:os'
import { extname, join } from 'node:path'
import { Piscina } from 'piscina'
import type { Problem } from '../problem.ts'
import type { SettingsFile } from '../settings/settings-file.ts'
import type { Answer, Question } from './thread.ts'
import type { Bundle } from './tools.ts'

export interface Threads {
  /** Triages an issue. Throws what the triage throws, and when it takes too long. */
  triage(question: Question): Promise<Answer>
  /** What is wrong with the settings of a repository; of all files when it takes too long to tell. */
  check(files: readonly SettingsFile[]): Promise<readonly Problem[]>
  /** Ends all threads; what they have in hand fails. */
  close(): Promise<void>
}

/** Milliseconds after which a thread is ended and another started. */
export interface Limits {
  readonly triage: number
  readonly check: number
}

const LIMITS: Limits = { triage: 30_000, check: 15_000 }

/** Starts them: one for each core; taking deliveries needs little of one. */
export function startThreads(bundle: Bundle, limits = LIMITS): Threads {
  const pool = new Piscina({
    // TypeScript here and JavaScript in the package.
    filename: join(import.meta.dirname, `thread${extname(import.meta.filename)}`),
    workerData: bundle,
    maxThreads: availableParallelism(),
    minThreads: 1,
    idleTimeout: Number.POSITIVE_INFINITY,
  })
  const run = (name: string, task: unknown, ms: number) =>
    pool.run(task, { name, signal: AbortSignal.timeout(ms) })
  return {
    triage: (question) => run('answer', question, limits.triage),
    async check(files) {
      try {
        return await run('check', files, limits.check)
      } catch (error) {
        if (error instanceof Error && error.name === 'AbortError') return files.map(tooSlow)
        throw error
      }
    },
    close: () => pool.destroy(),
  }
}

function tooSlow({ path }: SettingsFile): Problem {
  return {
    file: path,
    line: 1,
    column: 1,
    rule: 'too-slow',
    message:
      'checking these settings takes too long; leave out loops in templates, and signatures that say the same',
    severity: 'error',
  }
}
