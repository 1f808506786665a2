/** `faultline check`: are the signatures and configs right? */
import { byPlace, type Problem } from '../../problem.ts'
import { loadSignatures } from '../../signatures/load.ts'
import { bundled } from '../bundled.ts'
import { collect } from '../check/collect.ts'
import {
  configProblems,
  docFileProblems,
  schemaFileProblems,
  signatureProblems,
} from '../check/find-problems.ts'
import { formatProblem } from '../format-problem.ts'
import type { ExitCode, Io } from '../io.ts'
import { oneOf, parseOptions } from '../options.ts'
import { print } from '../print.ts'
import { printable } from '../printable.ts'
import { jsonLine } from '../reporters/json.ts'
import { readSignatureFiles } from '../signature-files.ts'
import type { Command } from './command.ts'

export const check: Command = {
  summary: 'check signatures and configs',
  help: `Checks signature files and configs: schema, lint, and the signatures' own
examples.

Usage: faultline check [PATH…] [--format text|json]

PATH is a file or a folder; a file named faultline.yml is a config, every other
YAML file a signature. Without PATH the bundled signatures are checked, the JSON
Schemas that editors use, and the list in docs/signatures.md.

Options:
  --format text|json   one "path:line:column severity rule message" a line, or
                       one JSON array (default: text)

Exit codes: 0 clean, 1 findings, 2 could not run.
`,
  run,
}

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, { format: { type: 'string' } }, 'check')
  const format = oneOf(values.format ?? 'text', ['text', 'json'], '--format')
  const isDefault = positionals.length === 0
  const files = await collect(isDefault ? [bundled('signatures')] : positionals)
  const loaded = loadSignatures(await readSignatureFiles(files.signatures))
  const found = await Promise.all([
    signatureProblems(loaded),
    configProblems(files.configs),
    isDefault ? schemaFileProblems() : [],
    isDefault ? docFileProblems(loaded) : [],
  ])
  const problems = found.flat().sort(byPlace)
  const summary = `${count(files.signatures.length, 'signature')}, ${count(files.configs.length, 'config')}: `
  const text = [...problems.map(formatProblem), summary + verdict(problems), ''].join('\n')
  await print(format === 'json' ? jsonLine(problems) : printable(text), io)
  return problems.length === 0 ? 0 : 1
}

function verdict(problems: readonly Problem[]): string {
  const of = (severity: Problem['severity']) =>
    problems.filter((problem) => problem.severity === severity).length
  if (problems.length === 0) return 'no problems'
  return `${count(of('error'), 'error')}, ${count(of('warning'), 'warning')}`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
