/** Which parts of a minimal bug report a report has, judged from what it says, not its headings. */
import { REQUIREMENTS, type Report, type Requirement } from '../report.ts'
import { hasExpected } from './expected.ts'
import { hasOs } from './os.ts'
import { hasReproducer } from './reproducer.ts'
import { hasSteps } from './steps.ts'
import { hasTraceback } from './traceback.ts'
import { hasVersions } from './versions.ts'

/** A report whose requirements are not known yet, with the reporter's own words, shortened. */
export interface Unjudged extends Omit<Report, 'present'> {
  readonly words: readonly string[]
}

/** Longer lines are pasted, not written. */
const LONGEST = 3_000

const PRESENT: Readonly<Record<Requirement, (report: Unjudged) => boolean>> = {
  traceback: hasTraceback,
  reproducer: hasReproducer,
  versions: hasVersions,
  os: hasOs,
  expected: hasExpected,
  steps: hasSteps,
}

/** The requirements that the report meets, in their usual order. */
export function readRequirements(report: Omit<Report, 'present'>): readonly Requirement[] {
  const words = report.lines
    .filter(({ kind, part, text }) => kind === 'prose' && part !== 'title' && text !== '')
    .map(({ text }) => text.slice(0, LONGEST))
  return REQUIREMENTS.filter((requirement) => PRESENT[requirement]({ ...report, words }))
}
