/** Cues in the title of an issue. */
import { pattern } from '../pattern.ts'
import type { Cue } from './cue.ts'

export const TITLE: readonly Cue[] = [
  {
    kind: 'bug',
    weight: 3.5,
    pattern: /^\W{0,4}(?:bug|fix|regression|crash|\w{2,12}[ -]bug)\b[\s\W]{0,3}[\]:)}|-]|^bug\b/,
  },
  {
    kind: 'bug',
    weight: 2,
    pattern: pattern('')`
      \b(?:bug|bugs|regression|segfault|segmentation fault|memory leak|deadlock|broken|
      breaks?|breakage|incompatib\w{2,6}|crash(?:es|ed|ing)?|fail(?:s|ed|ing|ure)?|freez\w{1,4}|hangs?|stuck|panic|
      traceback|throws?|raises?|cannot|can't|can not|couldn't|unable to|unexpected(?:ly)?|
      incorrect(?:ly)?|wrong(?:ly)?|invalid|corrupt\w{0,3}|leak\w{0,3}|missing|ignored|
      inconsistent|warnings?|problem|issue|broke)\b`,
  },
  { kind: 'bug', weight: 1.5, pattern: /\b\w{0,30}(?:error|exception)\b/ },
  // The name of a class: who asks about one that never came up says so in other words.
  { kind: 'bug', weight: 1.5, pattern: /\b\w{2,30}(?:error|exception)\b/ },
  {
    kind: 'bug',
    weight: 1.5,
    pattern: pattern('')`
      \b(?:doesn'?t|does not|don'?t|do not|didn'?t|isn'?t|is not|not|no longer|never|stopped|stops? \w{2,20}ing|
      won'?t|will not|aren'?t|are not|wasn'?t|unable)\b`,
  },
  {
    kind: 'bug',
    weight: 2,
    pattern: pattern('')`
      \b(?:when|after|since|on (?:windows|mac\w{0,3}|linux)|with python|instead of|despite|
      even (?:if|though)|version)\b`,
  },
  {
    kind: 'bug',
    weight: 1.5,
    pattern: pattern('')`
      \b(?:has no attribute|no module named|no such file|read-only file system|segfaults|
      slow(?:er|ly|s)?|flaky|illegal|undefined|mismatch|conflicts?|performance (?:issues?|
      problems?))\b`,
  },
  // Of a command, as the shell says it.
  { kind: 'bug', weight: 1.5, pattern: /: [\w./-]{1,60} not found\b|\bcommand not found\b/ },
  // Of a service that the project talks to.
  {
    kind: 'bug',
    weight: 3,
    pattern: pattern('')`
      \b(?:api|end-?points?|(?:web ?)?site|service|server)s? (?:(?:has|have|was|is|are|just|seems?|got) ){0,2}(?:changed|
      moved|down|offline|gone|unreachable|unavailable|erroring|returns? (?:an? )?(?:http )?(?:[45]\d\d|errors?))\b`,
  },
  {
    kind: 'feature',
    weight: 4,
    pattern: pattern('')`
      ^\W{0,4}(?:feature|feat|fr|request(?! id\b)|enhancement|rfc|proposal|suggestion|idea|rfe|
      wish(?:list)?|improvement)\b|\b(?:feature|enhancement) (?:request|proposal|suggestion)\b|\[feature\]`,
  },
  {
    kind: 'feature',
    weight: 4,
    pattern: pattern('')`
      ^\W{0,4}(?:(?:\[[^\]]{1,30}\]\W{0,4}){1,3}|[\w() ]{1,20}: {1,3})?(?:please )?(?:add(?:ing)?|allow|
      support|implement|provide|enable|introduce|expose|make|improve|include|consider|create|
      extend|option|ability|better|more|export|integrate|extract|replace|remove|move|refactor|
      use|publish|show|display|convert|migrate|change|switch|automatic\w{0,4}|warn|inform|
      complain|raise|emit|print|log|check|validate|detect|handle|adopt|modify|revisit|rename|
      split|simplify|ensure|let|give|fall ?back|reduce|drop|deprecate|set|update|upgrade|port|optimi[sz]e)\b
      (?! ?(?:$|,|and\b|then\b))`,
  },
  {
    kind: 'feature',
    weight: 2,
    pattern: pattern('')`
      \b(?:support (?:for|of|the)|option (?:to|for)|ability to|api (?:for|to)|possibility|
      should (?:be|have|support|allow|provide|use|warn|tell|say)|implementation of|would be|
      could be|please|customi[sz]\w{1,6}|configurable|equivalent|proposal|new \w{2,20}\b(?! (?:v?\d|releases?\b|versions?\b))|
      via config|async support|improve\w{0,5}|custom)\b`,
  },
  {
    kind: 'feature',
    weight: 8,
    pattern: pattern('')`
      \b(?:nicer|better|clearer|friendlier|more helpful) (?:error|message|warning)|
      \bimprove (?:the |an? )?(?:error|message|warning)|\b(?:clean up|suppress|hide) (?:the )?
      (?:errors?|exceptions?|messages?|tracebacks?|stack ?traces?)\b|
      \bshould (?:warn|tell|say|explain)\b|\bhandle .{1,60} (?:more )?gracefully\b`,
  },
  { kind: 'feature', weight: 2, pattern: /\b(?:do|does)(?:n'?t| not) (?:yet )?support\b/ },
  {
    kind: 'question',
    weight: 6,
    pattern: /^\W{0,4}(?:\w{1,20} ?: )?how (?:to|do|can|could|should|would)\b/,
  },
  { kind: 'question', weight: 1.5, pattern: /[?？]\s{0,3}$/ },
  {
    kind: 'question',
    weight: 2,
    pattern: pattern('')`
      ^\W{0,4}(?:question|q|help|support|howto|usage)\b|\bquestion\b|(?:^|[^\w ] ?)how (?:to|do|
      can|does|should|is)\b`,
  },
  {
    kind: 'question',
    weight: 1,
    pattern: pattern('')`
      ^\W{0,4}(?:how|what|why|where|which|who|is|are|can|does|do|when|any|could|should|has)\b|
      \b(?:how to|how do|how can|what is|is it possible|possible to|meaning of|
      difference between|help|clarif\w{1,8}|understand\w{0,3}|anyone|need)\b`,
  },
  {
    kind: 'docs',
    weight: 4,
    pattern: /^\W{0,4}(?:docs?|document|documentation|readme|docstrings?|tutorial)\b/,
  },
  {
    kind: 'docs',
    weight: 4,
    pattern: /\b(?:documentation|docs?|readme|docstrings?|typos?|tutorial|api reference)\b/,
  },
  {
    kind: 'bug',
    weight: 1,
    pattern: pattern('')`
      \b(?:already|failure|could not|\w{2,20}error:|in \`|null|undefined|empty|
      disappear\w{0,3}|duplicate\w{0,1}|lost|loses?|nan|regressed)\b|\`\S{1,60}\` (?:is|does|
      not|should|fails|returns|causes)`,
  },
  {
    kind: 'feature',
    weight: 2,
    pattern: pattern('')`
      \bsupport(?!ed)\b|\badd(?:s|ed|ing)?\b|\ballow(?:s|ing)?\b|
      \brequest(?:ed)?\b(?! id\b|\.\w)|\brequests for\b|\boption(?:al|s)?\b`,
  },
  {
    kind: 'feature',
    weight: 2,
    pattern: pattern('')`
      \b(?:more|better|faster|easier|mode|toggle|by default|per|instead|based|integration|
      documented|api)\b`,
  },
  { kind: 'question', weight: 2, pattern: /\b(?:i|i'm|my|me|we|you|someone)\b/ },
  {
    kind: 'question',
    weight: 2,
    pattern: pattern('')`
      \b(?:compil\w{1,5}|(?<!\.)build(?:ing)?|install\w{0,7}|configur\w{1,6}|setup|set up|unable to|
      trying to|not able|can'?t (?:find|get|use|run|build|import|install))\b`,
  },
  { kind: 'docs', weight: 4, pattern: /\btypos?\b|\b(?:dead|broken) links?\b/ },
  {
    kind: 'bug',
    weight: 2,
    pattern: /\b(?:refuses?|kills?|killed|denied|refused|50[0-4]|timed? ?out|terminated|aborted)\b/,
  },
]
