/** `faultline triage`: what an issue says, what probably failed, what to answer. */

import { triage } from '../../triage.ts'
import { UserError } from '../../user-error.ts'
import { readInput } from '../input/read-input.ts'
import { unread } from '../input/unread.ts'
import type { ExitCode, Io } from '../io.ts'
import { runJsonl } from '../jsonl/run-jsonl.ts'
import { loadConfig, loadEngine } from '../load-engine.ts'
import { oneOf, parseOptions } from '../options.ts'
import { paletteFor } from '../palette.ts'
import { print } from '../print.ts'
import { type Format, reporters } from '../reporters/index.ts'
import { tell } from '../tell.ts'
import type { Command } from './command.ts'

const OPTIONS = {
  format: { type: 'string' },
  explain: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  config: { type: 'string' },
  signatures: { type: 'string' },
  repo: { type: 'string' },
} as const

export const triageCommand: Command = {
  summary: 'diagnose an issue, or a stream of issues',
  help: `Diagnoses an issue: which layer failed, why, and which check decides it.

Usage: faultline triage <FILE | - | owner/repo#123 | URL> [options]
       faultline triage --jsonl [options] < issues.jsonl > diagnoses.jsonl

FILE is Markdown whose first line "# Title" is the title; front matter may give
repo, title, labels, author, author_association and comments. A .json file holds
one issue as --jsonl reads it. - reads Markdown from standard input.
owner/repo#123 and addresses of issues are asked of GitHub, with the token in
GITHUB_TOKEN or GH_TOKEN if there is one; GITHUB_API_URL names another server.

Options:
  --format text|json|markdown   how to print it; markdown is the comment
                                (default: text)
  --explain                     with text: also what was read, what decided and
                                what nearly matched
  --repo OWNER/NAME             the repository FILE was filed in; the name tells
                                whose frames are the project's own
  --config FILE                 the faultline.yml of the project
  --signatures DIR              use the signatures in DIR as well; they replace
                                bundled ones of the same id
  --jsonl                       one issue a line in, one diagnosis a line out

Exit codes: 0 done, 2 could not run.
`,
  run,
}

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, OPTIONS, 'triage')
  const names = Object.keys(reporters) as Format[]
  const format = oneOf(values.format ?? (values.jsonl ? 'json' : 'text'), names, '--format')
  const [target, ...others] = positionals
  if (values.jsonl === true) {
    if (target !== undefined) throw new UserError('--jsonl reads standard input; name no file')
    if (format !== 'json') throw new UserError('--jsonl writes JSON; leave out --format')
  } else if (target === undefined || others.length > 0) {
    throw new UserError('name one issue: FILE, -, owner/repo#123 or its address')
  }
  if (values.repo !== undefined && !/^[\w.-]+\/[\w.-]+$/.test(values.repo)) {
    throw new UserError(`--repo takes owner/name; it was given ${values.repo}`)
  }
  const { config: ownConfig, problems: wrong } = await loadConfig(values.config)
  tell(wrong, io)
  if (ownConfig === undefined) return 2
  const { engine, problems } = await loadEngine(ownConfig, values.signatures)
  tell(problems, io)
  if (target === undefined) {
    await runJsonl(engine, io)
    return 0
  }
  const { id, issue: read, file, config = engine.config } = await readInput(target, io)
  tell(unread(read, file ?? String(id)), io)
  const issue = { ...read, repo: read.repo ?? values.repo }
  const outcome = { id, name: file ?? String(id), triage: triage(issue, { ...engine, config }) }
  const style = {
    colors: paletteFor(io),
    width: Math.min(io.stdout.columns || 80, 100),
    explain: values.explain === true,
  }
  await print(reporters[format](outcome, style), io)
  return 0
}
