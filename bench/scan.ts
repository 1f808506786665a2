/** (a) How the cost of matching grows with the number of signatures, beside a loop over native patterns. */
import { readReport } from '../src/report/read.ts'
import { compile } from '../src/signatures/compile.ts'
import { matchReport } from '../src/signatures/match.ts'
import type { Signature } from '../src/signatures/schema.ts'
import { measure, milliseconds, times } from './measure.ts'
import type { Part } from './table.ts'

const FULL = 65_536
const COUNTS = [100, 1_000, 10_000]

/** The figures for 100, 1,000 and 10,000 signatures on one report of 64 KiB. */
export function benchScan(): Part {
  const report = readReport({ title: 'It fails', body: logOf(FULL) }, ['acme'])
  const results = COUNTS.map((count) => {
    const patterns = Array.from({ length: count }, (_, index) => patternOf(index))
    const compiled = compile(patterns.map(signatureOf))
    const native = patterns.map((pattern) => new RegExp(pattern))
    const body = report.issue.body
    const ours = measure(count > 1_000 ? 50 : 200, () => matchReport(report, compiled))
    const loop = measure(
      count > 1_000 ? 5 : 20,
      () => native.filter((pattern) => pattern.test(body)).length,
    )
    return { count, ours: ours.median, loop: loop.median }
  })
  const first = results[0]?.ours ?? 1
  return {
    heading: 'Matching 64 KiB against many signatures',
    about:
      'The signatures are generated, each with one pattern; the loop runs the same patterns as native `RegExp.test` over the same text.',
    columns: ['signatures', 'faultline', 'native loop', 'faster by', 'slower than with 100'],
    rows: results.map(({ count, ours, loop }) => [
      count.toLocaleString('en'),
      milliseconds(ours),
      milliseconds(loop),
      times(loop / ours),
      times(ours / first),
    ]),
  }
}

const WORDS = [
  'cannot',
  'load',
  'open',
  'module',
  'library',
  'socket',
  'driver',
  'kernel',
  'symbol',
  'schema',
  'worker',
  'buffer',
  'token',
  'header',
  'device',
  'locale',
  'thread',
  'memory',
  'stream',
  'plugin',
]

const word = (index: number, step: number) => WORDS[Math.floor(index / step) % WORDS.length] ?? ''

function patternOf(index: number): string {
  return `${word(index, 1)} ${word(index, 20)} ${word(index, 400)} failed: [a-z]+ ${index} \\(code \\d+\\)`
}

function signatureOf(pattern: string, index: number): Signature {
  return {
    id: `generated-${index}`,
    title: 'Generated',
    status: 'stable',
    cause: 'environment',
    component: 'generated',
    when: { all: [{ log: { pattern } }] },
    examples: { match: ['x'] },
  }
}

/** A log in which the words of the patterns stand, but hardly ever in their order. */
function logOf(length: number): string {
  let log = '```\n'
  for (let line = 0; log.length < length - 200; line++) {
    log += `2024-05-01 12:00:${String(line % 60).padStart(2, '0')} INFO ${word(line, 1)} ${word(line, 3)} finished, ${word(line, 7)} ${line} ok (code ${line % 7})\n`
    if (line % 50 === 0)
      log += `ERROR ${word(line, 1)} ${word(line, 20)} ${word(line, 400)} failed: again ${line} (code 1)\n`
  }
  return `${log}\`\`\`\n`
}
