/** Words that wish for something. */
import { pattern } from '../pattern.ts'
import type { Cue } from './cue.ts'

export const FEATURE_WORDS: readonly Cue[] = [
  {
    kind: 'feature',
    weight: 5,
    pattern: pattern('')`
      \b(?:feature request|requesting (?:a |the )?feature|new feature|this feature|
      a feature (?:that|to|which|like|for)|(?:feature|enhancement) (?:proposal|suggestion)|
      would (?:like|love) to (?:see|request|propose|suggest))\b`,
  },
  {
    kind: 'feature',
    weight: 2.5,
    pattern: pattern('')`
      \b(?:(?:it|that|this) (?:would|'d|might|could|will) (?:be|really be|
      also be) (?:\w{1,12} )?(?:nice|great|good|useful|helpful|handy|cool|awesome|convenient|
      better|beneficial|interesting|amazing|possible|wonderful|neat|ideal)|
      would be (?:\w{1,12} )?(?:nice|great|good|useful|helpful|handy|cool|awesome|convenient|
      better|beneficial|amazing)|would it be possible|nice to have)\b`,
  },
  {
    kind: 'feature',
    weight: 3,
    pattern: pattern('')`
      \b(?:(?:i|we) (?:propose|suggest|wish)|i'd (?:like|love)|we (?:want|need|could|should|
      can)|you want to)\b`,
  },
  {
    kind: 'feature',
    weight: 3.5,
    pattern: pattern('')`
      \b(?:would (?:allow|enable|make|help|let|simplify|improve|also)|allowing|could provide|
      be able to|to be added|be added|be implemented)\b`,
  },
  {
    kind: 'feature',
    weight: 2.5,
    pattern: pattern('')`
      \b(?:(?:add|adding|implement|provide|include|introduce) (?:support|an? |the (?:ability|
      option|possibility))|(?:please|could you|can you|can we|could we|we should|
      should) (?:add|support|implement|consider|provide|include|make|expose)|should support|
      support for|an option (?:to|for|that)|a way to)\b`,
  },
  {
    kind: 'feature',
    weight: 3,
    pattern: pattern('')`
      \b(?:use[- ]?cases?|alternative(?:s|ly)?|proposal|proposed|motivation|suggestion|
      improvements?|enhancements?)\b`,
  },
  {
    kind: 'feature',
    weight: 1,
    pattern: pattern('')`
      \b(?:currently|right now|at the moment|there is (?:currently )?no (?:way|option|support|
      api|easy)|does not (?:currently )?support|doesn'?t (?:currently )?support|
      not (?:yet )?supported|in the future|in addition|more (?:flexible|convenient|efficient|
      intuitive|user-friendly|easily))\b`,
  },
  {
    kind: 'feature',
    weight: 2,
    pattern: pattern('')`
      \b(?:happy to (?:help|contribute|submit|work|implement)|i can (?:submit|make|open|send)|
      willing to|benefit|implementation|ability to|allows? (?:users?|to|for)|users? (?:can|
      could|should|will|would|want)|such as|in order to|similar to|for example|useful|
      automatically)\b`,
  },
  {
    kind: 'feature',
    weight: 6,
    pattern: pattern('')`
      \bshould be an? (?:option|way|setting)\b|\b(?:suggests?|propos(?:e|es)) to\b|
      \b(?:nicer|better|clearer|friendlier|more helpful) (?:error|message|warning)`,
  },
  {
    kind: 'feature',
    weight: 3,
    pattern: pattern('')`
      ^(?:[^\n]{0,60}\n)?\W{0,4}(?:please )?(?:add|allow|support|implement|provide|enable|
      introduce|expose|let|make|set|update) (?:an?|the|for|it|some|new|support|users?|more)\b|
      \bany (?:possibility|chance|plans?) (?:of|to|for|that)\b|\bit would be best\b`,
  },
  {
    kind: 'feature',
    weight: 1,
    pattern: pattern('')`
      \b(?:if (?:we|there|you)|so (?:we|that)|thus|hard to|a lot of|a large|they (?:are|can|
      should|have)|this would|love|please add|awesome|nice|another|general|rather than|
      instead of having)\b`,
  },
]
