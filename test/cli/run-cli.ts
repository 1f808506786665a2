/** Runs the command line inside the test, on streams of memory. */
import { PassThrough, Readable } from 'node:stream'
import { main } from '../../src/cli/main.ts'

interface Surroundings {
  readonly stdin?: Iterable<string | Buffer>
  readonly env?: Record<string, string>
  readonly isTTY?: boolean
}

/** The exit code and everything that was printed. */
export async function runCli(args: readonly string[], surroundings: Surroundings = {}) {
  const { stdin = [], env = {}, isTTY = false } = surroundings
  const stdout = collect()
  const stderr = collect()
  const code = await main(args, {
    stdin: Readable.from(stdin),
    stdout: Object.assign(stdout.stream, { isTTY, columns: 80 }),
    stderr: stderr.stream,
    env,
  })
  return { code, stdout: stdout.text(), stderr: stderr.text() }
}

function collect() {
  const stream = new PassThrough({ highWaterMark: 2 ** 30 })
  return { stream, text: () => (stream.read()?.toString('utf8') as string | undefined) ?? '' }
}
