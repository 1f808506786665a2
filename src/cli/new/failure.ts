/** The error that a paste is about: the root exception, or else the first line that says what failed. */
import type { Part } from '../../report/line.ts'
import type { Report } from '../../report/report.ts'
import type { Raised, Traceback } from '../../report/traceback/traceback.ts'
import { setScene } from '../../signatures/scene.ts'
import { generalize } from './generalize.ts'

export interface Failure {
  readonly part: Part
  /** The line that names it. */
  readonly line: string
  readonly at: number
  /** Absent when no exception was found. */
  readonly exception?: Raised
  readonly traceback?: Traceback
  /** The import name of the dependency that raised, and of the one that called it. */
  readonly raiser?: string | undefined
  readonly caller?: string | undefined
}

const COMPLAINT = /\b(?:error|fatal|panic(?:ked)?)\b/i
const HINT = /\b(?:fail(?:ed|ure)|cannot|could not|unable to|denied|refused|not found)\b/i

/** The failure of a report; an exception with frames before an error line, `undefined` when it tells of none. */
export function findFailure(report: Report): Failure | undefined {
  const { occurrences, quote } = setScene(report)
  const named = occurrences.filter(({ raised }) => raised.type !== '')
  const roots = named.filter(({ isRoot }) => isRoot)
  const found = roots.find(({ raised }) => raised.frames.length > 0) ?? roots[0] ?? named[0]
  if (found === undefined) return findErrorLine(report)
  const { raised, part, names } = found
  return {
    part,
    line: quote(part, raised.at),
    at: raised.at,
    exception: raised,
    traceback: report.tracebacks.find(({ chain }) => chain.includes(raised)),
    raiser: names.raiser,
    caller: names.caller,
  }
}

function findErrorLine({ lines }: Report): Failure | undefined {
  const printed = lines.filter(({ kind }) => kind === 'log')
  const first = (words: RegExp) =>
    printed.find(({ text }) => words.test(text) && generalize(text) !== undefined)
  const found = first(COMPLAINT) ?? first(HINT)
  return found && { part: found.part, line: found.text.trim(), at: found.number }
}
