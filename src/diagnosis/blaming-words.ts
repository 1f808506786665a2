/** Words that put the blame on an issue of another project, and words that take it back. */

const BLAME =
  /\bupstream\b|\bhas to do with this\b|\b(?:caused|broken|introduced|triggered) by\b|\b(?:due to|because of|thanks to|result of|bug (?:in|of)|regression in|fault (?:in|of)|culprit|root cause|(?:the|probable|likely|real) (?:cause|reason)|what's to blame|responsible for|(?:hit|hits|hitting|bites?|bitten|breaks?|broke) us\b|hit by|bitten by|incompatib\w+ (?:in|with|of|between)|describes the same|(?:is|being) the (?:bug|culprit)|(?:next|coming|new) release (?:includes|contains|has) the (?:bug ?)?fix|(?:needs|need) a fix|fixed (?:there |upstream )?in|waiting for|until .{1,60} (?:fix|releas)|really)\b/i
const DOUBT =
  /\b(?:similar|same (?:issue|problem|error)|related(?! upstream (?:issue|bug)s?\b)|see also|duplicate|like (?:this|in|here)|found this|this (?:thread|comment|answer)|inspired|following|suggest(?:s|ed|ion)|workaround|tried(?! (?:moving|updating|upgrading|switching|to (?:move|update|upgrade|switch))\b)|as (?:discussed|mentioned|described|requested)|would be|feature|support|example|not (?:sure|related|the same)|might|may be|maybe|perhaps|could be|bot|label|classif\w+|prompt|instructions?)\b/i
/** In words that also name the package: whose bug it is. */
const DENIED = /\bnot (?:an? |the |really |actually )?$/i

// Longer names are no names of packages.
const LONGEST_NAME = 60

/** Whether words near a link blame what is linked; `names` are what the linked project is called. */
export function blames(words: string, names: readonly string[]): boolean {
  return (
    !DOUBT.test(words) && (BLAME.test(words) || names.some((name) => namesCulprit(words, name)))
  )
}

/** "This is a numpy bug", "a problem of numpy", "has to be fixed in numpy", "numpy is to blame". */
function namesCulprit(words: string, name: string): boolean {
  const found = about(name, [
    String.raw`\b(?:bug|regression|defect|fault|problem) (?:is|lies|sits) (?:in|with) (?:the )?NAME\b`,
    String.raw`\bNAME(?:'s| itself)? (?:bug|regression|defect|fault)\b`,
    String.raw`\b(?:is|was|it's|that's|be) (?:really |actually |just |clearly )?(?:an? |the )?(?:known )?NAME(?:'s)? (?:issue|problem)\b`,
    String.raw`\b(?:fixed|solved|resolved|addressed) (?:in|by) NAME\b`,
    String.raw`\b(?:errors?|exceptions?|failures?|crash(?:es)?|bugs?|regressions?|problems?|issues?) (?:\w{1,20} ){0,3}(?:bubbles?|originat(?:es?|ing)|stems?) (?:up )?(?:from|in) (?:the )?NAME\b`,
    String.raw`\bNAME\S{0,30}(?: (?:on|in|of) \w{1,30})? (?:should |would |will )?(?:fix(?:es)?|solves?|has (?:the|a) fix)\b.{0,60}\b(?:not (?:yet )?(?:been )?released|unreleased)`,
    String.raw`\bbelongs? (?:in|to|into) NAME\b`,
    String.raw`\bNAME (?:itself )?(?:is|was|gets|got) (?:to blame|at fault|the culprit|broken)\b`,
    String.raw`\b(?:breaks?|broke|breaking) NAME(?:\s|$)`,
  ])?.exec(words)
  return found != null && !DENIED.test(words.slice(Math.max(0, found.index - 20), found.index))
}

/** Whether a title says that a release of the project breaks things: "CI: cogs 1.2 breaks our builds". */
export function titleBlames(title: string, names: readonly string[]): boolean {
  const about_ = [
    String.raw`(?:^|[:\]] ?)(?:the )?(?:new |latest )?NAME(?: (?:version )?[=v~<>]{0,2}\d[\w.]{0,20})?(?: release| update)?(?: has)? (?:breaks|broke|broken)\b`,
  ]
  return names.some((name) => about(name, about_)?.test(title.slice(0, 300)) === true)
}

function about(name: string, patterns: readonly string[]): RegExp | undefined {
  if (name.length < 2 || name.length > LONGEST_NAME) return undefined
  const plain = name.replace(/[-_.]+/g, '-').replace(/[^\w-]/g, '')
  const source = patterns
    .join('|')
    .replaceAll('NAME', `[\`"']?${plain.replaceAll('-', '[-_.]?')}[\`"']?`)
  return new RegExp(source, 'i')
}
