/** Words about the documentation. */
import { pattern } from '../pattern.ts'
import type { Cue } from './cue.ts'

export const DOCS_WORDS: readonly Cue[] = [
  {
    kind: 'docs',
    weight: 10,
    pattern: pattern('')`
      \b(?:install(?:ation)? instructions|docs|documentation|readme) (?:could|should|needs?)
      (?: use| an?| to){0,2} (?:be )?(?:updat|mention|improv|clarif|correct)|
      \b(?:instructions|documentation|an? (?:note|example|hint)|docs) (?:\w{1,12} ){0,3}(?:
      would be) (?:\w{1,12} )?(?:welcome|nice|great|good|helpful|useful|appreciated)`,
  },
  {
    kind: 'docs',
    weight: 2,
    pattern: pattern('')`
      \b(?:the (?:docs|documentation|readme|docstring|tutorial|
      guide) (?:\w{1,12} ){0,2}(?:says?|states?|should|is|are|does|shows?|mentions?|has|
      contains?|needs?|could)|(?:docs|documentation|readme|docstring) (?:page|section|link|
      for|of)|typo|broken link|dead link|undocumented)\b`,
  },
]
