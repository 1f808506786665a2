/** What a bug report lacks, judged from its content alone: not from what was concluded, nor from what is worth asking for. */
import type { Config } from '../config.ts'
import { pattern } from '../report/pattern.ts'
import type { Report, Requirement } from '../report/report.ts'
import { showsFailure } from './shows-failure.ts'

/**
 * The required parts that a report of a failure does not have, in the order of the config. Empty for whatever is no
 * bug report, and for one of which neither the title nor anything but words says that something failed.
 */
export function missingFrom(report: Report, config: Config): readonly Requirement[] {
  if (report.kind !== 'bug') return []
  if (!showsFailure(report) && !FAILS.test(report.issue.title.slice(0, 300))) return []
  return config.report.require.filter((one) => !report.present.includes(one))
}

const FAILS = pattern('i')`
  \b(?:fail(?:s|ed|ing|ures?)?|\w{0,40}(?:errors?|exceptions?)|errored|raises?|raised|throws?|threw|
  crash(?:es|ed|ing)?|bugs?|buggy|broken?|breaks?|breaking|wrong(?:ly)?|incorrect(?:ly)?|
  unexpected(?:ly)?|slow(?:er|ly)?|hangs?|stuck|freezes?|leaks?|leaking|segfaults?|
  abort(?:s|ed)?|killed|regression|no (?:attribute|module|such file|longer)|undefined|illegal|
  fatal|mismatch|flaky|destroyed|corrupt(?:s|ed)?|cannot|can'?t|unable|not|never|always|
  issues?|problems?|missing|ignored|los(?:es|t|ing)|\w{2,8}n't|(?:does|is|did|wo)nt)\b`
