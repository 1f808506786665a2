/** Report and signatures → Diagnosis. Precision before recall: what does not hold stays unsaid. */
import type { Config } from '../config.ts'
import type { Report } from '../report/report.ts'
import { looksLikeVulnerability } from '../report/security.ts'
import type { Compiled } from '../signatures/compile.ts'
import { matchReport } from '../signatures/match.ts'
import { filled, readAnswers } from './answers.ts'
import { type Candidate, weigh } from './candidates.ts'
import { conclude } from './conclude.ts'
import type { Answer, Cause, Diagnosis, OpenCheck } from './diagnosis.ts'
import { climbLadder } from './ladder.ts'
import { missingFrom } from './missing.ts'
import { findProjectSigns } from './project-signs.ts'
import { findStatedUpstream } from './stated-upstream.ts'

/** What probably failed, why, and what to ask. */
export function diagnose(report: Report, compiled: Compiled, config: Config): Diagnosis {
  if (looksLikeVulnerability(report)) return { ...nothing(report), security: true }
  if (report.kind === 'feature') return nothing(report)
  const { matches: known, nearly } = matchReport(report, compiled)
  const stated = findStatedUpstream(report)
  const unknown = known.length === 0 && stated === undefined ? climbLadder(report) : undefined
  const matches = [...known, stated, unknown].filter((match) => match !== undefined)
  const answers = readAnswers(report, matches)
  const signs = findProjectSigns(report)
  const { candidates, ruledOut } = weigh(matches, report, answers, signs, config)
  const told = candidates.filter(({ match }) => match.signature.cause !== 'undetermined')
  const conclusion = conclude(report, told, signs)
  // A question is answered when the answer is known, and left alone when not.
  if (report.kind !== 'bug' && !isSettled(conclusion))
    return { ...nothing(report), ruledOut, answers, nearly }
  return {
    kind: report.kind,
    ...conclusion,
    matches: candidates.map(({ match }) => match),
    ruledOut,
    upstream: upstreamOf(conclusion.cause, told),
    checks: openChecks(candidates, answers),
    answers,
    missing: missingFrom(report, config),
    reasons: [
      ...conclusion.reasons,
      ...signs.map(({ because, line }) => `${because} (line ${line})`),
    ],
    nearly,
    security: false,
  }
}

/** A fault outside the project is clear. */
function isSettled({ cause, confidence }: Pick<Diagnosis, 'cause' | 'confidence'>): boolean {
  return cause !== 'project' && (confidence === 'likely' || confidence === 'confirmed')
}

function nothing(report: Report): Diagnosis {
  return {
    kind: report.kind,
    cause: null,
    confidence: null,
    component: null,
    matches: [],
    ruledOut: [],
    upstream: [],
    checks: [],
    answers: [],
    missing: [],
    reasons: [],
    nearly: [],
    security: false,
  }
}

function upstreamOf(cause: Cause | null, candidates: readonly Candidate[]): Diagnosis['upstream'] {
  return candidates
    .filter(({ match }) => match.signature.cause === cause)
    .flatMap(({ match }) =>
      (match.signature.upstream ?? []).map((one) => ({ ...one, signature: match.signature.id })),
    )
}

/** Checks nobody has answered yet, those of the surest candidate first. */
function openChecks(candidates: readonly Candidate[], answers: readonly Answer[]): OpenCheck[] {
  return candidates.flatMap(({ match: { signature, captures } }) =>
    (signature.checks ?? [])
      .filter(
        ({ id }) =>
          !answers.some((answer) => answer.signature === signature.id && answer.check === id),
      )
      .map((check) => ({ signature: signature.id, check: filled(check, captures) })),
  )
}
