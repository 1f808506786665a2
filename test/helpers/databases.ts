/** Databases without data for tests, on both engines. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import type { Database, Location } from '../../src/store/database.ts'
import { createOnServer } from './create-database.ts'
import { memoryFolder } from './memory-folder.ts'

export interface Engine {
  readonly name: 'PGlite' | 'PostgreSQL'
  /** A database of its own, gone after the test file. */
  create(): Promise<Location>
}

export const engines: readonly Engine[] = [
  { name: 'PGlite', create: createFolder },
  { name: 'PostgreSQL', create: createInServer },
]

const leftovers: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const drop of leftovers.splice(0)) await drop()
})

/** A PGlite database of its own, gone after the test file: for tests to which the engine is all one. */
export async function createFolder(): Promise<Location> {
  return { folder: await madeFolder() }
}

/** A folder with a PGlite database, called `data`. */
export async function madeFolder(): Promise<string> {
  const parent = await mkdtemp(join(await memoryFolder(), 'faultline-pglite-'))
  leftovers.push(() => rm(parent, { recursive: true, force: true }))
  const folder = join(parent, 'data')
  await cp(inject('pglite'), folder, { recursive: true })
  return folder
}

async function createInServer(): Promise<Location> {
  const { url, drop } = await createOnServer(inject('postgres'), inject('template'))
  leftovers.push(drop)
  return { url }
}

/** Leaves the database without repositories and installations, for the next test. */
export async function clearRepositories({ tables }: Database): Promise<void> {
  await tables.deleteFrom('repositories').execute()
  await tables.deleteFrom('installations').execute()
}
