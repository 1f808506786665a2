/** Before all tests: one PostgreSQL server, and on both engines a database with all its tables, to be copied. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type Location, openDatabase } from '../../src/store/database.ts'
import { openQueue } from '../../src/store/queue.ts'
import { createOnServer } from './create-database.ts'
import { startPostgres } from './postgres-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the server. */
    postgres: string
    /** The name of a database on it: making tables takes a while, copying them does not. */
    template: string
    /** The folder of a PGlite database: making one takes seconds. */
    pglite: string
  }
}

const leftovers: (() => Promise<unknown>)[] = []

export async function setup({ provide }: TestProject): Promise<void> {
  const server = await startPostgres()
  const template = await createOnServer(server.url)
  const parent = await mkdtemp(join(tmpdir(), 'faultline-template-'))
  leftovers.push(
    template.drop,
    () => server.stop(),
    () => rm(parent, { recursive: true, force: true }),
  )
  const pglite = join(parent, 'data')
  await prepare({ url: template.url })
  await prepare({ folder: pglite })
  provide('postgres', server.url)
  provide('template', new URL(template.url).pathname.slice(1))
  provide('pglite', pglite)
}

export async function teardown(): Promise<void> {
  for (const clear of leftovers) await clear()
}

async function prepare(location: Location): Promise<void> {
  const database = await openDatabase(location)
  const queue = await openQueue(database, () => {})
  await queue.close()
  await database.close()
}
