/** Candidates and signs → cause, confidence, component. */
import type { Report } from '../report/report.ts'
import type { Raised } from '../report/traceback/traceback.ts'
import { dissenters, unexplained } from './agreement.ts'
import type { Candidate } from './candidates.ts'
import type { Cause, Diagnosis } from './diagnosis.ts'
import type { ProjectSign } from './project-signs.ts'

export type Conclusion = Pick<Diagnosis, 'cause' | 'confidence' | 'component' | 'reasons'>

/** The verdict. Without a candidate the project may be at fault; without that either nothing is said. */
export function conclude(
  report: Report,
  candidates: readonly Candidate[],
  signs: readonly ProjectSign[],
): Conclusion {
  const [first] = candidates
  if (first === undefined) return ofProject(report, signs)
  const { match, confidence } = first
  const others = dissenters(candidates)
  if (others.length > 0) {
    const named = [first, ...others].map(
      (one) => `${one.match.signature.cause} (\`${one.match.signature.id}\`)`,
    )
    return open('mixed', `the report shows several causes: ${named.join(', ')}`)
  }
  const loose = confidence === 'likely' ? unexplained(report, candidates) : []
  if (loose.length > 0) {
    const lines = loose.map(({ last }) => `line ${last}`)
    return open('mixed', `another traceback ends in something else (${lines.join(', ')})`)
  }
  return {
    cause: match.signature.cause,
    confidence,
    component: match.component,
    reasons: first.reasons,
  }
}

/**
 * The deepest frame outside the standard library is the project's own: usually the project's fault. Not so when
 * a module is missing: it may be undeclared, or not installed.
 */
function ofProject(report: Report, signs: readonly ProjectSign[]): Conclusion {
  const raised = report.tracebacks.find(({ complete, chain }) => complete && isOwnFault(chain[0]))
  if (raised !== undefined) {
    const because = `the project's own code raised it (line ${raised.chain[0]?.at ?? raised.last})`
    return { cause: 'project', confidence: 'likely', component: null, reasons: [because] }
  }
  if (signs.length === 0) return open('undetermined')
  const confidence = signs.length > 1 ? 'likely' : 'possible'
  return { cause: 'project', confidence, component: null, reasons: [] }
}

function isOwnFault(root: Raised | undefined): boolean {
  if (root === undefined || /(?:^|\.)ModuleNotFoundError$/.test(root.type)) return false
  const deepest = root.frames.findLast(({ owner }) => owner !== 'standard library')
  return deepest?.owner === 'project' && !root.message.startsWith('No module named')
}

function open(cause: Cause, ...reasons: string[]): Conclusion {
  return { cause, confidence: null, component: null, reasons }
}
