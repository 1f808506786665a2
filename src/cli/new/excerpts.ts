/** The traceback of a failure as small reports, for `examples.match`. */
import type { Report } from '../../report/report.ts'
import type { Failure } from './failure.ts'

/** Nobody reads a longer example. */
const MOST_LINES = 40
const BEFORE = 3
const MOST_CHARACTERS = 6_000
const LONGEST_LINE = 1_000

/** Fenced, the fullest first: the whole chain, the root exception, its last frames, the line alone. */
export function excerpts(report: Report, { part, at, exception, traceback }: Failure): string[] {
  const lines = report.lines.filter((line) => line.part === part)
  const between = (first: number, last: number) =>
    lines
      .filter(({ number }) => number >= first && number <= last)
      .map(({ text }) => text.trimEnd())
  const last = at + (exception?.message.split('\n').length ?? 1) - 1
  const top = (exception?.frames[0]?.at ?? at) - 1
  const root = between(top, last)
  const candidates = [
    traceback === undefined ? between(at - BEFORE, at) : between(traceback.first, traceback.last),
    root,
    [...root.slice(0, 1), ...root.slice(1).slice(1 - MOST_LINES)],
    between(at, last),
    between(at, at).map((line) => line.slice(0, LONGEST_LINE)),
  ]
  return [...new Set(candidates.filter(isShort).map(fenced))]
}

function isShort(lines: readonly string[]): boolean {
  const length = lines.reduce((sum, line) => sum + line.length, 0)
  return lines.length > 0 && lines.length <= MOST_LINES && length <= MOST_CHARACTERS
}

function fenced(lines: readonly string[]): string {
  const fence = lines.some((line) => line.includes('```')) ? '~~~~~~' : '```'
  return [fence, ...lines, fence, ''].join('\n')
}
