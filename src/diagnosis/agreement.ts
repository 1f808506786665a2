/** Whether everything in a report points the same way. */
import type { Report } from '../report/report.ts'
import type { Traceback } from '../report/traceback/traceback.ts'
import type { Candidate } from './candidates.ts'

/** Candidates as sure as the surest that name another cause: together with it they make the report `mixed`. */
export function dissenters(candidates: readonly Candidate[]): readonly Candidate[] {
  const [first] = candidates
  if (first === undefined || first.confidence === 'possible') return []
  return candidates.filter(
    ({ match, confidence }) =>
      confidence !== 'possible' &&
      confidence === first.confidence &&
      match.signature.cause !== first.match.signature.cause,
  )
}

/**
 * Whole tracebacks that end in something the candidates do not explain. A traceback is explained when
 * evidence stands in it, or when it ends in the same exception as one that is.
 */
export function unexplained(
  report: Report,
  candidates: readonly Candidate[],
): readonly Traceback[] {
  const evidence = candidates.flatMap(({ match }) => match.evidence)
  const whole = report.tracebacks.filter(
    ({ bare, complete, part }) => !bare && complete && !part.startsWith('comment'),
  )
  const explained = whole.filter(({ part, first, last }) =>
    evidence.some((one) => one.part === part && one.line >= first && one.line <= last),
  )
  const endings = new Set(explained.flatMap(({ chain }) => chain.map(ending)))
  return explained.length === 0
    ? []
    : whole.filter(
        (one) =>
          !explained.includes(one) && !one.chain.some((raised) => endings.has(ending(raised))),
      )
}

const ending = ({ type }: Traceback['chain'][number]) => type.slice(type.lastIndexOf('.') + 1)
