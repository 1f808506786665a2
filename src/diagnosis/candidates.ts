/** Matches weighed one by one: which of them stand, and how firmly. */
import type { Config } from '../config.ts'
import type { Report } from '../report/report.ts'
import type { Match } from '../signatures/match.ts'
import type { Signature } from '../signatures/schema.ts'
import { isStrong } from '../signatures/strength.ts'
import type { Answer, Confidence } from './diagnosis.ts'
import type { ProjectSign } from './project-signs.ts'
import { compareVersions } from './versions.ts'

export interface Candidate {
  readonly match: Match
  readonly confidence: Confidence
  /** Sentences for "Why I think so". */
  readonly reasons: readonly string[]
}

export interface RuledOut {
  readonly signature: Signature
  readonly because: string
}

export interface Weighed {
  readonly candidates: readonly Candidate[]
  readonly ruledOut: readonly RuledOut[]
}

/** The matches that survive versions, answers and noise, the surest first. */
export function weigh(
  matches: readonly Match[],
  report: Report,
  answers: readonly Answer[],
  signs: readonly ProjectSign[],
  config: Config,
): Weighed {
  const candidates: Candidate[] = []
  const ruledOut: RuledOut[] = []
  const allowed = matches.filter(
    (match) =>
      match.signature.status !== 'experimental' &&
      !config.signatures.disable.includes(match.signature.id) &&
      !accusesTheProject(match, report),
  )
  for (const match of withoutNoise(allowed)) {
    const { signature } = match
    const versions = compareVersions(match, report.environment)
    const mine = answers.filter((answer) => answer.signature === signature.id)
    const refuted = mine.find(({ means }) => means === 'ruled-out')
    const confirmed = mine.find(({ means }) => means === 'confirmed')
    if (refuted !== undefined && confirmed === undefined) {
      ruledOut.push({
        signature,
        because: `the answer to the check \`${refuted.check}\` rules it out`,
      })
    } else if (versions.says === 'outside') {
      ruledOut.push({ signature, because: versions.because })
    } else {
      const firm = isStrong(match) || (versions.says === 'inside' && match.evidence.length > 0)
      candidates.push({
        match,
        confidence:
          confirmed !== undefined
            ? 'confirmed'
            : firm && !signs.some((sign) => speaksAgainst(sign, match))
              ? 'likely'
              : 'possible',
        reasons: [
          ...(confirmed === undefined
            ? []
            : [`the answer to the check \`${confirmed.check}\` confirms it`]),
          ...(versions.says === 'inside' ? [versions.because] : []),
        ],
      })
    }
  }
  return { candidates: candidates.toSorted(bySureness), ruledOut }
}

/**
 * Whether a sign of the project's fault lowers the blame: not that of the project, nor where its own check only told
 * of the very error that is known.
 */
function speaksAgainst(
  { error, part, sparesUpstream }: ProjectSign,
  { signature, evidence }: Match,
): boolean {
  if (sparesUpstream && signature.cause === 'upstream') return false
  const isMessenger =
    error !== undefined && evidence.some((one) => one.part === part && one.line === error)
  return signature.cause !== 'project' && !isMessenger
}

const RANK: Record<Confidence, number> = { confirmed: 2, likely: 1, possible: 0 }

function bySureness(a: Candidate, b: Candidate): number {
  return (
    RANK[b.confidence] - RANK[a.confidence] ||
    Number(b.match.evidence.some(({ sufficient }) => sufficient)) -
      Number(a.match.evidence.some(({ sufficient }) => sufficient)) ||
    b.match.evidence.length - a.match.evidence.length
  )
}

/** Drops matches that live only on lines which another match knows to be noise. */
function withoutNoise(matches: readonly Match[]): readonly Match[] {
  return matches.filter(({ signature, evidence }) => {
    const noise = new Set(
      matches
        .filter((other) => other.signature.id !== signature.id && isStrong(other))
        .flatMap((other) => other.noise),
    )
    return !evidence.every(({ part, line }) => noise.has(`${part}:${line}`))
  })
}

/** Whether the accused is the project itself, which no signature may blame as somebody else. */
function accusesTheProject({ signature, captures, component }: Match, report: Report): boolean {
  if (signature.cause === 'project') return false
  const repo = report.issue.repo?.toLowerCase()
  return (
    isOwn(captures.package, report.packages) ||
    (signature.cause === 'upstream' &&
      (isOwn(component, report.packages) ||
        (signature.upstream ?? []).some(({ issue }) => issue.toLowerCase().split('#')[0] === repo)))
  )
}

function isOwn(name: string | undefined, packages: readonly string[]): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[-_.]+/g, '_')
  return name !== undefined && packages.some((one) => plain(one) === plain(name))
}
