/** `faultline new`: a signature file from a pasted error, to be filled in. */
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { byPlace } from '../../problem.ts'
import { lint } from '../../signatures/lint/lint.ts'
import { Signature } from '../../signatures/schema.ts'
import { UserError } from '../../user-error.ts'
import { formatProblem } from '../format-problem.ts'
import { readText, readTextFile } from '../input/read-text.ts'
import { standardInput } from '../input/standard-input.ts'
import type { ExitCode, Io } from '../io.ts'
import { knownAlready } from '../new/known.ts'
import { readPaste } from '../new/paste.ts'
import { scaffold } from '../new/scaffold.ts'
import { parseOptions } from '../options.ts'
import { print } from '../print.ts'
import { printable } from '../printable.ts'
import { displayPath } from '../signature-files.ts'
import type { Command } from './command.ts'

const OPTIONS = {
  id: { type: 'string' },
  ecosystem: { type: 'string' },
  out: { type: 'string' },
  force: { type: 'boolean' },
} as const

/** What a report on GitHub can hold. */
const MOST_CHARACTERS = 65_536

export const newCommand: Command = {
  summary: 'start a signature from a pasted error',
  help: `Writes a signature file from a pasted traceback or report: condition, example
and component are taken from it, the rest is left to fill in.

Usage: faultline new <FILE | -> [options]

What varies in the message (paths, versions, numbers, addresses, quoted values)
becomes a pattern; names of modules, attributes and arguments stay. Secrets are
masked, the example is shortened to the traceback. What is left to do is printed
as faultline check prints it.

Options:
  --id ID            the id and file name (default: made from the error)
  --ecosystem NAME   the folder below signatures (default: python)
  --out DIR          where to write it (default: signatures/<ecosystem>)
  --force            overwrite the file when there is one

Exit codes: 0 written, 2 could not run.
`,
  run,
}

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, OPTIONS, 'new')
  const [target, ...others] = positionals
  if (target === undefined || others.length > 0) {
    throw new UserError('name one paste: FILE, or - for standard input')
  }
  const id = needName(values.id, '--id')
  const ecosystem = needName(values.ecosystem, '--ecosystem') ?? 'python'
  const folder = values.out ?? join('signatures', ecosystem)
  const fileOf = (name: string) => join(folder, `${name}.yml`)

  const name = target === '-' ? 'standard input' : target
  const source = await (target === '-' ? readText(standardInput(io), name) : readTextFile(target))
  if (source.length > MOST_CHARACTERS) {
    throw new UserError(`${name} has ${source.length} characters; paste the traceback alone`)
  }
  const { report, masked } = readPaste(source, name)
  const schema = existsSync(join(folder, '../schema.json')) ? '../schema.json' : undefined
  const made = scaffold(report, { id, fileOf, schema })
  if (made === undefined) {
    throw new UserError(`there is no error in ${name}; paste the traceback with its last line`)
  }

  const file = fileOf(made.id)
  const { sameId, sameError } = await knownAlready(made.loaded.signature, file)
  if (sameId !== undefined) {
    throw new UserError(`${made.id} is already the id of ${sameId}; choose another with --id`)
  }
  await write(folder, file, made.source, values.force === true)
  const text = [
    `${displayPath(file)} is written. Left to do:`,
    '',
    ...lint(made.loaded).toSorted(byPlace).map(formatProblem),
    ...(masked.length === 0 ? [] : [`Masked in the paste: ${masked.join(', ')}.`]),
    ...sameError.map((other) => `${other} finds this error, too; if it says the same, extend it.`),
    '',
    'Read the example again: no names, hosts or tokens may be left in it. Then run',
    `  npx faultline check ${displayPath(file)}`,
    '',
  ]
  await print(printable(text.join('\n')), io)
  return 0
}

/** The name, for what becomes a part of a path. */
function needName(value: string | undefined, option: string): string | undefined {
  if (value === undefined || Signature.shape.id.safeParse(value).success) return value
  throw new UserError(`${option} takes lower-case words joined by hyphens; it was given ${value}`)
}

async function write(folder: string, file: string, text: string, force: boolean): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    if (!isError(error, 'EEXIST') && !isError(error, 'ENOTDIR')) throw error
    throw new UserError(`--out takes a folder; ${displayPath(folder)} is none`)
  }
  try {
    await writeFile(file, text, { flag: force ? 'w' : 'wx' })
  } catch (error) {
    if (!isError(error, 'EEXIST')) throw error
    throw new UserError(`${displayPath(file)} is there already; --force overwrites it`)
  }
}

function isError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
