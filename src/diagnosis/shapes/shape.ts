/** What a stack alone tells: whose code failed, and the experiment that would settle it. */
import type { Signature } from '../../signatures/schema.ts'
import type { Stranger } from '../strangers.ts'

export interface Shape {
  readonly id: string
  /** A sentence without its full stop. */
  readonly title: string
  readonly cause: Extract<Signature['cause'], 'upstream' | 'environment'>
  readonly culprit: Stranger
  /** Which experiment tells. */
  readonly rung: 'newest' | 'fresh-import' | 'fresh-environment' | 'without-project'
  /** True when nobody else can have caused it. */
  readonly sufficient: boolean
}
