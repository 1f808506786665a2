/** What a bug report still needs, when asking for it is no nuisance. */
import type { Config } from '../config.ts'
import type { Report, Requirement } from '../report/report.ts'

/** The missing requirements, in the order of the config, at most as many as it allows. Empty unless the report is about a failure. */
export function missingFrom(report: Report, config: Config): readonly Requirement[] {
  if (report.kind !== 'bug' || !tellsOfFailure(report)) return []
  const { require, ask_at_most } = config.report
  return require.filter((one) => !report.present.includes(one)).slice(0, ask_at_most)
}

const BUG_HEADING =
  /\b(?:reproduc|expected|actual|current behaviou?r|what happened|the bug|bug (?:description|report|summary)|error|traceback|crash)/i
const BUG_LABEL = /^(?:\W|type|kind|status)*\s*(?:bug|crash|regression|defect)\b/i

/**
 * Words alone may be a wish, a plan or a note: an error line, a label, or the filled heading of a
 * bug form shows that something failed.
 */
function tellsOfFailure({ tracebacks, sections, issue }: Report): boolean {
  return (
    tracebacks.length > 0 ||
    (issue.labels ?? []).some((label) => BUG_LABEL.test(label)) ||
    sections.some(({ label, value }) => value !== '' && BUG_HEADING.test(label.slice(0, 120)))
  )
}
