/** Packages whose release the reporter says to fail, where nothing was taken away on purpose. */
import type { Report } from '../report/report.ts'
import { readClaims } from '../signatures/releases/claims.ts'

/** Then whoever asks for it has to adapt; so has who calls it no bug, or leant on one that got mended. */
const REMOVED =
  /cannot import name|has no attribute|unexpected keyword argument|No module named|positional argument|\b(?:removed?|removal|renamed?|deprecat\w+|(?:took|taken|takes) (?:out|away)|lost|dropp?(?:ed|s)|no longer (?:has|have|accepts?|supports?|exists?|takes?|available))\b|\b(?:not|n't) (?:\w+ ){0,3}an? (?:bug|regression)\b|\b(?:internal|private) (?:API|name|attribute|function|module)|\bbug ?fix(?:es)? (?:in|of)\b|\b(?:rel(?:y|ies|ied|ying)|depend(?:s|ed|ing)?) on .{0,40}\bbehaviou?r\b/i
const LONGEST = 500

/** The names, normalised; none when the project's own code raised the error. */
export function failingReleases({ lines, packages, tracebacks }: Report): ReadonlySet<string> {
  const own = tracebacks.some(({ chain: [root] }) => {
    const deepest = root?.frames.findLast(({ owner }) => owner !== 'standard library')
    return deepest?.owner === 'project'
  })
  if (own || lines.some(({ text }) => REMOVED.test(text.slice(0, LONGEST)))) return new Set()
  const claims = readClaims(lines, packages)
  return new Set(claims.filter(({ works }) => !works).map((claim) => claim.package))
}
