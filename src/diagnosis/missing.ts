/** What a bug report lacks, judged from its content alone: not from what was concluded, nor from what is worth asking for. */
import type { Config } from '../config.ts'
import { isDoubtfulBug } from '../report/kind.ts'
import { REQUIREMENTS, type Report, type Requirement } from '../report/report.ts'
import { namesPackage, showsOtherLanguage, showsPython } from './python-in-sight.ts'
import { showsFailure } from './shows-failure.ts'
import { tellsFailure } from './tells-failure.ts'

/** Longer lines are pasted, and looked at only so far. */
const FAR = 1_000

/**
 * The parts of a minimal bug report that a report of a failure does not have, in their usual order. Empty where all
 * that the config requires is there: then nothing else is missed. Empty for whatever is no bug report, or may be
 * none, or is not about Python; and for one that neither shows nor tells of a failure.
 */
export function missingFrom(report: Report, config: Config): readonly Requirement[] {
  if (report.kind !== 'bug') return []
  if (!showsFailure(report) && !tellsFailure(report)) return []
  const missing = REQUIREMENTS.filter((one) => !isThere(one, report))
  if (!missing.some((one) => config.report.require.includes(one))) return []
  if (isDoubtfulBug(report)) return []
  return config.project.ecosystem === 'pypi' && isAboutOther(report) ? [] : missing
}

/** True for another language, and for words alone with versions of other things: what those lack nobody knows. */
function isAboutOther(report: Report): boolean {
  if (showsPython(report)) return false
  if (showsOtherLanguage(report)) return true
  return !showsFailure(report) && report.present.includes('versions') && !namesPackage(report)
}

/** True for a part that the report has, or that a maintainer gets from the others. */
function isThere(one: Requirement, report: Report): boolean {
  const has = (...parts: readonly Requirement[]) =>
    parts.every((part) => report.present.includes(part))
  if (has(one)) return true
  // Nobody speaks of an exception, and whoever runs it will see if there is one.
  if (one === 'traceback') return has('reproducer', 'versions') && !namesException(report)
  // Where it was raised, and what was done with what, are as good as a script.
  return one === 'reproducer' && has('traceback', 'steps', 'versions')
}

const EXCEPTION = /\b[A-Z]\w{0,60}(?:Error|Exception|Warning)\b/

function namesException({ tracebacks, lines }: Pick<Report, 'tracebacks' | 'lines'>): boolean {
  return tracebacks.length > 0 || lines.some(({ text }) => EXCEPTION.test(text.slice(0, FAR)))
}
