/** What the project itself is said to do or to leave out: who tells that has looked into it. */

import { packagesOf } from '../report/packages-of.ts'
import { pattern } from '../report/pattern.ts'
import type { Report } from '../report/report.ts'

// "runs", "fails", "needs", "crashes" and the like tell only that something went wrong.
const DEED = pattern('i')`
  \b(?:the project|(?:setup|make|install|build|conf|config|settings)\.(?:py|sh)|[\w/-]{1,40}\.(?:bat|cmd|ps1)|requirements(?:\.txt)?|
  (?:the|this|your|its|our) (?:\w{1,20} ){0,2}(?:app|application|bot|client|code|compose file|dockerfile|
  image|installer|launcher|layer|library|package|parser|plugin|program|readme|recipe|script|template|wheel|
  wizard))(?:'s (?:\w{1,20} ){1,2})?(?: v?\d[\w.]{0,10})? (?:(?:also|always|still|only|then|actually|now) )?
  (?:(?:ignor|pin|cap|vendor|bundl|ship|overrid|overwrit|drop|strip|hard-?cod|pass|prob|follow|retri|relie|look|assum|
  forget|select|swallow|lack|demand|forc|multipli)(?:e?s)\b|depends on\b|uses\b.{0,60}\b(?:even|although|though|instead|rather)\b|[a-z]{2,15}s its own\b|offers no\b|leaves .{1,30}\b(?:open|out|unpinned)\b|
  calls\b(?! it\b)|runs this\b|reads\b|opens\b|writes\b|lists\b|could\b|ought to\b|shouldn't\b|should not\b|never (?!work|start|finish|end|stop|return|connect|load)\w|
  does(?:n't| not) (?:pass|call|check|let|look|set|close|handle|catch|read|honou?r|use|respect|include|contain|
  bring|ship|declare|pin|select|detach|expand|list|wait|release|free|cap|bundle|link|
  forward|send|replace|retry)\b)`

/** Tells a deed of the project's in a line of the reporter's words. */
export function deedsOf(report: Report): (text: string) => boolean {
  const { repo } = report.issue
  const names = [...report.packages, ...packagesOf(repo), repo?.split('/').at(-1) ?? '']
    .filter((name) => name.length > 2)
    .map((name) => name.replaceAll(/[^\w]/g, String.raw`\W`))
  const own = new RegExp(String.raw`(?<![\w./-])(?:${names.join('|') || '$.'})(?![\w/-])`, 'gi')
  return (text) => DEED.test(text.replaceAll('`', '').replace(own, 'the project'))
}
