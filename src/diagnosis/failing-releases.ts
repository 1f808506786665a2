/** What the reporter says of releases of packages, and whether it is for the project to follow them. */
import { pattern } from '../report/pattern.ts'
import type { Report } from '../report/report.ts'
import { readClaims } from '../signatures/releases/claims.ts'

/** Taken away on purpose: whoever asks for it has to adapt; so has who calls it no bug, or leant on one that got mended. */
const REMOVED = pattern('i')`
  cannot import name|has no attribute|unexpected keyword argument|No module named|positional argument|
  \b(?:removed?|removal|renamed?|deprecat\w+|(?:took|taken|takes) (?:out|away)|lost|dropp?(?:ed|s)|(?:is|are) gone|no longer (?:has|have|
  accepts?|supports?|exists?|takes?|available|there))\b|
  \b(?:not|n't) (?:\w+ ){0,3}an? (?:bug|regression)\b|\b(?:internal|private) (?:API|name|attribute|function|module)|
  \bbug ?fix(?:es)? (?:in|of)\b|\b(?:rel(?:y|ies|ied|ying)|depend(?:s|ed|ing)?) on .{0,40}\bbehaviou?r\b|
  \b(?:by design|on purpose|intended|intentional(?:ly)?|never (?:valid|supported|allowed)|stricter|more (?:strict|restrictive))\b|
  \bdefault (?:value )?(?:was|is|has been|got) (?:now )?(?:changed|flipped)\b|\bchanged the default\b|
  \bwe (?:(?:have|need) to|must|should)(?: not)? (?!wait|pin|hold|skip|exclude|avoid|report)\w|\b(?:adapt|migrate|port)(?:ed|ing)? (?:\S{1,30} ){0,3}to\b`
const LONGEST = 500

/** Whether the project has to adapt: something was taken away, or its own code raised the error. */
export function hasToAdapt({ lines, tracebacks }: Report): boolean {
  const own = tracebacks.some(({ chain: [root] }) => {
    const deepest = root?.frames.findLast(({ owner }) => owner !== 'standard library')
    return deepest?.owner === 'project'
  })
  return own || lines.some(({ text }) => REMOVED.test(text.slice(0, LONGEST)))
}

/** Names, normalised, of packages whose release is said to fail. */
export function failingReleases({ lines, packages }: Report): ReadonlySet<string> {
  const claims = readClaims(lines, packages)
  return new Set(claims.filter(({ works }) => !works).map((claim) => claim.package))
}
