import { describe, expect, test } from 'vitest'
import { issue, numberOf, PATIENT, queue, start, waiting } from '../helpers/worker.ts'

describe('a worker whose jobs or queue fail', () => {
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
