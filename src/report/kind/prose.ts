/** Cues in the reporter's own words. */
import { pattern } from '../pattern.ts'
import type { Cue } from './cue.ts'

export const PROSE: readonly Cue[] = [
  {
    kind: 'bug',
    weight: 2.5,
    pattern: pattern('')`
      \b(?:(?:this|it|that) (?:is|looks like|seems like|seems to be|may be|might be|
      must be) (?:a |an )?(?:\w{1,12} )?bug|(?<!\byou(?: have|'ve)? )found a (?:
      \w{1,12} )?bug|a bug in|the bug\b|regression|bug report)`,
  },
  {
    kind: 'bug',
    weight: 1,
    pattern: pattern('')`
      \b(?:unexpected(?:ly)?|incorrect(?:ly)?|wrong(?:ly)?|should not (?:be|have|happen|throw|
      fail|crash)|shouldn'?t (?:be|have|happen|throw|fail|crash)|should (?:have|return|equal)|
      is (?:not|never) (?:called|set|used|updated|respected|applied|shown)|inconsistent|
      mistakenly|silently)\b`,
  },
  {
    kind: 'bug',
    weight: 0.5,
    pattern: pattern('')`
      \b(?:doesn'?t|does not|didn'?t|did not|isn'?t|cannot|can'?t|won'?t|not) (?:work|working|
      load|start|open|show|update|respond|appear|display|run)\w{0,3}\b`,
  },
  {
    kind: 'bug',
    weight: 1.5,
    pattern: pattern('')`
      \b(?:worked (?:in|with|on|before|fine)|works (?:in|with|on|fine|well)|used to work|
      since (?:version|the|v?\d)|after (?:upgrading|updating|the (?:upgrade|update)))\b`,
  },
  {
    kind: 'bug',
    weight: 0.5,
    pattern: pattern('')`
      \b(?:every time|always|sometimes|randomly|latest version|on master|the latest|
      in version|n/a|yes)\b`,
  },
  {
    kind: 'bug',
    weight: 1.5,
    pattern:
      /\b(?:screenshots?|environment|the root cause|caused by|due to|because|the fix|workaround)\b/,
  },
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
    kind: 'docs',
    weight: 10,
    pattern: pattern('')`
      \b(?:install(?:ation)? instructions|docs|documentation|readme) (?:could|should|needs?)
      (?: use| an?| to){0,2} (?:be )?(?:updat|mention|improv|clarif|correct)|
      \b(?:instructions|documentation|an? (?:note|example|hint)|docs) (?:\w{1,12} ){0,3}(?:
      would be) (?:\w{1,12} )?(?:welcome|nice|great|good|helpful|useful|appreciated)`,
  },
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
    kind: 'docs',
    weight: 2,
    pattern: pattern('')`
      \b(?:the (?:docs|documentation|readme|docstring|tutorial|
      guide) (?:\w{1,12} ){0,2}(?:says?|states?|should|is|are|does|shows?|mentions?|has|
      contains?|needs?|could)|(?:docs|documentation|readme|docstring) (?:page|section|link|
      for|of)|typo|broken link|dead link|undocumented)\b`,
  },
  {
    kind: 'bug',
    weight: 1,
    pattern: pattern('')`
      \b(?:correctly|properly|empty|warning|nothing happens|disappears?|mismatch|nullptr|
      out of bounds|overflow|race condition|leak)\b`,
  },
  {
    kind: 'feature',
    weight: 1,
    pattern: pattern('')`
      \b(?:if (?:we|there|you)|so (?:we|that)|thus|hard to|a lot of|a large|they (?:are|can|
      should|have)|this would|love|please add|awesome|nice|another|general|rather than|
      instead of having)\b`,
  },
  {
    kind: 'question',
    weight: 1,
    pattern: pattern('')`
      \b(?:when i (?:run|try|use|want|do|compile|build|execute)|whenever i|i run|i try|
      i tried|i have tried|below is|here is my|the code below|my question is|successfully)\b`,
  },
]
