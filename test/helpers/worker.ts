/** A worker with a queue of its own, for tests. */
import { afterAll, afterEach, beforeAll } from 'vitest'
import { type Database, openDatabase } from '../../src/store/database.ts'
import type { Job } from '../../src/store/job.ts'
import { type Held, openQueue, type Queue } from '../../src/store/queue.ts'
import {
  type Outcome,
  startWorker,
  type Worker,
  type WorkerOptions,
} from '../../src/worker/worker.ts'
import { createFolder } from './databases.ts'

export const HOUR_MS = 3_600_000
// Short enough for tests that wait for a tick.
const TICK_MS = 20
// pg-boss waits a second or two before it tries again.
export const PATIENT = { timeout: 10_000, interval: 20 }

/** A job of an installation of its own: of one installation only one is in hand. */
export const issue = (number: number, installation = 1_000 + number): Job => ({
  kind: 'issue',
  installation,
  repository: { id: 10, owner: 'acme', name: 'acme' },
  number,
  delivery: `delivery-${number}`,
  received: '2026-01-02T03:04:05.000Z',
})

export const numberOf = ({ job }: Pick<Held, 'job'>) => (job.kind === 'issue' ? job.number : 0)

export let database: Database
export let queue: Queue
beforeAll(async () => {
  database = await openDatabase(await createFolder())
  queue = await openQueue(database, fail, { retries: 1, longestDelay: 1 })
}, 30_000)
afterAll(async () => {
  await queue.close()
  await database.close()
})

const workers: Worker[] = []
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.stop(0)
  const { tables } = database
  await tables.deleteFrom('pgboss.job' as never).execute()
})

/** A worker that is stopped after the test; errors of which it tells are errors of the test. */
export function start(options: Pick<WorkerOptions, 'handle'> & Partial<WorkerOptions>): Worker {
  const worker = startWorker({ queue, onError: fail, tickMs: TICK_MS, ...options })
  workers.push(worker)
  return worker
}

/** What waits or is in hand: state, attempt and number. */
export const waiting = async () =>
  (await queue.waiting()).map(({ state, attempt, ...held }) => [state, attempt, numberOf(held)])

/** A job that goes on until it is let go. */
export function slow() {
  const begun: Held[] = []
  let finish = () => {}
  const promise = new Promise<Outcome>((resolve) => {
    finish = () => resolve('done')
  })
  const handle = (held: Held) => {
    begun.push(held)
    return promise
  }
  return { begun, handle, finish }
}

/** A handler that goes on until it is told to stop. */
export const untilAborted =
  (begun: Held[]): WorkerOptions['handle'] =>
  (held, signal) => {
    begun.push(held)
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason))
    })
  }

export function byNumber(a: Job, b: Job): number {
  return (a.kind === 'issue' ? a.number : 0) - (b.kind === 'issue' ? b.number : 0)
}

export function fail(error: unknown): never {
  throw error
}
