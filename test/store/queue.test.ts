import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/store/database.ts'
import type { Job } from '../../src/store/job.ts'
import { openQueue, type Queue } from '../../src/store/queue.ts'
import { engines } from '../helpers/databases.ts'

const issue = (number: number, installation = 1): Job => ({
  kind: 'issue',
  installation,
  repository: { id: 10 + installation, owner: 'acme', name: 'acme' },
  number,
  delivery: `delivery-${number}`,
  received: '2026-01-02T03:04:05.000Z',
})

describe.each(engines)('the queue on $name', ({ create }) => {
  let database: Database
  let queue: Queue
  beforeAll(async () => {
    database = await openDatabase(await create())
    queue = await openQueue(database, fail, { retries: 1, longestDelay: 1 })
  }, 30_000)
  afterAll(async () => {
    await queue.close()
    await database.close()
  })
  beforeEach(async () => {
    for (const held of await queue.take(100)) await queue.done(held)
  })

  test('gives a job once, whole', async () => {
    await queue.send(issue(1))
    const held = await queue.take(10)
    expect(held.map(({ job }) => job)).toEqual([issue(1)])
    expect(await queue.take(10)).toEqual([])
    await finish(held)
  })

  test('keeps one waiting job an issue, and one more while it is in hand', async () => {
    await queue.send(issue(2))
    await queue.send(issue(2))
    const first = await queue.take(10)
    await queue.send(issue(2))
    await queue.send(issue(2))
    expect(await queue.take(10)).toEqual([])
    await finish(first)
    const second = await queue.take(10)
    expect([first.length, second.length]).toEqual([1, 1])
    await finish(second)
    expect(await queue.take(10)).toEqual([])
  })

  test('has one job of an installation in hand at a time, and others do not wait for it', async () => {
    for (const number of [3, 4, 5]) await queue.send(issue(number, 1))
    await queue.send(issue(6, 2))
    const held = await queue.take(10)
    expect(held.map(({ job }) => job.installation).sort()).toEqual([1, 2])
    await finish(held)
    for (const _ of [1, 2]) await finish(await queue.take(10))
    expect(await queue.take(10)).toEqual([])
  })

  test('keeps a job for later', async () => {
    await queue.send(issue(7), new Date(Date.now() + 3_600_000))
    expect(await queue.take(10)).toEqual([])
    expect((await queue.waiting()).map(({ job }) => job)).toEqual([issue(7)])
  })

  test('tries again, then lays it among the dead letters, from where it can be replayed', async () => {
    await queue.send(issue(8))
    for (const attempt of [0, 1]) {
      const held = await take(queue)
      expect(held).toMatchObject([{ attempt, job: issue(8) }])
      for (const one of held) await queue.failed(one, 'GitHub said 500')
    }
    const dead = await queue.dead()
    expect(dead).toMatchObject([{ attempt: 1, job: issue(8), reason: 'GitHub said 500' }])
    expect((await queue.backlog()).find(({ state }) => state === 'dead')?.count).toEqual(1)
    expect(await queue.replay(dead.map(({ id }) => id))).toEqual(1)
    expect(await queue.dead()).toEqual([])
    const again = await take(queue)
    expect(again).toMatchObject([{ job: issue(8) }])
    await finish(again)
  })

  const finish = async (held: Awaited<ReturnType<Queue['take']>>) => {
    for (const one of held) await queue.done(one)
  }
})

/** Asks until a retry is due; pg-boss counts its delay in the database. */
async function take(queue: Queue): ReturnType<Queue['take']> {
  const until = Date.now() + 10_000
  for (;;) {
    const held = await queue.take(10)
    if (held.length > 0 || Date.now() > until) return held
    await delay(50)
  }
}

function fail(error: Error): void {
  throw error
}
