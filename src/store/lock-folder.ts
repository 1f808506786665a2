/** Keeps a second process out of a folder. A lock dies with its holder, however that ended. */

import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { unlink } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { UserError } from '../user-error.ts'

/** Locks it and returns what unlocks it. Throws a UserError when another process holds it. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = socketOf(folder)
  if (await isAlive(path)) {
    throw new UserError(
      `another process uses the database in ${folder}; stop it first, or set DATABASE_URL to a PostgreSQL server, which takes several`,
    )
  }
  await unlink(path).catch(() => {})
  const server = createServer((socket) => socket.destroy()).listen(path)
  await once(server, 'listening')
  server.unref()
  return () => new Promise((done) => server.close(() => done()))
}

// In the folder for temporary files: the path of a socket may not be longer than about 100 characters.
function socketOf(folder: string): string {
  const name = `faultline-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16)}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}

async function isAlive(path: string): Promise<boolean> {
  const socket = connect(path)
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
