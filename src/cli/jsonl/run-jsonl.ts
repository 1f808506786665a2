/** `faultline triage --jsonl`: issues in, diagnoses out, one JSON object a line, in the same order. */
import { pipeline } from 'node:stream/promises'
import type { Issue } from '../../report/issue.ts'
import { type Engine, triage } from '../../triage.ts'
import { MOST_BYTES } from '../input/read-text.ts'
import { toIssue } from '../input/record.ts'
import { standardInput } from '../input/standard-input.ts'
import { unread } from '../input/unread.ts'
import type { Io } from '../io.ts'
import { jsonLine, toRecord } from '../reporters/json.ts'
import { tell } from '../tell.ts'
import { linesOf, type SourceLine } from './lines.ts'
import { readRecord } from './read-record.ts'

/** Answers every line of standard input. Holds one line at a time, and waits for a slow reader. */
export async function runJsonl(engine: Engine, io: Io): Promise<void> {
  const showsProgress = io.stderr.isTTY === true && io.stdout.isTTY !== true
  await pipeline(
    standardInput(io),
    async function* (source: AsyncIterable<Buffer>) {
      let count = 0
      let number = 0
      for await (const line of linesOf(source, MOST_BYTES)) {
        number += 1
        if (line.text.trim() === '') continue
        yield answer(line, engine, (issue) => tell(unread(issue, '<stdin>', number), io))
        count += 1
        if (showsProgress && count % 100 === 0) io.stderr.write(`\r${count} issues`)
      }
      if (showsProgress) io.stderr.write(`\r${count} issues\n`)
    },
    io.stdout,
    { end: false },
  )
}

/** The output line for an input line. */
function answer(line: SourceLine, engine: Engine, warn: (issue: Issue) => void): string {
  const record = readRecord(line)
  if ('error' in record) return jsonLine(record)
  const { id, title, body, config = engine.config, ...about } = record
  const issue = toIssue(about, title, body)
  warn(issue)
  try {
    return jsonLine(toRecord(id, triage(issue, { ...engine, config })))
  } catch (error) {
    // A defect of ours; one issue in a long run must not take the others with it.
    return jsonLine({
      id,
      error: `triage failed: ${error instanceof Error ? error.message : error}`,
    })
  }
}
