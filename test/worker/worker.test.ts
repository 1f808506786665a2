import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { type Held, type Job, openQueue, type Queue } from '../../src/store/queue.ts'
import {
  type Outcome,
  startWorker,
  type Worker,
  type WorkerOptions,
} from '../../src/worker/worker.ts'
import { engines } from '../helpers/databases.ts'

const HOUR_MS = 3_600_000
// Short enough for tests that wait for a tick.
const TICK_MS = 20
// pg-boss waits a second or two before it tries again.
const PATIENT = { timeout: 10_000, interval: 20 }

/** A job of an installation of its own: of one installation only one is in hand. */
const issue = (number: number, installation = 1_000 + number): Job => ({
  kind: 'issue',
  installation,
  repository: { id: 10, owner: 'acme', name: 'acme' },
  number,
  delivery: `delivery-${number}`,
  received: '2026-01-02T03:04:05.000Z',
})

const numberOf = ({ job }: Pick<Held, 'job'>) => (job.kind === 'issue' ? job.number : 0)

let database: Database
let queue: Queue
beforeAll(async () => {
  const lite = engines.find(({ name }) => name === 'PGlite')
  database = await openDatabase(await lite!.create())
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
function start(options: Pick<WorkerOptions, 'handle'> & Partial<WorkerOptions>): Worker {
  const worker = startWorker({ queue, onError: fail, tickMs: TICK_MS, ...options })
  workers.push(worker)
  return worker
}

/** What waits or is in hand: state, attempt and number. */
const waiting = async () =>
  (await queue.waiting()).map(({ state, attempt, ...held }) => [state, attempt, numberOf(held)])

/** A job that goes on until it is let go. */
function slow() {
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
const untilAborted =
  (begun: Held[]): WorkerOptions['handle'] =>
  (held, signal) => {
    begun.push(held)
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason))
    })
  }

describe('a worker', () => {
  test('does the jobs that wait', async () => {
    for (const number of [1, 2, 3]) await queue.send(issue(number))
    const done: Held[] = []
    start({
      async handle(held) {
        done.push(held)
        return 'done'
      },
    })
    await expect.poll(waiting, PATIENT).toEqual([])
    expect(done.map(({ job }) => job).sort(byNumber)).toEqual([issue(1), issue(2), issue(3)])
    expect(done.map(({ attempt }) => attempt)).toEqual([0, 0, 0])
    expect(await queue.dead()).toEqual([])
  })

  test('does the jobs that come while it waits', async () => {
    const done: number[] = []
    start({
      async handle(held) {
        done.push(numberOf(held))
        return 'done'
      },
    })
    await queue.send(issue(1))
    await expect.poll(() => done, PATIENT).toEqual([1])
    await queue.send(issue(2))
    await expect.poll(() => done, PATIENT).toEqual([1, 2])
    await expect.poll(waiting, PATIENT).toEqual([])
  })

  test('does the next job of an installation as soon as the last one is done', async () => {
    for (const number of [1, 2, 3]) await queue.send(issue(number, 7))
    const done: number[] = []
    start({
      tickMs: HOUR_MS,
      async handle(held) {
        done.push(numberOf(held))
        return 'done'
      },
    })
    // Which of them comes first is up to the queue.
    await expect.poll(() => done.toSorted(), PATIENT).toEqual([1, 2, 3])
    await expect.poll(waiting, PATIENT).toEqual([])
  })

  test('looks when it is woken', async () => {
    const done: number[] = []
    const take = vi.fn(queue.take)
    const worker = start({
      queue: { ...queue, take },
      tickMs: HOUR_MS,
      async handle(held) {
        done.push(numberOf(held))
        return 'done'
      },
    })
    await expect.poll(() => take.mock.settledResults.length, PATIENT).toEqual(1)
    await expect.poll(() => take.mock.settledResults[0]?.type, PATIENT).toEqual('fulfilled')
    await queue.send(issue(1))
    worker.wake()
    await expect.poll(() => done, PATIENT).toEqual([1])
  })

  test('has no more jobs in hand than it may', async () => {
    for (const number of [1, 2, 3]) await queue.send(issue(number))
    const { begun, handle, finish } = slow()
    const take = vi.fn(queue.take)
    start({ queue: { ...queue, take }, handle, most: 2 })
    await expect.poll(() => begun.length, PATIENT).toEqual(2)
    const states = async () => (await waiting()).map(([state]) => state).sort()
    expect(await states()).toEqual(['active', 'active', 'created'])
    finish()
    await expect.poll(waiting, PATIENT).toEqual([])
    expect(begun.length).toEqual(3)
    expect(Math.max(...take.mock.calls.map(([most]) => most))).toEqual(2)
  })

  test('tries a job that failed again', async () => {
    await queue.send(issue(1))
    const attempts: number[] = []
    const errors: unknown[] = []
    start({
      onError: (error, held) => errors.push([String(error), held?.job]),
      async handle({ attempt }) {
        attempts.push(attempt)
        if (attempt === 0) throw new Error('GitHub said 500')
        return 'done'
      },
    })
    await expect.poll(() => attempts, PATIENT).toEqual([0, 1])
    await expect.poll(waiting, PATIENT).toEqual([])
    expect(errors).toEqual([['Error: GitHub said 500', issue(1)]])
    expect(await queue.dead()).toEqual([])
  }, 15_000)

  test('lays a job that fails again and again among the dead letters, with its reason', async () => {
    await queue.send(issue(1))
    const errors: unknown[] = []
    start({
      onError: (error) => errors.push(error),
      handle: ({ attempt }) => Promise.reject(attempt === 0 ? new Error('first') : 'no error'),
    })
    await expect.poll(async () => (await queue.dead()).length, PATIENT).toEqual(1)
    expect(await queue.dead()).toMatchObject([{ attempt: 1, job: issue(1), reason: 'no error' }])
    expect(errors).toEqual([new Error('first'), 'no error'])
    expect(await waiting()).toEqual([])
  }, 15_000)

  test('takes an error that comes at once like any other', async () => {
    await queue.send(issue(1))
    const errors: unknown[] = []
    start({
      onError: (error) => errors.push(error),
      handle: () => {
        throw new Error('at once')
      },
    })
    await expect.poll(waiting, PATIENT).toEqual([['retry', 0, 1]])
    expect(errors).toEqual([new Error('at once')])
  })

  test('does the others although one failed', async () => {
    for (const number of [1, 2]) await queue.send(issue(number))
    const done: number[] = []
    start({
      onError: () => {},
      async handle(held) {
        if (numberOf(held) === 1) throw new Error('oops')
        done.push(numberOf(held))
        return 'done'
      },
    })
    await expect.poll(() => done, PATIENT).toEqual([2])
    await expect.poll(waiting, PATIENT).toEqual([['retry', 0, 1]])
  })

  test('keeps a job for later that is to be looked at again', async () => {
    await queue.send(issue(1))
    const done: Held[] = []
    start({
      async handle(held) {
        done.push(held)
        return { again: new Date(Date.now() + HOUR_MS) }
      },
    })
    await expect.poll(waiting, PATIENT).toEqual([['created', 0, 1]])
    expect((await queue.waiting()).map(({ job }) => job)).toEqual([issue(1)])
    expect(await queue.take(10)).toEqual([])
    expect(done.length).toEqual(1)
  })

  test('looks again when the time has come, and that is no attempt', async () => {
    await queue.send(issue(1))
    const attempts: number[] = []
    start({
      async handle({ attempt }) {
        attempts.push(attempt)
        return attempts.length < 3 ? { again: new Date() } : 'done'
      },
    })
    await expect.poll(() => attempts, PATIENT).toEqual([0, 0, 0])
    await expect.poll(waiting, PATIENT).toEqual([])
  })

  test('goes on when the queue could not be asked', async () => {
    await queue.send(issue(1))
    const errors: unknown[] = []
    const done: number[] = []
    let isDown = true
    start({
      queue: {
        ...queue,
        take: (most) => (isDown ? Promise.reject(new Error('no database')) : queue.take(most)),
      },
      onError: (error, held) => {
        errors.push([error, held])
        isDown = false
      },
      async handle(held) {
        done.push(numberOf(held))
        return 'done'
      },
    })
    await expect.poll(() => done, PATIENT).toEqual([1])
    expect(errors).toEqual([[new Error('no database'), undefined]])
  })

  test('tells of a job that can be neither done nor given back, and goes on', async () => {
    await queue.send(issue(1))
    const errors: unknown[] = []
    const done: number[] = []
    let isDown = true
    const whenUp = <T>(ask: () => Promise<T>) =>
      isDown ? Promise.reject(new Error('no database')) : ask()
    start({
      queue: {
        ...queue,
        done: (held) => whenUp(() => queue.done(held)),
        async failed(held, reason) {
          try {
            await whenUp(() => queue.failed(held, reason))
          } finally {
            isDown = false
            await queue.done(held)
          }
        },
      },
      onError: (error, held) => errors.push([String(error), held && numberOf(held)]),
      async handle(held) {
        done.push(numberOf(held))
        return 'done'
      },
    })
    await expect.poll(waiting, PATIENT).toEqual([])
    await queue.send(issue(2))
    await expect.poll(() => done, PATIENT).toEqual([1, 2])
    expect(errors).toEqual([
      ['Error: no database', 1],
      ['Error: no database', 1],
    ])
  })
})

describe('a worker that is told to stop', () => {
  test('takes no more jobs', async () => {
    const take = vi.fn(queue.take)
    const worker = start({ queue: { ...queue, take }, handle: async () => 'done' })
    await worker.stop(0)
    const asked = take.mock.calls.length
    await queue.send(issue(1))
    worker.wake()
    expect(await waiting()).toEqual([['created', 0, 1]])
    expect(take.mock.calls.length).toEqual(asked)
  })

  test('finishes the job in hand first', async () => {
    await queue.send(issue(1, 7))
    const { begun, handle, finish } = slow()
    const aborted: boolean[] = []
    const worker = start({
      async handle(held, signal) {
        const outcome = await handle(held)
        aborted.push(signal.aborted)
        return outcome
      },
    })
    await expect.poll(() => begun.length, PATIENT).toEqual(1)
    await queue.send(issue(2, 7))
    let isStopped = false
    const stopped = worker.stop(60_000).then(() => {
      isStopped = true
    })
    expect(await waiting()).toEqual([
      ['active', 0, 1],
      ['created', 0, 2],
    ])
    expect(isStopped).toEqual(false)
    finish()
    await stopped
    expect(aborted).toEqual([false])
    expect(begun.map(numberOf)).toEqual([1])
    expect(await waiting()).toEqual([['created', 0, 2]])
  })

  test('gives a job that takes too long back, and that is no attempt', async () => {
    await queue.send(issue(1))
    const begun: Held[] = []
    const errors: unknown[] = []
    const worker = start({
      handle: untilAborted(begun),
      onError: (error, held) => errors.push([(error as Error).name, held?.job]),
    })
    await expect.poll(() => begun.length, PATIENT).toEqual(1)
    await worker.stop(10)
    expect(errors).toEqual([['AbortError', issue(1)]])
    expect(await waiting()).toEqual([['created', 0, 1]])
    expect(await queue.take(10)).toMatchObject([{ attempt: 0, job: issue(1) }])
  })

  test('gives each of several back once', async () => {
    for (const number of [1, 2, 3]) await queue.send(issue(number))
    const begun: Held[] = []
    const worker = start({ handle: untilAborted(begun), onError: () => {} })
    await expect.poll(() => begun.length, PATIENT).toEqual(3)
    await worker.stop(10)
    expect((await waiting()).sort((a, b) => Number(a[2]) - Number(b[2]))).toEqual([
      ['created', 0, 1],
      ['created', 0, 2],
      ['created', 0, 3],
    ])
  })

  test('does not wait for ever for a job that does not listen', async () => {
    await queue.send(issue(1))
    const { begun, handle, finish } = slow()
    const worker = start({ handle })
    await expect.poll(() => begun.length, PATIENT).toEqual(1)
    await worker.stop(10)
    expect(await waiting()).toEqual([['active', 0, 1]])
    finish()
    await expect.poll(waiting, PATIENT).toEqual([])
  }, 15_000)

  test('may be told twice', async () => {
    const worker = start({ handle: async () => 'done' })
    await expect(Promise.all([worker.stop(10), worker.stop(10)])).resolves.toEqual([
      undefined,
      undefined,
    ])
  })
})

function byNumber(a: Job, b: Job): number {
  return (a.kind === 'issue' ? a.number : 0) - (b.kind === 'issue' ? b.number : 0)
}

function fail(error: unknown): never {
  throw error
}
