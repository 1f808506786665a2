/** Cues around the words: labels, headings, choices of a form, and what the report is made of. */
import { pattern } from '../pattern.ts'
import type { Cue } from './cue.ts'

/** In labels, which people set: they outweigh all the rest. */
export const LABELS: readonly Cue[] = [
  { kind: 'bug', weight: 50, pattern: /(?<!not[ -]a[ -])\b(?:bug|defect|regression|crash)\b/ },
  { kind: 'feature', weight: 50, pattern: /\b(?:feature|enhancement|proposal|wish(?:list)?)\b/ },
  { kind: 'question', weight: 50, pattern: /\b(?:question|usage|support)\b(?![ -]\w)/ },
  { kind: 'docs', weight: 50, pattern: /\b(?:docs?|documentation)\b/ },
]

/** In the headings of the report, which mostly come from the repository's form. */
export const HEADINGS: readonly Cue[] = [
  {
    kind: 'bug',
    weight: 1,
    pattern: pattern('')`
      \b(?:steps to reproduce|to reproduce|how to reproduce|reproducible example|reproduction|
      repro|minimal (?:example|code|complete)|describe the bug|bug (?:description|report|
      summary)|what happened|actual (?:behaviou?r|results?|outcome)|current behaviou?r|
      error (?:message|output|log)|expected (?:behaviou?r|results?|vs)|traceback|stack ?trace|
      relevant log output|crash)`,
  },
  {
    kind: 'feature',
    weight: 3,
    pattern: pattern('')`
      \b(?:feature request|feature (?:description|proposal|or enhancement)|
      describe the feature|solution you'?d like|desired solution|proposed (?:solution|change|
      implementation|feature|behaviou?r)|proposal|alternatives|describe alternatives|
      motivation|use ?case|rationale|pitch|feature type|is your feature|benefit|suggested|
      user story|acceptance criteria|what is needed|goal)`,
  },
  {
    kind: 'question',
    weight: 2,
    pattern: /\b(?:questions?|your question|what have you tried|ask)\b/,
  },
  {
    kind: 'docs',
    weight: 4,
    pattern: pattern('')`
      \b(?:documentation (?:issue|problem|is)|suggested fix for documentation|
      documentation needing)\b`,
  },
]

/** Answers to the choices of a form, as `label: value`, and to the questions of a template. */
export const CHOICES: readonly Cue[] = [
  {
    kind: 'feature',
    weight: 1.5,
    pattern: pattern('m')`
      ^\W{0,4}(?:(?:issue|ticket) )?(?:type|category|kind)\W{1,12}(?:b\W{1,2})?(?:\w{1,20} )?
      (?:feature|enhancement)|^\W{0,4}feature type\W{1,12}\w|or report a (?:\*?bug|
      issue)\*?\?\W{0,12}(?:i (?:want|would like) to )?(?:request(?:ing)? )?(?:an? |it is a |
      this is a )?(?:new |potential )?(?:feature|request|enhancement|improvement)`,
  },
  {
    kind: 'question',
    weight: 13,
    pattern: pattern('m')`
      ^\W{0,4}(?:(?:issue|ticket) )?(?:type|category|kind)\W{1,12}(?:b\W{1,2})?(?:support|
      question|others?|help|usage)\b|or report a (?:\*?bug|issue)\*?\?\W{0,12}(?:i have |
      i'd like to |i want to |just |it is |it's )?(?:an? |neither|none|no\b,? ?|not sure|
      both)?(?:question|ask|understand|clarif)`,
  },
  {
    kind: 'bug',
    weight: 1,
    pattern: pattern('m')`
      ^\W{0,4}(?:(?:issue|bug|ticket) )?(?:type|category|kind)\W{1,12}(?:b\W{1,2})?(?:bug|
      regression|crash)`,
  },
]

/** What the report is made of; see `shapeOf`. */
export const SHAPE: readonly Cue[] = [
  { kind: 'bug', weight: 3.5, pattern: /\btraceback\b/ },
  { kind: 'bug', weight: 1.5, pattern: /\berror line\b/ },
  { kind: 'bug', weight: 3, pattern: /\bcrash\b/ },
  { kind: 'bug', weight: 0.5, pattern: /\bcode\b/ },
  { kind: 'feature', weight: 0.5, pattern: /\bonly words\b/ },
  { kind: 'question', weight: 1, pattern: /\bno headings\b/ },
  { kind: 'bug', weight: 1, pattern: /\bunanswered\b/ },
]
