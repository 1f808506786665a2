import nock from 'nock'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/store/database.ts'
import type { Job } from '../../src/store/job.ts'
import { knowRepository, pausedUntil } from '../../src/store/repositories.ts'
import { sweepIssues } from '../../src/worker/sweep-issues.ts'
import { clearRepositories, createFolder } from '../helpers/databases.ts'
import { API, octokit } from '../helpers/github-files.ts'

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000)

let database: Database
beforeAll(async () => {
  database = await openDatabase(await createFolder())
}, 30_000)
afterAll(() => database.close())
beforeEach(() => clearRepositories(database))
afterEach(() => expect(nock.pendingMocks()).toEqual([]))

/** Sweeps all that is known; the numbers that were queued. */
async function sweep(signal = new AbortController().signal): Promise<readonly number[]> {
  const sent: Job[] = []
  const tools = {
    tables: database.tables,
    queue: { send: async (job: Job) => void sent.push(job) },
    octokitOf: async () => octokit,
    log: pino({ level: 'silent' }),
  }
  await sweepIssues(tools, new Date(), signal)
  return sent.map((job) => (job.kind === 'issue' ? job.number : 0))
}

const know = (id: number, since = ago(10), installation = 100) =>
  knowRepository(database.tables, installation, { id, owner: 'acme', name: `r${id}` }, since)
const sweptAt = async (id: number) => {
  const found = database.tables.selectFrom('repositories').select('swept_at').where('id', '=', id)
  return (await found.executeTakeFirst())?.swept_at.getTime()
}
const issues = (from: number, count: number, at: (number: number) => Date) =>
  Array.from({ length: count }, (_, index) => ({
    number: from + index,
    updated_at: at(from + index).toISOString(),
  }))
const SEVENTH = { number: 7, updated_at: ago(1).toISOString() }
/** What GitHub answers, once, when asked for the issues of a repository. */
const answer = (id: number, status: number, body: nock.Body) =>
  nock(API).get(`/repos/acme/r${id}/issues`).query(true).reply(status, body)

describe('sweepIssues', () => {
  test('finds all that changed, more than fit one page', async () => {
    await know(1)
    const first = ago(600).getTime()
    const at = (number: number) => new Date(first + number * 1_000)
    const pages: (string | null)[] = []
    nock(API)
      .get('/repos/acme/r1/issues')
      .query(true)
      .times(3)
      .reply(({ url }: Request) => {
        const since = new URL(url).searchParams.get('since')
        pages.push(since)
        const from = pages.length * 99 - 98
        return [200, issues(from, pages.length === 3 ? 50 : 100, at)]
      })
    const found = await sweep()
    expect(pages.slice(1)).toEqual([at(100).toISOString(), at(199).toISOString()])
    expect(new Set(found)).toEqual(new Set(Array.from({ length: 248 }, (_, index) => index + 1)))
    expect(Date.now() - ((await sweptAt(1)) ?? 0)).toBeLessThan(60_000)
  })

  test('leaves an installation alone that GitHub wants left alone', async () => {
    for (const id of [1, 2, 3]) await know(id, ago(10 - id))
    answer(1, 403, { message: 'You have exceeded a secondary rate limit' })
    expect(await sweep()).toEqual([])
    expect(await pausedUntil(database.tables, 100)).toBeInstanceOf(Date)
  })

  test('asks no more than fifty times for an installation in one round', async () => {
    for (let id = 1; id <= 60; id += 1) await know(id)
    await know(61, ago(1), 200)
    nock(API)
      .get(/^\/repos\/acme\/r\d+\/issues$/)
      .query(true)
      .times(51)
      .reply(200, [])
    await sweep()
    expect(await sweptAt(61)).toBeGreaterThan(ago(0.5).getTime())
    nock(API)
      .get(/^\/repos\/acme\/r\d+\/issues$/)
      .query(true)
      .times(11)
      .reply(200, [])
    const { tables } = database
    const due = tables.selectFrom('repositories').select('id').where('swept_at', '<', ago(0.5))
    expect((await due.execute()).length).toEqual(10)
    await sweep()
  })

  test('forgets a repository that is not there any more, and looks at the others', async () => {
    await know(1, ago(10))
    await know(2, ago(9))
    answer(1, 404, { message: 'Not Found' })
    answer(2, 200, [SEVENTH])
    expect(await sweep()).toEqual([7])
    expect(await sweptAt(1)).toEqual(undefined)
  })

  test('keeps one that cannot be read for the next time, and looks at the others', async () => {
    await know(1, ago(10))
    await know(2, ago(9))
    const before = await sweptAt(1)
    answer(1, 502, {})
    answer(2, 200, [SEVENTH])
    expect(await sweep()).toEqual([7])
    expect(await sweptAt(1)).toEqual(before)
  })
})
