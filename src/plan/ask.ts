/** Which of the missing parts are worth asking for: those that would change the verdict, where asking is no nuisance. */
import type { Config } from '../config.ts'
import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import type { Report, Requirement } from '../report/report.ts'

/** More than this no comment asks for, whatever the config allows. */
const MOST = 3

/** What to ask the reporter for, at most as many as the config allows. Empty when the cause is clear, or nothing shows a failure. */
export function partsToAsk(
  { kind, cause, confidence, missing }: Diagnosis,
  report: Report,
  config: Config,
): readonly Requirement[] {
  if (kind !== 'bug' || !showsFailure(report)) return []
  // That it is the project's own fault may need proof; any other clear cause stands without.
  if (confidence === 'confirmed' || (confidence === 'likely' && cause !== 'project')) return []
  return missing.slice(0, Math.min(MOST, config.report.ask_at_most))
}

const BUG_HEADING =
  /\b(?:reproduc|expected|actual|current behaviou?r|what happened|the bug|bug (?:description|report|summary)|error|traceback|crash)/i
const BUG_LABEL = /^(?:\W|type|kind|status)*\s*(?:bug|crash|regression|defect)\b/i

/**
 * Words alone may be a wish, a plan or a note: an error line, a label, or the filled heading of a
 * bug form shows that something failed.
 */
function showsFailure({ tracebacks, sections, issue }: Report): boolean {
  return (
    tracebacks.length > 0 ||
    (issue.labels ?? []).some((label) => BUG_LABEL.test(label)) ||
    sections.some(({ label, value }) => value !== '' && BUG_HEADING.test(label.slice(0, 120)))
  )
}
