/** What reporters say of releases: "works with acme 1.9, fails with 2.0". */
import { matchesOf } from '../../report/environment/matches.ts'
import { canBeName } from '../../report/environment/packages/names.ts'
import { DOTTED, NAME } from '../../report/environment/packages/version.ts'
import type { Line } from '../../report/line.ts'
import { pattern } from '../../report/pattern.ts'
import { projectName } from '../../report/project-name.ts'

/** One release of one package, and whether it is said to work. */
export interface Claim {
  readonly package: string
  readonly version: string
  readonly works: boolean
  readonly line: Line
}

const LONGEST_LINE = 500
const MOST_LINES = 500
const MOST_CLAIMS = 50

// What stands behind the colon of "acme 1.9: works" is about that release.
const CLAUSE =
  /(?:[.;!?]|(?<!\d):)(?=\s|$)|,\s|\s\((?=[a-z]{2})|\s(?:but|while|whereas|however|and then|instead)\s|\sand\s(?=(?:it )?(?:fail|break|crash|work|hang|does|pass)\w*\s)/i
/** "With acme 1.9, it works" is one clause. */
const UNDER =
  /((?:^|[.;:!?]\s)(?:with|under|using|since|on|after) (?:\S{1,60} ){0,4}\S{0,60}\d\W{0,3}),\s/gi
const FAILS = pattern('i')`
  \b(?:fail\w*|break\w*|broke\w*|crash\w*|segfault\w*|errors?|hangs?|incompatib\w+|not compatible|
  stop(?:s|ped) working|regress\w+|wrong|bugs?|raises|after (?:upgrading|updating|an? (?:upgrade|update)))\b|
  (?:not|n't|never|no longer) (?:work|run|start|build|import)`
const WORKS = pattern('i')`
  \b(?:works?|worked|working|fine|okay|ok|pass(?:es|ed)?|succeed\w*|no (?:error|problem|issue|crash)\w*|without (?:any )?
  (?:error|problem|issue|crash)\w*|fix(?:es|ed)|solv\w+|resolv\w+|help(?:s|ed)|cures?|goes away|went away|
  disappears?)\b`
const REFUSED = pattern('i')`
  (?:\bnot?|n't|never|no longer|without|still)\b.{0,30}\b(?:work\w*|help\w*|fix\w*|solv\w+|resolv\w+|success)|
  \bshould\b|\b(?:once|until|when|if) .{0,40}\bfix`

/** `acme 1.9`, `acme==1.9`, `acme to 1.9`, `acme version 1.9`. */
const NAMED = pattern('gi')`
  ${NAME}[*\`'"]{0,3}(?: (?:versions?|releases?|update[ds]?|upgrade[ds]?|is|was|has|be|put|set|pinned|back|down|at|to)){0,3}(?: ?(?:[<>~=]=|[<@=(]) ?| {1,2})[*\`'"]{0,3}v?${DOTTED}`
/** "both acme and acmelib put to 1.9" speaks of two. */
const BEFORE = /\b([A-Za-z][\w-]{0,50}) and $/
const BARE = new RegExp(
  `(?:^|\\b(?:with|to|on|in|under|using|from|version|release|and|or|since|after|before|until|at) )v?${DOTTED}`,
  'gi',
)

/** The claims in the reporter's own words, in their order; those about `own` names left out. */
export function readClaims(lines: readonly Line[], own: readonly string[]): readonly Claim[] {
  const mine = new Set(own.map(projectName))
  const claims: Claim[] = []
  let looked = 0
  for (const line of lines) {
    if (line.kind === 'code' || line.kind === 'log' || !/\d\.\d/.test(line.text)) continue
    if (++looked > MOST_LINES || claims.length >= MOST_CLAIMS) break
    claims.push(...inLine(line).filter((claim) => !mine.has(claim.package)))
  }
  return claims.slice(0, MOST_CLAIMS)
}

function inLine(line: Line): Claim[] {
  // "…with acme 1.9, not with 2.0" names the package once.
  let last: string | undefined
  return line.text
    .slice(0, LONGEST_LINE)
    .replace(UNDER, '$1 ')
    .split(CLAUSE)
    .flatMap((clause) => {
      const named = matchesOf(clause, NAMED).flatMap(({ index, 1: name = '', 2: version = '' }) => {
        const other = BEFORE.exec(clause.slice(0, index))?.[1]
        return [name, other].flatMap((one) =>
          one !== undefined && canBeName(projectName(one))
            ? [{ package: projectName(one), version }]
            : [],
        )
      })
      last = named.at(-1)?.package ?? last
      const works = verdict(clause)
      const about =
        named.length > 0 || last === undefined
          ? named
          : matchesOf(clause, BARE).map(([, version = '']) => ({ package: last ?? '', version }))
      return works === undefined ? [] : about.map((one) => ({ ...one, works, line }))
    })
}

/** `undefined` where a clause says neither, or both. */
function verdict(clause: string): boolean | undefined {
  const fails = FAILS.test(clause)
  const works = WORKS.test(clause)
  // "no error", "fixes the crash" and "goes away" name the failure that is no more.
  if (works && !REFUSED.test(clause) && (!fails || CURED.test(clause))) return true
  return fails ? false : undefined
}

const CURED =
  /\b(?:no|without(?: any)?) (?:error|problem|issue|crash|bug)|\b(?:fix|solv|resolv)\w+|\b(?:goes|went) away|\bdisappears?\b/i
