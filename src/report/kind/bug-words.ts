/** Words that tell of a failure. */
import { pattern } from '../pattern.ts'
import type { Cue } from './cue.ts'

export const BUG_WORDS: readonly Cue[] = [
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
    weight: 3,
    pattern: pattern('')`
      \b(?:breaks?|broke|broken|fails?|fine|ok) (?:in|with|on|under|since|from) (?:\w{1,30} )?
      v?\d{1,4}\.\d`,
  },
  {
    kind: 'bug',
    weight: 2,
    pattern: pattern('')`
      \b(?:stop(?:s|ped)? (?:respond|work|react|updat|receiv|process|handl)\w{1,4}|not respond(?:ing)?)\b`,
  },
  {
    kind: 'bug',
    weight: 1.5,
    pattern:
      /\bhow (?:to|can (?:i|we)|do (?:i|we)|should i) (?:\w{1,12} )?(?:fix|solve|resolve|repair|debug) (?:it|this|that|the)\b/,
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
    kind: 'bug',
    weight: 1,
    pattern: pattern('')`
      \b(?:correctly|properly|empty|warning|nothing happens|disappears?|mismatch|nullptr|
      out of bounds|overflow|race condition|leak)\b`,
  },
]
