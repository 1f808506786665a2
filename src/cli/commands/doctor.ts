/** `faultline doctor`: is everything in place for the App? */
import { UserError } from '../../user-error.ts'
import type { ExitCode, Io } from '../io.ts'
import { parseOptions } from '../options.ts'
import { paletteFor } from '../palette.ts'
import { print } from '../print.ts'
import { printable } from '../printable.ts'
import type { Command } from './command.ts'
import { needNode } from './serve.ts'

export const doctor: Command = {
  summary: 'check credentials, permissions, webhook and database of the App',
  help: `Checks what the App needs: credentials, clock, permissions granted against
needed, webhook address and recent deliveries, database.

Usage: faultline doctor

It reads the same environment as faultline serve.

Exit codes: 0 all well (warnings included), 1 something has to be mended,
2 could not run.
`,
  run,
}

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const { positionals } = parseOptions(args, {}, 'doctor')
  if (positionals.length > 0) throw new UserError('doctor takes no arguments')
  needNode(process.versions.node)
  const { readEnvFile } = await import('../server/environment.ts')
  readEnvFile()
  const { examine } = await import('../server/examine.ts')
  const findings = await examine(io.env)
  const { green, yellow, red } = paletteFor(io)
  const marks = { ok: green('ok     '), warning: yellow('warning'), error: red('error  ') }
  const lines = findings.map(
    ({ about, state, text }) => `${marks[state]}  ${about.padEnd(13)}  ${printable(text)}\n`,
  )
  await print(lines.join(''), io)
  return findings.some(({ state }) => state === 'error') ? 1 : 0
}
