/** The list of the bundled signatures, as a file. */
import { relative } from 'node:path'
import type { LoadedSignature } from '../../signatures/load.ts'
import { bundled } from '../bundled.ts'
import { signaturesDoc } from './signatures-doc.ts'

export interface Doc {
  /** From the root of the project. */
  readonly file: string
  readonly text: string
}

/** The page of the bundled signatures as `npm run docs` writes it; those that cannot be loaded are not on it. */
export function generateDoc(signatures: readonly LoadedSignature[]): Doc {
  const listed = signatures.map(({ file, signature }) => ({
    path: relative(bundled('signatures'), file).replaceAll('\\', '/'),
    signature,
  }))
  return { file: 'docs/signatures.md', text: signaturesDoc(listed) }
}
