/** Empty databases for tests, on both engines. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import type { Location } from '../../src/store/database.ts'

export interface Engine {
  readonly name: 'PGlite' | 'PostgreSQL'
  /** A database of its own, gone after the test file. */
  create(): Promise<Location>
}

export const engines: readonly Engine[] = [
  { name: 'PGlite', create: createFolder },
  { name: 'PostgreSQL', create: () => createOnServer(inject('postgres')) },
]

const leftovers: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const drop of leftovers.splice(0)) await drop()
})

async function createFolder(): Promise<Location> {
  const parent = await mkdtemp(join(tmpdir(), 'faultline-pglite-'))
  leftovers.push(() => rm(parent, { recursive: true, force: true }))
  return { folder: join(parent, 'data') }
}

/** A new database on a server. */
export async function createOnServer(server: string): Promise<{ readonly url: string }> {
  const name = `faultline_${randomBytes(6).toString('hex')}`
  await execute(server, `CREATE DATABASE ${name}`)
  leftovers.push(() => execute(server, `DROP DATABASE ${name} WITH (FORCE)`))
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href }
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  await client.end()
}
