import { describe, expect, test, vi } from 'vitest'
import type { Held } from '../../src/store/queue.ts'
import {
  issue,
  numberOf,
  PATIENT,
  queue,
  slow,
  start,
  untilAborted,
  waiting,
} from '../helpers/worker.ts'

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
