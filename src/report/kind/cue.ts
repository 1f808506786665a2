/** A cue for the kind of an issue. */
import type { Kind } from '../report.ts'

/** The kinds that cues speak for; `other` is what remains. */
export type Told = Exclude<Kind, 'other'>

/** A pattern that speaks for a kind when its text, in lower case, has it; and how strongly. */
export interface Cue {
  readonly kind: Told
  readonly weight: number
  readonly pattern: RegExp
}
