/** Words that ask, or come with asking. */
import { pattern } from '../pattern.ts'
import type { Cue } from './cue.ts'

export const QUESTION_WORDS: readonly Cue[] = [
  {
    kind: 'question',
    weight: 1,
    pattern: pattern('')`
      \b(?:how (?:to|do|can|could|should|would|does|did)|is it possible|is there (?:a|any|
      some) (?:way|method|possibility|option|example|plan|documentation)|what (?:is|are|does|
      do|should|would|could|am) (?:the|this|i|my|these|it|a)|where (?:is|can|do|are|should)|
      which (?:one|version|is))\b`,
  },
  {
    kind: 'question',
    weight: 4,
    pattern: pattern('')`
      \b(?:why (?:is|does|do|are|did|can'?t|am|not|it|this)|does (?:anyone|anybody)|
      has (?:anyone|anybody)|can (?:anyone|somebody|someone|you (?:tell|explain|help|please|
      share|give|provide)|i )|could (?:anyone|someone|you (?:tell|explain|help|please|share|
      give|clarify))|am i|do i|did i)\b`,
  },
  {
    kind: 'question',
    weight: 2,
    pattern: pattern('')`
      \b(?:any (?:help|ideas?|suggestions?|advice|solution|clue|thoughts|one)|help me|
      need help|please help|some help|help is appreciated|appreciated?|thanks in advance|
      thank you|thanks for (?:your|any|the)? ?help|how can i)\b`,
  },
  {
    kind: 'question',
    weight: 3.5,
    pattern: pattern('')`
      \b(?:i'?m trying|i am trying|i try to|i need to|i want to|i need|
      trying to (?:understand|figure|find|use|get|do|build|run|install|compile)|i couldn'?t|
      couldn'?t find|could not find|can'?t find|i can'?t)\b`,
  },
  {
    kind: 'question',
    weight: 1.5,
    pattern: /\b(?:hi|hello|hey|guys|dear|sir|everyone|everybody)\b/,
  },
  {
    kind: 'question',
    weight: 2.5,
    pattern: pattern('')`
      \b(?:my (?:code|project|laptop|computer|pc|machine|system|app|application|model|own|
      program|script|data|dataset)|i (?:have|am(?! (?:guessing|still|happy|willing|aware|sure|
      afraid)\b)|use|used|installed|downloaded|followed|run|did|do))\b`,
  },
  {
    kind: 'question',
    weight: 2.5,
    pattern: pattern('')`
      \b(?:compil(?:e|ed|ing)|build(?:ing)? from source|from source|configure|installation|
      tutorial|best way|right way|correct way|best practice|difference between|meaning of|
      recommended|stack ?overflow)\b`,
  },
  { kind: 'question', weight: 1.5, pattern: /\?(?:\s|$)/ },
  {
    kind: 'question',
    weight: 1,
    pattern: pattern('')`
      \b(?:when i (?:run|try|use|want|do|compile|build|execute)|whenever i|i run|i try|
      i tried|i have tried|below is|here is my|the code below|my question is|successfully)\b`,
  },
]
