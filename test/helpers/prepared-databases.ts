/** Before all tests: one PostgreSQL server, and on both engines a database with all its tables, to be copied. */
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type Location, openDatabase } from '../../src/store/database.ts'
import { openQueue } from '../../src/store/queue.ts'
import { createOnServer } from './create-database.ts'
import { memoryFolder } from './memory-folder.ts'
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
  const memory = await memoryFolder()
  const [{ url, template }, pglite] = await Promise.all([
    prepareServer(memory),
    prepareFolder(memory),
  ])
  provide('postgres', url)
  provide('template', new URL(template).pathname.slice(1))
  provide('pglite', pglite)
}

async function prepareServer(memory: string): Promise<{ url: string; template: string }> {
  const server = await startPostgres(memory)
  leftovers.push(() => server.stop())
  const template = await createOnServer(server.url)
  leftovers.unshift(template.drop)
  await prepare({ url: template.url })
  return { url: server.url, template: template.url }
}

async function prepareFolder(memory: string): Promise<string> {
  const parent = await mkdtemp(join(memory, 'faultline-template-'))
  leftovers.push(() => rm(parent, { recursive: true, force: true }))
  const folder = join(parent, 'data')
  await prepare({ folder })
  return folder
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
