/** Where databases of tests lie: in memory where there is room, as most of their time goes into writing files. */
import { statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'

const MEMORY = '/dev/shm'
const ROOM_BYTES = 2 * 2 ** 30

/** A folder in memory; the one for temporary files where there is none, or little (a container has 64 MB). */
export async function memoryFolder(): Promise<string> {
  const { bavail, bsize } = await statfs(MEMORY).catch(() => ({ bavail: 0, bsize: 0 }))
  return bavail * bsize > ROOM_BYTES ? MEMORY : tmpdir()
}
