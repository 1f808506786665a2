/** A stack trace, parsed. */
import type { Frame } from '../frame.ts'
import type { Part } from '../line.ts'

export type Language = 'python' | 'node' | 'java' | 'go' | 'rust' | 'ruby'

/** One exception of a chain, with the frames it passed through, outermost call first. */
export interface Raised {
  /** As printed, dotted: `ssl.SSLCertVerificationError`. Empty when the text was cut off before it. */
  readonly type: string
  /** May hold several lines. */
  readonly message: string
  readonly frames: readonly Frame[]
  /** The report line that names the exception, 1-based; of the last line read when it was cut off. */
  readonly at: number
}

export interface Traceback {
  readonly language: Language
  readonly part: Part
  /** The chain of causes, root cause first; for exception groups the leaves come first. Never empty. */
  readonly chain: readonly Raised[]
  /** False when the text ends before the line that names the last exception. */
  readonly complete: boolean
  /** True for an error line that stands alone, without any frame. */
  readonly bare: boolean
  /** First and last report line, 1-based, inclusive. */
  readonly first: number
  readonly last: number
}
