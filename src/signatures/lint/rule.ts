/** What a lint rule is: a question to one signature, answered with complaints. */
import type { Signature } from '../schema.ts'

export interface Complaint {
  readonly path: readonly PropertyKey[]
  /** What is wrong and what to do instead. */
  readonly message: string
  readonly severity?: 'error' | 'warning'
}

export type LintRule = (signature: Signature) => readonly Complaint[]
