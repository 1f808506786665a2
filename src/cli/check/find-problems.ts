/** Everything that is wrong with signature files, configs, and what is generated from the sources. */
import { readFile } from 'node:fs/promises'
import { parseConfig } from '../../parse-config.ts'
import type { Problem } from '../../problem.ts'
import { lint } from '../../signatures/lint/lint.ts'
import { loadSignatures } from '../../signatures/load.ts'
import { verify } from '../../signatures/verify.ts'
import { bundled } from '../bundled.ts'
import { readTextFile } from '../input/read-text.ts'
import { displayPath, readSignatureFiles } from '../signature-files.ts'
import { generateDoc } from './generate-doc.ts'
import { jsonSchemas } from './json-schemas.ts'

/** Problems of signature files: schema, lint, and their own examples. */
export async function signatureProblems(paths: readonly string[]): Promise<Problem[]> {
  const { signatures, problems } = loadSignatures(await readSignatureFiles(paths))
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

/** The list of signatures, when it is not what the signatures would generate. */
export async function docFileProblems(): Promise<Problem[]> {
  const { file, text } = await generateDoc()
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
