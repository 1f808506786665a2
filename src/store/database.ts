/** The database: a PostgreSQL server, or PGlite in a folder. */
import { access, constants, mkdir } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import { fromPglite, type PgBoss } from 'pg-boss'
import { UserError } from '../user-error.ts'
import { lockFolder } from './lock-folder.ts'
import { migrate } from './migrations.ts'
import type { Tables } from './tables.ts'

/** Where the data lies. */
export type Location = { readonly url: string } | { readonly folder: string }

export interface Database {
  readonly tables: Kysely<Tables>
  /** What pg-boss needs to keep its queue in the same database. */
  readonly queue: ConstructorParameters<typeof PgBoss>[0] & object
  close(): Promise<void>
}

const MOST_CONNECTIONS = 8
const LONGEST_WAIT_MS = 5_000
const ADDRESS = /^postgres(?:ql)?:\/\//

/** Opens it and brings its tables up to date. Throws a UserError when it cannot be had. */
export async function openDatabase(location: Location): Promise<Database> {
  const database = 'url' in location ? openServer(location.url) : await openFolder(location.folder)
  try {
    await migrate(database.tables)
  } catch (error) {
    await database.close()
    throw 'url' in location ? unreachable(location.url, error) : error
  }
  return database
}

function openServer(url: string): Database {
  if (!ADDRESS.test(url)) {
    throw new UserError(
      'DATABASE_URL has to be of the form postgres://user:password@host:5432/name',
    )
  }
  const pool = new pg.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: LONGEST_WAIT_MS,
    types: { getTypeParser },
  })
  // A connection that the server closes is no reason to end the process, idle or in use: the next query tells.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const tables = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    tables,
    queue: { connectionString: url, max: MOST_CONNECTIONS },
    close: () => tables.destroy(),
  }
}

async function openFolder(folder: string): Promise<Database> {
  await makeFolder(folder)
  const unlock = await lockFolder(folder)
  const lite = await PGlite.create({ dataDir: folder, parsers: { [BIGINT]: Number } })
  const tables = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: lite }) })
  return {
    tables,
    queue: { db: fromPglite(lite), backend: 'pglite' },
    async close() {
      await tables.destroy()
      if (!lite.closed) await lite.close()
      await unlock()
    },
  }
}

/** Makes it unless it is there. Throws a UserError where there can be none. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? WHY[String(error.code)] : undefined
    throw new UserError(
      `cannot keep the database in ${folder}: ${reason ?? String(error)}; set FAULTLINE_DATA to a folder that can be written to`,
    )
  }
}

const WHY: Readonly<Record<string, string>> = {
  EEXIST: 'there is a file of that name',
  ENOTDIR: 'a part of that path is a file',
  EACCES: 'it may not be written to',
  EPERM: 'it may not be written to',
  EROFS: 'it is on a read-only file system',
  ENOSPC: 'no space is left on the device',
}

const BIGINT = 20

function getTypeParser(oid: number, format?: 'text' | 'binary') {
  return oid === BIGINT ? Number : pg.types.getTypeParser(oid, format)
}

function unreachable(url: string, error: unknown): UserError {
  const { cause } = error instanceof Error ? error : {}
  const reason = cause instanceof Error ? cause.message || cause.name : String(cause ?? error)
  return new UserError(`cannot use the database at ${withoutPassword(url)}: ${reason}`)
}

/** Host, port and name; never the password. */
export function withoutPassword(url: string): string {
  if (!ADDRESS.test(url) || !URL.canParse(url)) return 'DATABASE_URL'
  const { hostname, port, pathname } = new URL(url)
  return `${hostname}${port === '' ? '' : `:${port}`}${pathname}`
}
