import { writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, describe, expect, inject, test } from 'vitest'
import {
  type Database,
  type Location,
  openDatabase,
  withoutPassword,
} from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrations.ts'
import { knowRepository } from '../../src/store/repositories.ts'
import { UserError } from '../../src/user-error.ts'
import { createFolder, engines } from '../helpers/databases.ts'
import { freePort } from '../helpers/postgres-server.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const ACME = { id: 4_294_967_297, owner: 'acme', name: 'acme' }
const SINCE = new Date('2026-01-02T03:04:05.678Z')

const opened: Database[] = []
/** Opens a database that is closed after the test. */
async function open(location: Location): Promise<Database> {
  const database = await openDatabase(location)
  opened.push(database)
  return database
}
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close()
})

/** Why it could not be opened. */
async function refusal(location: Location): Promise<unknown> {
  try {
    await open(location)
    return undefined
  } catch (error) {
    return error
  }
}

const repositories = ({ tables }: Database) =>
  tables.selectFrom('repositories').select(['id', 'owner', 'name', 'since']).execute()

// PGlite takes a while to start.
const SLOW_MS = 30_000

describe.each(engines)('a database on $name', ({ create }) => {
  test(
    'keeps its data when it is opened again',
    async () => {
      const location = await create()
      const first = await openDatabase(location)
      await knowRepository(first.tables, 1, ACME, SINCE)
      await first.close()
      expect(await repositories(await open(location))).toEqual([{ ...ACME, since: SINCE }])
    },
    SLOW_MS,
  )

  test(
    'is brought up to date as often as one likes',
    async () => {
      const database = await open(await create())
      await knowRepository(database.tables, 1, ACME, SINCE)
      await migrate(database.tables)
      await migrate(database.tables)
      expect(await repositories(database)).toEqual([{ ...ACME, since: SINCE }])
    },
    SLOW_MS,
  )

  test(
    'has all its tables, and gives ids and counts as numbers and times as dates',
    async () => {
      const database = await open(await create())
      const { rows } = await sql`
        SELECT count(*) AS count, max(9007199254740991::bigint) AS id, max(${SINCE}::timestamptz) AS time
        FROM information_schema.tables
        WHERE table_name IN ('installations', 'repositories', 'triages', 'overrides', 'redeliveries')
      `.execute(database.tables)
      expect(rows).toEqual([{ count: 5, id: 9_007_199_254_740_991, time: SINCE }])
    },
    SLOW_MS,
  )

  test(
    'can be closed twice',
    async () => {
      const database = await openDatabase(await create())
      await database.close()
      await expect(database.close()).resolves.toEqual(undefined)
    },
    SLOW_MS,
  )
})

describe('a folder', () => {
  test(
    'is made when it is not there',
    async () => {
      const folder = join(temporaryFolder(), 'one', 'two')
      await open({ folder })
      expect(await readdir(folder)).toContain('PG_VERSION')
    },
    SLOW_MS,
  )

  test(
    'that somebody else uses is refused, and free again when they are done',
    async () => {
      const { folder } = await createFolder()
      const first = await openDatabase({ folder })
      const refused = new UserError(
        `another process uses the database in ${folder}; stop it first, or set DATABASE_URL to a PostgreSQL server, which takes several`,
      )
      expect(await refusal({ folder })).toEqual(refused)
      expect(await refusal({ folder })).toEqual(refused)
      await knowRepository(first.tables, 1, ACME, SINCE)
      await first.close()
      expect(await repositories(await open({ folder }))).toEqual([{ ...ACME, since: SINCE }])
    },
    SLOW_MS,
  )

  test(
    'is the same by any of its names',
    async () => {
      const { folder } = await createFolder()
      await open({ folder })
      expect(await refusal({ folder: `${folder}/../data/` })).toBeInstanceOf(UserError)
    },
    SLOW_MS,
  )

  test(
    'leaves others in peace',
    async () => {
      const one = await open(await createFolder())
      const two = await open(await createFolder())
      await knowRepository(one.tables, 1, ACME, SINCE)
      expect(await repositories(two)).toEqual([])
    },
    SLOW_MS,
  )
})

describe('a folder that cannot be one', () => {
  const file = () => {
    const path = join(temporaryFolder(), 'notes.txt')
    writeFileSync(path, '')
    return path
  }

  test('for there is a file of that name', async () => {
    const folder = file()
    expect(await refusal({ folder })).toEqual(
      new UserError(
        `cannot keep the database in ${folder}: there is a file of that name; set FAULTLINE_DATA to a folder that can be written to`,
      ),
    )
  })

  test('for it would lie in a file', async () => {
    const folder = join(file(), 'data')
    expect(await refusal({ folder })).toEqual(
      new UserError(
        `cannot keep the database in ${folder}: a part of that path is a file; set FAULTLINE_DATA to a folder that can be written to`,
      ),
    )
  })
})

describe('a server', () => {
  test('that does not answer is told without the password', async () => {
    const port = await freePort()
    expect(await refusal({ url: `postgres://ann:s3cret@127.0.0.1:${port}/faultline` })).toEqual(
      new UserError(
        `cannot use the database at 127.0.0.1:${port}/faultline: connect ECONNREFUSED 127.0.0.1:${port}`,
      ),
    )
  })

  test('without the database is told so', async () => {
    const url = new URL(inject('postgres'))
    url.pathname = '/nothing_of_that_name'
    expect(await refusal({ url: url.href })).toEqual(
      new UserError(
        `cannot use the database at ${url.host}/nothing_of_that_name: database "nothing_of_that_name" does not exist`,
      ),
    )
  })

  test.each([
    ['with a port that is none', 'postgres://ann:s3cret@127.0.0.1:port/faultline'],
    ['with a password that is not encoded', 'postgres://ann:s3#cret@127.0.0.1:1/faultline'],
    ['without a scheme', 'ann:s3cret@127.0.0.1:1/faultline'],
    ['with too many at signs', 'postgres://ann:s3cret@@127.0.0.1:1/faultline'],
    [
      'with the password behind the question mark',
      'postgres://127.0.0.1:1/x?user=ann&password=s3cret',
    ],
  ])('%s is refused without the password', async (_, url) => {
    const error = await refusal({ url })
    expect(error).toBeInstanceOf(UserError)
    expect(String(error)).not.toMatch(/s3|cret/)
    expect(String((error as Error).stack)).not.toMatch(/s3|cret/)
  })

  test('may be opened by several, who bring it up to date together', async () => {
    const location = await engines.find(({ name }) => name === 'PostgreSQL')!.create()
    const [one, two] = await Promise.all([open(location), open(location)])
    await knowRepository(one!.tables, 1, ACME, SINCE)
    expect(await repositories(two!)).toEqual([{ ...ACME, since: SINCE }])
  })
})

describe('withoutPassword', () => {
  test.each([
    ['postgres://ann:s3cret@db.example.org:5433/faultline', 'db.example.org:5433/faultline'],
    ['postgres://ann:s3cret@db.example.org/faultline?sslmode=require', 'db.example.org/faultline'],
    ['postgres://db.example.org', 'db.example.org'],
    ['postgres://ann:s3cret@[::1]:5432/faultline', '[::1]:5432/faultline'],
    ['s3cret', 'DATABASE_URL'],
    ['', 'DATABASE_URL'],
  ])('%s', (url, expected) => {
    expect(withoutPassword(url)).toEqual(expected)
  })
})
