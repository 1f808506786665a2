/** Report and signatures → Diagnosis. Precision before recall: what does not hold stays unsaid. */
import type { Config } from '../config.ts'
import { NO_PACKAGES, type Packages } from '../packages.ts'
import type { Report } from '../report/report.ts'
import { looksLikeVulnerability } from '../report/security.ts'
import type { Compiled } from '../signatures/compile.ts'
import { type Match, matchReport } from '../signatures/match.ts'
import { filled, readAnswers } from './answers.ts'
import { type Candidate, weigh } from './candidates.ts'
import { conclude } from './conclude.ts'
import type { Answer, Diagnosis, OpenCheck } from './diagnosis.ts'
import { climbLadder } from './ladder.ts'
import { withLinkedIssues } from './linked-issues.ts'
import { missingFrom } from './missing.ts'
import { nameComponent } from './name-component.ts'
import { findProjectSigns } from './project-signs.ts'
import { findStatedUpstream } from './stated-upstream.ts'
import { mayBeOwn } from './strangers.ts'
import { findTracker, findUpstream } from './upstream.ts'

/** What probably failed, why, and what to ask. */
export function diagnose(
  report: Report,
  compiled: Compiled,
  config: Config,
  packages: Packages = NO_PACKAGES,
): Diagnosis {
  if (looksLikeVulnerability(report)) return { ...nothing(report), security: true }
  if (report.kind === 'feature') return nothing(report)
  const found = matchReport(report, compiled)
  const known = withLinkedIssues(found, report, compiled)
    .map((one) => nameComponent(one, packages))
    .filter((one) => !blamesKin(one, report, packages))
  const stated = findStatedUpstream(report, packages)
  if (report.kind !== 'bug' && known.length === 0 && stated === undefined)
    return { ...nothing(report), nearly: found.nearly }
  const signs = findProjectSigns(report)
  // What upstream may have caused all the same accuses nobody by itself.
  const faults = signs.filter(({ sparesUpstream }) => !sparesUpstream)
  const isUnknown = known.length === 0 && stated === undefined && faults.length === 0
  const unknown = isUnknown ? climbLadder(report, config, packages) : undefined
  const matches = [...known, stated, unknown].filter((match) => match !== undefined)
  const answers = readAnswers(report, matches)
  const { candidates, ruledOut } = weigh(matches, report, answers, signs, config)
  const told = candidates.filter(({ match }) => match.signature.cause !== 'undetermined')
  const conclusion = conclude(report, told, faults)
  // A question is answered when the answer is known, and left alone when not.
  if (report.kind !== 'bug' && !isSettled(conclusion))
    return { ...nothing(report), ruledOut, answers, nearly: found.nearly }
  return {
    kind: report.kind,
    ...conclusion,
    matches: candidates.map(({ match }) => match),
    ruledOut,
    upstream: findUpstream(conclusion, told, report, packages),
    tracker: findTracker(conclusion, told, report, packages),
    checks: openChecks(candidates, answers),
    answers,
    missing: missingFrom(report, config),
    reasons: [
      ...conclusion.reasons,
      ...signs.map(({ because, line }) => `${because} (line ${line})`),
    ],
    nearly: found.nearly,
    security: false,
  }
}

/** The frames alone name whom it blames, and that may be another package of the project. */
function blamesKin({ signature, component }: Match, report: Report, packages: Packages): boolean {
  return (
    signature.cause === 'upstream' &&
    /^\{(?:caller|raiser)\}$/.test(signature.component) &&
    mayBeOwn(component, report, packages)
  )
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
    tracker: null,
    checks: [],
    answers: [],
    missing: [],
    reasons: [],
    nearly: [],
    security: false,
  }
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
