import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { knowRepository, pause } from '../../src/store/repositories.ts'
import { claimRepository, markSwept } from '../../src/store/sweeps.ts'
import { clearRepositories, engines } from '../helpers/databases.ts'

const day = (number: number) => new Date(Date.UTC(2026, 0, number))
const DUE = day(10)

describe.each(engines)('repositories to sweep on $name', ({ create }) => {
  let database: Database
  beforeAll(async () => {
    database = await openDatabase(await create())
  }, 30_000)
  afterAll(() => database.close())
  beforeEach(() => clearRepositories(database))

  /** A repository of an installation, last swept on that day. */
  const know = (id: number, installation: number, swept: number) =>
    knowRepository(database.tables, installation, { id, owner: 'acme', name: `r${id}` }, day(swept))
  const claim = async (spared: readonly number[] = []) =>
    (await claimRepository(database.tables, DUE, spared))?.id

  test('are claimed once, the one swept longest ago first', async () => {
    await know(1, 100, 3)
    await know(2, 200, 1)
    await know(3, 100, 2)
    expect(await claimRepository(database.tables, DUE, [])).toEqual({
      id: 2,
      owner: 'acme',
      name: 'r2',
      installation: 200,
      sweptAt: day(1),
    })
    expect([await claim(), await claim(), await claim()]).toEqual([3, 1, undefined])
  })

  test('go to one of several that ask at once', async () => {
    for (const id of [1, 2, 3, 4]) await know(id, 100, 1)
    const claimed = await Promise.all([claim(), claim(), claim(), claim()])
    expect(claimed.filter((id) => id !== undefined)).toEqual([...new Set(claimed)])
  })

  test('wait until they are due again', async () => {
    await know(1, 100, 1)
    await claim()
    await markSwept(database.tables, 1, day(9))
    expect(await claim()).toEqual(1)
    await markSwept(database.tables, 1, DUE)
    expect(await claim()).toEqual(undefined)
  })

  test('are free again when whoever claimed them is gone', async () => {
    await know(1, 100, 1)
    await claim()
    const { tables } = database
    await tables
      .updateTable('repositories')
      .set({ claimed_until: day(1) })
      .execute()
    expect(await claim()).toEqual(1)
  })

  test('are not those of installations that are to be spared', async () => {
    await know(1, 100, 1)
    await know(2, 200, 2)
    await know(3, 300, 3)
    await pause(database.tables, 100, new Date(Date.now() + 60_000))
    await pause(database.tables, 300, new Date(Date.now() - 60_000))
    expect([await claim([200]), await claim([200])]).toEqual([3, undefined])
  })
})
