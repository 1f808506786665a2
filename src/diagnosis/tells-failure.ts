/** Whether the words of a report tell that something fails. */
import { FAILURE_ELSEWHERE } from '../report/kind/languages.ts'
import { pattern } from '../report/pattern.ts'
import type { Report } from '../report/report.ts'

/** Longer lines are pasted, and looked at only so far. */
const FAR = 500

const TITLE = pattern('i')`
  \b(?:fail(?:s|ed|ing|ures?)?|\w{0,40}(?:errors?|exceptions?)|errored|raises?|raised|throws?|threw|
  crash(?:es|ed|ing)?|bugs?|buggy|broken?|breaks?|breaking|wrong(?:ly)?|incorrect(?:ly)?|
  unexpected(?:ly)?|slow(?:er|ly)?|hangs?|stuck|freezes?|leaks?|leaking|segfaults?|
  abort(?:s|ed)?|killed|regression|no (?:attribute|module|such file|longer)|undefined|illegal|
  fatal|mismatch|flaky|destroyed|corrupt(?:s|ed)?|cannot|can'?t|unable|not|never|always|
  issues?|problems?|missing|ignored|los(?:es|t|ing)|\w{2,8}n't|(?:does|is|did|wo)nt|offline|stop(?:s|ped)?(?: to)? \w{2,20}|
  freez\w{1,4}|hard to|unavailable|blank|duplicated?|twice|strange|odd|weird|inconsistent(?:ly)?|despite|
  even (?:with|though|when|if)|differs?|different from|no (?:\w{1,20} ){1,2}(?:with|in|when|on|after))\b`

/** In the body, where one speaks of much else, only what is said to happen now. */
const WORDS = pattern('i')`
  \b(?:fails|crashes|raises? an?|throws|hangs|errors? (?:happens?|appears?|occurs?|comes?)|
  (?:got|is|are) broken|nothing happens|no (?:data|output|logs?|results?) (?:is|are|comes?|at all)|
  stop(?:s|ped)? (?:to )?(?:work|respond|react|updat|receiv|process|handl)\w{0,4}|does not respond|not responding|(?:is|are|becomes?|shown as) (?:unavailable|offline)|
  c(?:ould|an) ?not be (?:run|started|installed|imported|loaded|opened)|
  (?:i|we) (?:get|got|am getting|are getting) (?:an?|the|this|these) (?:\w{1,20} ){0,2}errors?)\b`

/** True when the title names a failure, or the reporter says in the body that it happens. */
export function tellsFailure({ issue, lines }: Pick<Report, 'issue' | 'lines'>): boolean {
  const title = issue.title.slice(0, FAR)
  return (
    TITLE.test(title) ||
    FAILURE_ELSEWHERE.test(title) ||
    lines.some(
      ({ part, kind, text }) =>
        part === 'body' && kind === 'prose' && WORDS.test(text.slice(0, FAR)),
    )
  )
}
