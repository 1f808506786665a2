/** The bundled signatures that a new one meets. */
import { resolve } from 'node:path'
import { compile } from '../../signatures/compile.ts'
import { matchReport } from '../../signatures/match.ts'
import type { Signature } from '../../signatures/schema.ts'
import { exampleReport } from '../../signatures/verify.ts'
import { bundled } from '../bundled.ts'
import { loadFolder } from '../load-engine.ts'

interface Known {
  /** The file that has the id already, unless it is `file` itself. */
  readonly sameId?: string | undefined
  /** Files of signatures that match the same examples. */
  readonly sameError: readonly string[]
}

/** Who has the id of a signature that goes to `file`, and who knows its error. */
export async function knownAlready({ id, examples }: Signature, file: string): Promise<Known> {
  const { signatures } = await loadFolder(bundled('signatures'))
  const others = signatures.filter((one) => resolve(one.file) !== resolve(file))
  const compiled = compile(others.map(({ signature }) => signature))
  const found = new Set(
    examples.match
      .flatMap((example) => matchReport(exampleReport(example), compiled).matches)
      .map(({ signature }) => signature.id),
  )
  return {
    sameId: others.find(({ signature }) => signature.id === id)?.file,
    sameError: others.filter(({ signature }) => found.has(signature.id)).map((one) => one.file),
  }
}
