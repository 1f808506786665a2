import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Override } from '../../src/plan/decisions.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import type { IssueKey } from '../../src/store/issue-key.ts'
import { commandId, type Memory, recall } from '../../src/store/recall.ts'
import { keepOverride, record, type TriageRecord } from '../../src/store/triages.ts'
import { engines } from '../helpers/databases.ts'
import { found, sampleDiagnosis, UWSGI } from '../plan/sample.ts'

const NOTHING: Memory = {
  labels: [],
  pending: [],
  commentId: null,
  seenAt: null,
  overrides: [],
  done: new Set(),
}

// Beyond 32 bits, as GitHub's ids are.
const REPOSITORY = 4_294_967_297
const COMMENT = 9_007_199_254_740_991

const OPENED = new Date('2026-01-02T03:04:05.678Z')
const SEEN = new Date('2026-02-03T04:05:06.789Z')

const RECORD: TriageRecord = {
  diagnosis: found(UWSGI, [{}], { missing: ['versions', 'os'] }),
  labels: ['cause: upstream', 'upstream: uwsgi'],
  pending: ['needs-info'],
  commentId: COMMENT,
  openedAt: OPENED,
  seenAt: SEEN,
}

describe.each(engines)('what is remembered of issues on $name', ({ create }) => {
  let database: Database
  beforeAll(async () => {
    database = await openDatabase(await create())
  }, 30_000)
  afterAll(() => database.close())

  let count = 0
  /** An issue of its own for a test. */
  const anIssue = (): IssueKey => {
    count += 1
    return { repository: REPOSITORY, number: count }
  }
  const rowOf = ({ repository, number }: IssueKey) =>
    database.tables
      .selectFrom('triages')
      .selectAll()
      .where('repository_id', '=', repository)
      .where('number', '=', number)
      .execute()

  test('nothing of an issue never seen', async () => {
    expect(await recall(database.tables, anIssue())).toEqual(NOTHING)
  })

  test('what was recorded', async () => {
    const key = anIssue()
    await record(database.tables, key, RECORD)
    expect(await recall(database.tables, key)).toEqual({
      ...NOTHING,
      labels: ['cause: upstream', 'upstream: uwsgi'],
      pending: ['needs-info'],
      commentId: COMMENT,
      seenAt: SEEN,
    })
  })

  test('the diagnosis, without a word of the report', async () => {
    const key = anIssue()
    await record(database.tables, key, RECORD)
    const [row, ...others] = await rowOf(key)
    expect(others).toEqual([])
    expect(row).toEqual({
      repository_id: REPOSITORY,
      number: key.number,
      kind: 'bug',
      cause: 'upstream',
      confidence: 'likely',
      component: 'uwsgi',
      signatures: ['uwsgi-sys-executable'],
      missing: ['versions', 'os'],
      labels: ['cause: upstream', 'upstream: uwsgi'],
      pending: ['needs-info'],
      comment_id: COMMENT,
      opened_at: OPENED,
      seen_at: SEEN,
      triaged_at: row?.triaged_at,
    })
    expect(row?.triaged_at).toBeInstanceOf(Date)
  })

  test('what was recorded last, and only that', async () => {
    const key = anIssue()
    await record(database.tables, key, RECORD)
    const later: TriageRecord = {
      diagnosis: sampleDiagnosis({ kind: 'question', cause: null }),
      labels: [],
      pending: [],
      commentId: null,
      openedAt: OPENED,
      seenAt: new Date('2026-03-04T05:06:07.890Z'),
    }
    await record(database.tables, key, later)
    expect(await recall(database.tables, key)).toEqual({ ...NOTHING, seenAt: later.seenAt })
    expect(await rowOf(key)).toMatchObject([
      { kind: 'question', cause: null, confidence: null, component: null, signatures: [] },
    ])
  })

  test('of an issue nothing that belongs to another one or another repository', async () => {
    const [one, two] = [anIssue(), anIssue()]
    const elsewhere = { repository: REPOSITORY + 1, number: one.number }
    await record(database.tables, one, RECORD)
    await keepOverride(database.tables, one, { verb: 'off' }, { author: 'ann' })
    expect(await recall(database.tables, two)).toEqual(NOTHING)
    expect(await recall(database.tables, elsewhere)).toEqual(NOTHING)
  })

  const overrides: readonly Override[] = [
    { verb: 'why' },
    { verb: 'recheck' },
    { verb: 'wrong' },
    { verb: 'off' },
    { verb: 'on' },
    { verb: 'label-removed', label: 'cause: "upstream" – 世界' },
    { verb: 'cause', cause: 'usage', component: null },
    { verb: 'cause', cause: 'upstream', component: "o'reilly" },
    { verb: 'upstream', issue: 'numpy/numpy#12' },
  ]

  test('what humans decided, in their order', async () => {
    const key = anIssue()
    for (const [index, override] of overrides.entries()) {
      const comment = { id: 100 + index, line: `/faultline ${override.verb}` }
      await keepOverride(database.tables, key, override, { author: 'ann', comment })
    }
    expect(await recall(database.tables, key)).toEqual({
      ...NOTHING,
      overrides,
      done: new Set(overrides.map(({ verb }, index) => `${100 + index} /faultline ${verb}`)),
    })
  })

  test('a command once, however often it is read', async () => {
    const key = anIssue()
    const comment = { id: COMMENT - key.number, line: '/faultline wrong' }
    const keep = () =>
      keepOverride(database.tables, key, { verb: 'wrong' }, { author: 'ann', comment })
    await keep()
    await keep()
    await Promise.all([keep(), keep()])
    expect(await recall(database.tables, key)).toEqual({
      ...NOTHING,
      overrides: [{ verb: 'wrong' }],
      done: new Set([commandId(comment.id, comment.line)]),
    })
  })

  test('two commands of one comment, and the same command of two', async () => {
    const key = anIssue()
    const [one, two] = [2000, 2001]
    for (const [id, verb] of [
      [one, 'why'],
      [one, 'off'],
      [two, 'why'],
    ] as const) {
      const comment = { id, line: `/faultline ${verb}` }
      await keepOverride(database.tables, key, { verb }, { author: 'ann', comment })
    }
    expect(await recall(database.tables, key)).toEqual({
      ...NOTHING,
      overrides: [{ verb: 'why' }, { verb: 'off' }, { verb: 'why' }],
      done: new Set(['2000 /faultline why', '2000 /faultline off', '2001 /faultline why']),
    })
  })

  test('a refused command as one that was read, and nothing more', async () => {
    const key = anIssue()
    const comment = { id: 3000, line: '/faultline off' }
    await keepOverride(database.tables, key, null, { author: 'stranger', comment })
    await keepOverride(database.tables, key, { verb: 'off' }, { author: 'stranger', comment })
    expect(await recall(database.tables, key)).toEqual({
      ...NOTHING,
      done: new Set(['3000 /faultline off']),
    })
  })

  test('every label that was removed, for none has a comment', async () => {
    const key = anIssue()
    const removed = ['a', 'a', 'b'].map((label) => ({ verb: 'label-removed', label }) as const)
    for (const override of removed) {
      await keepOverride(database.tables, key, override, { author: null })
    }
    const memory = await recall(database.tables, key)
    expect(memory.overrides).toEqual(removed)
  })

  test('who decided what, and where it was said', async () => {
    const key = anIssue()
    const comment = { id: COMMENT, line: '/faultline cause usage' }
    const override: Override = { verb: 'cause', cause: 'usage', component: null }
    await keepOverride(database.tables, key, override, { author: 'ann', comment })
    await keepOverride(database.tables, key, null, { author: 'bob' })
    const rows = await database.tables
      .selectFrom('overrides')
      .select(['repository_id', 'kind', 'value', 'author', 'comment_id', 'line'])
      .where('number', '=', key.number)
      .orderBy('id')
      .execute()
    expect(rows).toEqual([
      {
        repository_id: REPOSITORY,
        kind: 'cause',
        value: override,
        author: 'ann',
        comment_id: COMMENT,
        line: '/faultline cause usage',
      },
      {
        repository_id: REPOSITORY,
        kind: 'refused',
        value: {},
        author: 'bob',
        comment_id: null,
        line: null,
      },
    ])
  })

  test('no decision that this version does not know', async () => {
    const key = anIssue()
    for (const value of [{ verb: 'dance' }, { verb: 'cause', cause: 'moon' }, 'off', null]) {
      await database.tables
        .insertInto('overrides')
        .values({
          repository_id: key.repository,
          number: key.number,
          kind: 'later',
          value: JSON.stringify(value),
          author: null,
          comment_id: null,
          line: null,
          at: new Date(),
        })
        .execute()
    }
    await keepOverride(database.tables, key, { verb: 'off' }, { author: 'ann' })
    const memory = await recall(database.tables, key)
    expect(memory.overrides).toEqual([{ verb: 'off' }])
  })

  test('decisions without a triage', async () => {
    const key = anIssue()
    await keepOverride(database.tables, key, { verb: 'off' }, { author: 'ann' })
    expect(await recall(database.tables, key)).toMatchObject({
      seenAt: null,
      overrides: [{ verb: 'off' }],
    })
  })
})
