/** What the engine concludes, with its reasons. */
import type { Kind, Requirement } from '../report/report.ts'
import type { Match, NearMatch } from '../signatures/match.ts'
import type { Check, Signature, Upstream } from '../signatures/schema.ts'

export type Cause = 'upstream' | 'environment' | 'usage' | 'project' | 'undetermined' | 'mixed'
export type Confidence = 'confirmed' | 'likely' | 'possible'

/** The outcome of a check, found in the report or in a reply. */
export interface Answer {
  readonly signature: string
  readonly check: string
  readonly means: 'confirmed' | 'ruled-out'
  readonly part: string
  readonly line: number
  readonly quote: string
}

/** A check worth running: its outcome would change the verdict. */
export interface OpenCheck {
  readonly signature: string
  readonly check: Check
}

export interface Tracker {
  /** As on PyPI. */
  readonly package: string
  /** `owner/name` on GitHub, or an address. */
  readonly place: string
}

export interface Diagnosis {
  readonly kind: Kind
  /** `null` when the issue is not a bug report. */
  readonly cause: Cause | null
  readonly confidence: Confidence | null
  /** What failed: a package or a piece of the surroundings; `null` when unknown. */
  readonly component: string | null
  /** The deciding signature first. */
  readonly matches: readonly Match[]
  /** Signatures that matched and were then ruled out, by a version or an answer. */
  readonly ruledOut: readonly { readonly signature: Signature; readonly because: string }[]
  readonly upstream: readonly (Upstream & { readonly signature: string })[]
  /** Where issues of the blamed package are kept, when no issue is known that is this one. */
  readonly tracker: Tracker | null
  readonly checks: readonly OpenCheck[]
  readonly answers: readonly Answer[]
  /** What an incomplete bug report lacks, whatever was concluded; `partsToAsk` says what of it is asked for. */
  readonly missing: readonly Requirement[]
  /** Sentences for "Why I think so", in order of weight. */
  readonly reasons: readonly string[]
  readonly nearly: readonly NearMatch[]
  /** True for a report that looks like a vulnerability: nothing is analysed in public. */
  readonly security: boolean
}
