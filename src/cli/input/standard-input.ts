/** Standard input, checked before it is read. */
import { fstatSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { UserError } from '../../user-error.ts'
import type { Io } from '../io.ts'

/** The stream of standard input. Throws a UserError when it is a folder, which Node reads as empty. */
export function standardInput({ stdin }: Pick<Io, 'stdin'>): Readable {
  const fd = 'fd' in stdin && typeof stdin.fd === 'number' ? stdin.fd : undefined
  if (fd !== undefined && fstatSync(fd).isDirectory()) {
    throw new UserError('cannot read standard input: it is a folder; name a file')
  }
  return stdin
}
