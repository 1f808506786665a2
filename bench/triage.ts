/** (b) The whole of triage on a usual report. */
import { readFile } from 'node:fs/promises'
import { parseMarkdownFile } from '../src/cli/input/markdown-file.ts'
import { loadEngine } from '../src/cli/load-engine.ts'
import { triage } from '../src/triage.ts'
import { measure, milliseconds } from './measure.ts'
import type { Part } from './table.ts'

const USUAL = 3 * 1_024

/** Median and p99 for a report of 3 KiB, with the bundled signatures. */
export async function benchTriage(): Promise<Part> {
  const { engine } = await loadEngine()
  const path = 'test/fixtures/reports/ssl-aiohttp.md'
  const issue = parseMarkdownFile(
    await readFile(new URL(`../${path}`, import.meta.url), 'utf8'),
    path,
  )
  const filler =
    'I start it from my terminal and it stops after a moment, every time, also after a restart.\n'
  const body = (issue.body + filler.repeat(60)).slice(0, USUAL)
  const result = measure(2_000, () => triage({ ...issue, body }, engine))
  return {
    heading: 'Triage of one report of 3 KiB',
    about: `Reading, matching, diagnosis and comment, with the ${engine.signatures.signatures.length} bundled signatures.`,
    columns: ['median', 'p99'],
    rows: [[milliseconds(result.median), milliseconds(result.p99)]],
  }
}
