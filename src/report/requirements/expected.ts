/** What should have happened instead. */
import { pattern } from '../pattern.ts'
import type { Unjudged } from './requirements.ts'

const LABEL = /\bexpect|\bshould\b|\bdesired\b|\bwanted\b/i
const WORDS = pattern('i')`
  \b(?:should(?:n'?t| not|'ve| have)?|ought to|supposed to|(?:is|was|be|as|i|we|would|
  than|one|you) expect(?:ed|ing|s)?|expected (?:behaviou?rs?|results?|outputs?|outcome|to|
  that|is|was|an?)|expected:|i expect|instead of|rather than|(?:i|we) (?:would |
  'd )?(?:want|like|hope)|what is wanted|please (?:make|fix|do|let|use|change)|
  works? (?:\w+ )?(?:fine|well|correctly|perfectly|ok|with|without|when|if|in|on|as)|
  it works|worked (?:\w+ )?(?:fine|before|well|in|with|on|until|yesterday|for)|
  used to (?:work|be)|(?:was|were|is) (?:\w+ )?(?:fine|ok|okay)|fine|helps|no error|no longer|
  but not|\w{2,20} changed|changed (?:the|a|an|from|in|my|our|to)|without (?:the |
  any )?(?:error|crash|exception|problem|warning)s?)\b`
const ELSEWHERE = pattern('i')`
  期望|预期|应该|应当|はず|べき|должн|ожида|\b(?:sollten?|erwart\w{1,4}|deber[ií]a|
  esperaba|devrait|devait|deveria)`

/** True when a section about it has content, or the words say what should be or where it works. */
export function hasExpected({ words, sections }: Unjudged): boolean {
  return (
    sections.some(({ label, value }) => LABEL.test(label) && value.length > 3) ||
    words.some((line) => WORDS.test(line) || ELSEWHERE.test(line))
  )
}
