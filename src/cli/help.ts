/** The text of `faultline --help`. */
import { commands } from './commands/index.ts'

/** Help on a command, or on all when there is none of that name. */
export function help(name: string | undefined): string {
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command !== undefined) return command.help
  const list = Object.entries(commands).map(([key, { summary }]) => `  ${key.padEnd(10)}${summary}`)
  return `Reads bug reports, says which layer failed and why, and asks for the one check
that decides it.

Usage: faultline <command> [options]

Commands:
${list.join('\n')}

Options:
  --help      this text; faultline <command> --help for a command
  --version   the version

Exit codes: 0 done or clean, 1 findings, 2 could not run.
`
}
