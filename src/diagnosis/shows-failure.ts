/** Whether a report shows, beyond words, that something failed. */
import type { Report } from '../report/report.ts'

const BUG_HEADING =
  /\b(?:reproduc|expected|actual|current behaviou?r|what happened|the bug|bug (?:description|report|summary)|error|traceback|crash)/i
const BUG_LABEL = /^(?:\W|type|kind|status)*\s*(?:bug|crash|regression|defect)\b/i

/** True for an error line, a label, or the filled heading of a bug form: words alone may be a wish, a plan or a note. */
export function showsFailure({
  tracebacks,
  sections,
  issue,
}: Pick<Report, 'tracebacks' | 'sections' | 'issue'>): boolean {
  return (
    tracebacks.length > 0 ||
    (issue.labels ?? []).some((label) => BUG_LABEL.test(label)) ||
    sections.some(({ label, value }) => value !== '' && BUG_HEADING.test(label.slice(0, 120)))
  )
}
