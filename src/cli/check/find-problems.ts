/** Everything that is wrong with signature files, configs, and what is generated from the sources. */
import { readFile } from 'node:fs/promises'
import { parseConfig } from '../../parse-config.ts'
import type { Problem } from '../../problem.ts'
import { lint } from '../../signatures/lint/lint.ts'
import type { LoadedSignature } from '../../signatures/load.ts'
import { verify } from '../../signatures/verify.ts'
import { bundled } from '../bundled.ts'
import { readTextFile } from '../input/read-text.ts'
import { displayPath } from '../signature-files.ts'
import { generateDoc } from './generate-doc.ts'
import { jsonSchemas } from './json-schemas.ts'

interface LoadedSignatures {
  readonly signatures: readonly LoadedSignature[]
  readonly problems: readonly Problem[]
}

/** Problems of signatures that were loaded: schema, lint, and their own examples. */
export function signatureProblems({ signatures, problems }: LoadedSignatures): Problem[] {
  return [...problems, ...signatures.flatMap(lint), ...verify(signatures)]
}

/** Problems of config files. */
export async function configProblems(paths: readonly string[]): Promise<Problem[]> {
  const found = paths.map(
    async (path) => parseConfig(await readTextFile(path), displayPath(path)).problems,
  )
  return (await Promise.all(found)).flat()
}

/** Generated schemas that are not what the sources would generate. */
export async function schemaFileProblems(): Promise<Problem[]> {
  const found = jsonSchemas().map(({ file, text }) =>
    staleProblems(file, text, 'stale-schema', 'npm run schema'),
  )
  return (await Promise.all(found)).flat()
}

/** The list of the bundled signatures, when it is not what they would generate. */
export async function docFileProblems({ signatures }: LoadedSignatures): Promise<Problem[]> {
  const { file, text } = generateDoc(signatures)
  return staleProblems(file, text, 'stale-docs', 'npm run docs')
}

async function staleProblems(
  file: string,
  text: string,
  rule: string,
  command: string,
): Promise<Problem[]> {
  const path = bundled(file)
  const actual = await readFile(path, 'utf8').catch(() => '')
  if (actual === text) return []
  const message = `is not what the sources generate; run ${command}`
  return [{ file: displayPath(path), line: 1, column: 1, rule, message, severity: 'error' }]
}
