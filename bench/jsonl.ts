/** (c) A stream of issues through the command line. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { parseMarkdownFile } from '../src/cli/input/markdown-file.ts'
import type { Part } from './table.ts'

const RECORDS = 20_000

/** Issues a second and peak memory of `faultline triage --jsonl`, over a corpus or over the project's own reports again and again. */
export async function benchJsonl(corpus: string | undefined): Promise<Part> {
  const runs =
    corpus === undefined
      ? [await run(await ownRecords(2_000)), await run(await ownRecords(RECORDS))]
      : [await run(createReadStream(corpus))]
  return {
    heading: '`triage --jsonl`',
    about:
      corpus === undefined
        ? 'The reports in `test/fixtures/reports` over and over; ten times the input must not need more memory.'
        : `The records of ${corpus.split('/').at(-1)}.`,
    columns: ['records', 'records a second', 'peak memory'],
    rows: runs.map(({ records, seconds, peak }) => [
      records.toLocaleString('en'),
      Math.round(records / seconds).toLocaleString('en'),
      `${Math.round(peak / 2 ** 20)} MiB`,
    ]),
  }
}

async function ownRecords(count: number): Promise<Readable> {
  const folder = new URL('../test/fixtures/reports/', import.meta.url)
  const names = (await readdir(folder)).filter(
    (name) => name.endsWith('.md') && name !== 'README.md',
  )
  const lines = await Promise.all(
    names.map(async (name) => {
      const { title, body } = parseMarkdownFile(await readFile(new URL(name, folder), 'utf8'), name)
      return `${JSON.stringify({ id: name, title, body })}\n`
    }),
  )
  return Readable.from(repeat(lines, count))
}

function* repeat(lines: readonly string[], count: number): Generator<string> {
  for (let index = 0; index < count; index++) yield lines[index % lines.length] ?? ''
}

async function run(input: Readable): Promise<{ records: number; seconds: number; peak: number }> {
  const bin = fileURLToPath(new URL('../bin/faultline.js', import.meta.url))
  // Node reports its own peak when it ends, so nobody has to poll for it.
  const report = `data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS))`
  const started = performance.now()
  const child = spawn(process.execPath, ['--import', report, bin, 'triage', '--jsonl'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let records = 0
  let notes = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    notes += text
  })
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) records++
  })
  input.pipe(child.stdin)
  await once(child, 'close')
  const peak = Number(/peak (\d+)/.exec(notes)?.[1] ?? 0) * 1_024
  return { records, seconds: (performance.now() - started) / 1_000, peak }
}
