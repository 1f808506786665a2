/** `faultline jobs`: what waits in the queue, and what was given up. */
import { UserError } from '../../user-error.ts'
import type { ExitCode, Io } from '../io.ts'
import { parseOptions } from '../options.ts'
import { print } from '../print.ts'
import { printable } from '../printable.ts'
import type { Command } from './command.ts'
import { needNode } from './serve.ts'

export const jobs: Command = {
  summary: 'list the jobs of the App, replay dead letters',
  help: `Lists the jobs that wait, one a line: id, state, attempt, issue.

Usage: faultline jobs [--dead] [--replay ID]

Options:
  --dead        the jobs that were given up, with the reason
  --replay ID   puts a dead letter back into the queue; "all" for all of them

The database is the one of faultline serve: DATABASE_URL, or the folder in
FAULTLINE_DATA (default: ./data), which only one process can use at a time.

Exit codes: 0 done, 2 could not run.
`,
  run,
}

const OPTIONS = { dead: { type: 'boolean' }, replay: { type: 'string' } } as const

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, OPTIONS, 'jobs')
  if (positionals.length > 0)
    throw new UserError('jobs takes no arguments; see faultline jobs --help')
  needNode(process.versions.node)
  const { locationOf, readEnvFile } = await import('../server/environment.ts')
  readEnvFile()
  const { openDatabase } = await import('../../store/database.ts')
  const { openQueue } = await import('../../store/queue.ts')
  const database = await openDatabase(locationOf(io.env))
  try {
    const queue = await openQueue(database, (error) => io.stderr.write(`${error.message}\n`))
    try {
      return await list(queue, values, io)
    } finally {
      await queue.close()
    }
  } finally {
    await database.close()
  }
}

type Queue = Awaited<ReturnType<typeof import('../../store/queue.ts').openQueue>>

async function list(
  queue: Queue,
  { dead, replay }: { readonly dead?: boolean; readonly replay?: string },
  io: Io,
): Promise<ExitCode> {
  if (replay !== undefined) {
    const found = (await queue.dead()).filter(({ id }) => replay === 'all' || id === replay)
    const count = await queue.replay(found.map(({ id }) => id))
    if (count === 0 && replay !== 'all') throw new UserError(`there is no dead letter ${replay}`)
    await print(`replayed ${count}\n`, io)
    return 0
  }
  const lines = dead
    ? (await queue.dead()).map(({ id, attempt, job, reason, died }) =>
        [id, died.toISOString(), `${attempt + 1} attempts`, nameOf(job), reason].join('  '),
      )
    : (await queue.waiting()).map(({ id, state, attempt, job }) =>
        [id, state.padEnd(7), `attempt ${attempt + 1}`, nameOf(job)].join('  '),
      )
  const nothing = dead ? 'no dead letters' : 'no jobs wait'
  await print(`${lines.length === 0 ? nothing : lines.map(printable).join('\n')}\n`, io)
  return 0
}

function nameOf(job: Parameters<Queue['send']>[0]): string {
  const repository = `${job.repository.owner}/${job.repository.name}`
  switch (job.kind) {
    case 'issue':
      return `${repository}#${job.number}`
    case 'settings':
      return `${repository} settings at ${job.sha.slice(0, 7)}`
    case 'labels':
      return `${repository} labels ${job.labels.join(', ')}`
    default:
      return job satisfies never
  }
}
