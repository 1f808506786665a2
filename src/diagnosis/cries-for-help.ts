/** A cry for help: a title that says something fails, a few words, and nothing that a maintainer could start from. */
import { pattern } from '../report/pattern.ts'
import type { Report, Requirement } from '../report/report.ts'

/** More characters than these tell a story of their own. */
const FEW = 300
/** With one of these there is something to start from. */
const START: readonly Requirement[] = ['traceback', 'reproducer', 'versions', 'expected']

/** An address, a path, another issue, a name from the source: something that a maintainer can follow. */
const CLUE = /https?:|`|\/\w+\.\w|#\d|\w_\w|\w\(/

const FAILS = pattern('i')`
  \b(?:\w{0,40}(?:errors?|exceptions?)|errored|traceback|crash(?:es|ed|ing)?|segfaults?|
  fail(?:s|ed|ing|ures?)?|broken?|breaks?|hangs?|freezes?|stuck|bugs?|unable to|cannot|
  can'?t|couldn'?t|stopped working|(?:\w{2,8}n'?t|not|no longer) (?:work|start|run|load|
  open|install|connect)\w{0,3})\b`

/** True when the title tells of a failure, and the body has but a few words: no clue, code, output, version or expectation. */
export function criesForHelp({
  issue,
  lines,
  present,
}: Pick<Report, 'issue' | 'lines' | 'present'>): boolean {
  if (!FAILS.test(issue.title.slice(0, FEW))) return false
  if (START.some((one) => present.includes(one))) return false
  let length = 0
  for (const { part, text } of lines) {
    if (part !== 'body') continue
    length += text.trim().length
    if (length >= FEW || CLUE.test(text)) return false
  }
  return true
}
