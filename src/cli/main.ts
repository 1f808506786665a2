/** `faultline …`: picks the command, and is the one place where errors become messages and exit codes. */
import { readFile } from 'node:fs/promises'
import { UserError } from '../user-error.ts'
import { commands } from './commands/index.ts'
import { help } from './help.ts'
import type { ExitCode, Io } from './io.ts'
import { print } from './print.ts'
import { printable } from './printable.ts'

/** Runs a command line (without `node` and the script) and returns its exit code. Never throws. */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  // Whoever writes learns of it; without a listener Node would end the process.
  io.stdout.on('error', () => {})
  try {
    return await run(args, io)
  } catch (error) {
    // The reader of our output has seen enough (`| head`): nothing is wrong.
    if (isSystemError(error) && error.code === 'EPIPE') return 0
    io.stderr.write(`faultline: ${printable(describe(error))}\n`)
    return 2
  }
}

async function run([first, ...rest]: readonly string[], io: Io): Promise<ExitCode> {
  if (first === undefined) {
    throw new UserError(
      `say what to do: ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(Object.keys(commands))}; see faultline --help`,
    )
  }
  if (first === '--version' || first === '-V') {
    const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
    await print(`${JSON.parse(manifest).version}\n`, io)
    return 0
  }
  const command = Object.hasOwn(commands, first) ? commands[first] : undefined
  if (first === '--help' || first === '-h' || first === 'help') {
    await print(help(rest[0]), io)
    return 0
  }
  if (command === undefined) {
    const kind = first.startsWith('-') ? 'option' : 'command'
    throw new UserError(`there is no ${kind} ${first}; see faultline --help`)
  }
  if (rest.some((arg) => arg === '--help' || arg === '-h')) {
    await print(help(first), io)
    return 0
  }
  return command.run(rest, io)
}

/** One line for what the user or the machine can mend; for a defect of Faultline itself, the stack. */
function describe(error: unknown): string {
  if (error instanceof UserError || isSystemError(error)) return error.message
  const stack = error instanceof Error ? error.stack : error
  return `this is a defect of Faultline, please report it\n${stack}`
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}
