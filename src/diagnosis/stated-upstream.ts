/** The reporter names the upstream issue themselves: a link to another project, and words that blame it. */
import type { Line } from '../report/line.ts'
import type { Reference, Report } from '../report/report.ts'
import type { Match } from '../signatures/match.ts'
import { builtIn } from './built-in.ts'

// Each looks at the line of the link and the two above it, cut to 600 characters.
const BLAME =
  /\bupstream\b|\b(?:caused|broken|introduced|triggered) by\b|\b(?:due to|because of|thanks to|result of|bug (?:in|of)|regression in|fault (?:in|of)|culprit|root cause|(?:the|probable|likely|real) (?:cause|reason)|what's to blame|responsible for|(?:hit|hits|hitting|bites?|bitten|breaks?|broke) us\b|hit by|bitten by|incompatib\w+ (?:in|with|of|between)|describes the same|(?:needs|need) a fix|fixed (?:there |upstream )?in|waiting for|until .{1,60} (?:fix|releas)|really)\b/i
const DOUBT =
  /\b(?:similar|same (?:issue|problem|error)|related|see also|duplicate|like (?:this|in|here)|found this|this (?:thread|comment|answer)|inspired|following|suggest(?:s|ed|ion)|workaround|tried|as (?:discussed|mentioned|described|requested)|would be|feature|support|example|not (?:sure|related|the same)|might|may be|maybe|perhaps|could be|bot|label|classif\w+|prompt|instructions?)\b/i

// A list of links has its introduction above it.
const LEAD = 5
const LONGEST = 600

/** A match for the first link that is blamed; `undefined` when there is none. */
export function findStatedUpstream(report: Report): Match | undefined {
  for (const reference of report.references) {
    if (reference.part.startsWith('comment') || isOwn(reference, report)) continue
    const index = report.lines.findIndex(
      ({ part, number }) => part === reference.part && number === reference.line,
    )
    const line = report.lines[index]
    if (line === undefined || line.kind === 'log' || line.kind === 'code') continue
    const before = report.lines
      .slice(Math.max(0, index - LEAD), index)
      .filter(({ part, text }) => part === line.part && text.trim() !== '')
    const words = [...before.slice(-2), line].map(({ text }) => text.slice(-LONGEST)).join('\n')
    if (BLAME.test(words) && !DOUBT.test(words)) return toMatch(reference, line)
  }
  return undefined
}

/** Repositories of the same owner are one project, as far as a stranger can tell. */
function isOwn({ ref }: Reference, { issue }: Report): boolean {
  const owner = (name: string) => name.slice(0, name.indexOf('/')).toLowerCase()
  return owner(ref) === owner(issue.repo ?? '')
}

function toMatch({ ref }: Reference, { part, number, text }: Line): Match {
  const component = ref.slice(ref.indexOf('/') + 1, ref.lastIndexOf('#'))
  return builtIn(
    {
      id: 'stated-upstream',
      title: `The report traces it to an issue of ${component}`,
      cause: 'upstream',
      component,
      upstream: [{ issue: ref, summary: 'named in the report' }],
    },
    {
      part,
      line: number,
      quote: text.trim().slice(0, 300),
      condition: 'an issue of another project is blamed',
      sufficient: true,
    },
  )
}
