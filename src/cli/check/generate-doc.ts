/** The list of the bundled signatures, read from disk. */
import { relative } from 'node:path'
import { loadSignatures } from '../../signatures/load.ts'
import { bundled } from '../bundled.ts'
import { findYamlFiles, readSignatureFiles } from '../signature-files.ts'
import { signaturesDoc } from './signatures-doc.ts'

export interface Doc {
  /** From the root of the project. */
  readonly file: string
  readonly text: string
}

/** The page as `npm run docs` writes it; signatures that cannot be loaded are not on it. */
export async function generateDoc(): Promise<Doc> {
  const folder = bundled('signatures')
  const { signatures } = loadSignatures(await readSignatureFiles(await findYamlFiles(folder)))
  const listed = signatures.map(({ file, signature }) => ({
    path: relative(folder, file).replaceAll('\\', '/'),
    signature,
  }))
  return { file: 'docs/signatures.md', text: signaturesDoc(listed) }
}
