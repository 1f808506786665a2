/** Bytes of a file or of standard input → text. */
import { createReadStream } from 'node:fs'
import { UserError } from '../../user-error.ts'

/** More than any issue, with all its comments, comes to. */
export const MOST_BYTES = 8_000_000

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder; name a file',
  ENOTDIR: 'there is no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
}

/** The text of a file. Throws a UserError that names it when it cannot be read or is no text. */
export async function readTextFile(path: string): Promise<string> {
  try {
    return await readText(createReadStream(path), path)
  } catch (error) {
    throw unreadable(path, error)
  }
}

/** The UserError for a path that could not be read; other errors are returned as they are. */
export function unreadable(path: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error
  const code = String(error.code)
  return new UserError(`cannot read ${path}: ${REASONS[code] ?? code}`)
}

/** All of a stream, as text. `name` is what to call it in a UserError. */
export async function readText(source: AsyncIterable<unknown>, name: string): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of source) {
    const bytes = Buffer.from(chunk as Buffer | string)
    size += bytes.length
    if (size > MOST_BYTES) throw new UserError(`cannot read ${name}: it is larger than 8 MB`)
    chunks.push(bytes)
  }
  const text = decode(Buffer.concat(chunks))
  if (text.includes('\0')) throw new UserError(`cannot read ${name}: it is not UTF-8 text`)
  return text
}

/** UTF-8, or UTF-16 where the first bytes say so: `>` writes that in Windows PowerShell. */
function decode(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex')
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}
