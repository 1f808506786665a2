/** `faultline serve`: the App. */
import { UserError } from '../../user-error.ts'
import type { ExitCode, Io } from '../io.ts'
import { parseOptions } from '../options.ts'
import type { Command } from './command.ts'

export const serve: Command = {
  summary: 'run the GitHub App',
  help: `Runs the GitHub App: receives webhooks, triages issues, answers.

Usage: faultline serve

Environment (also read from .env in the current folder):
  APP_ID              the App's number; without it and a key, a page to create
                      the App is served instead
  PRIVATE_KEY         its private key (PEM, or PEM in base64), or
  PRIVATE_KEY_PATH    the file that holds it
  WEBHOOK_SECRET      the secret its webhooks are signed with
  PORT, HOST          where to listen (default: 3000, localhost)
  DATABASE_URL        a PostgreSQL server; any number of processes can share it
  FAULTLINE_DATA      without it: the folder of the embedded database
                      (default: ./data)
  GITHUB_API_URL      another GitHub (default: https://api.github.com)
  LOG_LEVEL           trace, debug, info, warn, error, fatal or silent

It stops on SIGTERM and SIGINT, within ten seconds and without losing a job.

Exit codes: 0 stopped, 2 could not run.
`,
  run,
}

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const { positionals } = parseOptions(args, {}, 'serve')
  if (positionals.length > 0)
    throw new UserError('serve takes no arguments; see faultline serve --help')
  needNode(process.versions.node)
  const { readEnvFile } = await import('../server/environment.ts')
  readEnvFile()
  const { runApp } = await import('../server/run-app.ts')
  return runApp(io)
}

// pg-boss's own requirement; the rest of Faultline is content with Node 20.
const LEAST_NODE = [22, 12] as const

/** Throws a UserError on a Node that the database needs newer. */
export function needNode(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1])) {
    throw new UserError(`the App needs Node ${LEAST_NODE.join('.')} or newer; this is ${version}`)
  }
}
