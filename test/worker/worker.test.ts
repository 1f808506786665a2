import { describe, expect, test, vi } from 'vitest'
import type { Held } from '../../src/store/queue.ts'
import {
  byNumber,
  HOUR_MS,
  issue,
  numberOf,
  PATIENT,
  queue,
  slow,
  start,
  waiting,
} from '../helpers/worker.ts'

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
})
