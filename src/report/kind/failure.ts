/** Whether a report that also asks is about a failure. */
import type { Report } from '../report.ts'

const HOW_TO = /^\W*(?:how|what|why|where|which|is|are|can|could|does|do|should|question)\b/i
const SERVER_ERROR =
  /\b50[0-4] (?:bad gateway|internal server error|service unavailable|gateway time-?out)\b/i

/** However it ends ("any idea?"), a report with a whole traceback or a server's error is about a failure, unless its title asks. */
export function isAboutFailure({
  issue,
  lines,
  tracebacks,
}: Pick<Report, 'issue' | 'lines' | 'tracebacks'>): boolean {
  if (HOW_TO.test(issue.title)) return false
  return (
    tracebacks.some(({ bare, complete, part }) => !bare && complete && part === 'body') ||
    lines.some(({ part, text }) => part === 'body' && SERVER_ERROR.test(text.slice(0, 300)))
  )
}

/** A longer title is a paste or a story. */
const SHORT = 100
/** What a title says of a program: that it fails, not that there is an error. */
const FAILS =
  /\b(?:not work(?:ing)?|stop(?:s|ped)? \w{2,20}ing|stopped|crash(?:es|ed|ing)?|fail(?:s|ed)?|freez\w{1,4}|hangs?|stuck|slow(?:ly)?|broken|not respond\w{0,3})\b/i

/** True when the report shows a Python exception, or a short title says that something fails and asks nothing. */
export function metFailure({ issue, tracebacks }: Pick<Report, 'issue' | 'tracebacks'>): boolean {
  const { title } = issue
  const asks = HOW_TO.test(title) || title.includes('?')
  return (!asks && title.length < SHORT && FAILS.test(title)) || showsException({ tracebacks })
}

function showsException({ tracebacks }: Pick<Report, 'tracebacks'>): boolean {
  return tracebacks.some(
    ({ language, chain }) =>
      language === 'python' &&
      chain.some(({ type }) => /\b[A-Z]\w{1,60}(?:Error|Exception)\b/.test(type)),
  )
}
