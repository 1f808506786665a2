/** Keeps a second process out of a folder. A lock dies with its holder, however that ended. */

import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { realpath, unlink } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UserError } from '../user-error.ts'

/** Locks a folder that exists and returns what unlocks it. Throws a UserError when another process holds it. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = socketOf(await realpath(folder))
  const server = createServer((socket) => socket.destroy())
  const listen = () => once(server.listen(path), 'listening')
  try {
    await listen()
  } catch (error) {
    if (!isInUse(error)) throw error
    if (LASTS_NO_LONGER || (await isAlive(path))) {
      throw new UserError(
        `another process uses the database in ${folder}; stop it first, or set DATABASE_URL to a PostgreSQL server, which takes several`,
      )
    }
    await unlink(path)
    await listen()
  }
  server.unref()
  return () => new Promise((done) => server.close(() => done()))
}

// An abstract socket of Linux and a pipe of Windows end with their process; a socket that is a file stays behind.
const LASTS_NO_LONGER = process.platform === 'linux' || process.platform === 'win32'

// Files lie in the folder for temporary ones: the path of a socket may not be longer than about 100 characters.
function socketOf(folder: string): string {
  const name = `faultline-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
  if (process.platform === 'linux') return `\0${name}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}

function isInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
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
