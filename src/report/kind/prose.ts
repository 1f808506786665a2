/** Cues in the reporter's own words. */

import { BUG_WORDS } from './bug-words.ts'
import type { Cue } from './cue.ts'
import { DOCS_WORDS } from './docs-words.ts'
import { FEATURE_WORDS } from './feature-words.ts'
import { QUESTION_WORDS } from './question-words.ts'

export const PROSE: readonly Cue[] = [
  ...BUG_WORDS,
  ...FEATURE_WORDS,
  ...QUESTION_WORDS,
  ...DOCS_WORDS,
]
