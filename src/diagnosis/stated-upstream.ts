/** A person names the upstream issue: a link to another project, and words that blame it. */
import { type Packages, packageOfRepository } from '../packages.ts'
import type { Comment, Issue } from '../report/issue.ts'
import type { Line, Part } from '../report/line.ts'
import { readLines } from '../report/lines.ts'
import { projectName } from '../report/project-name.ts'
import { readReferences } from '../report/references.ts'
import type { Reference, Report } from '../report/report.ts'
import type { Match } from '../signatures/match.ts'
import { blames, titleBlames } from './blaming-words.ts'
import { builtIn } from './built-in.ts'
import { failingReleases, hasToAdapt } from './failing-releases.ts'
import { culpritIn, isOwnHome, nameOf } from './linked-package.ts'
import { type Link, readLinks } from './links.ts'
import { pinnedBy } from './pinned.ts'
import { wordsAround } from './words-around.ts'

/** Of comments: who blames somebody does not hide it. */
const MOST = 50

/** A match for the first link that is blamed, in the report or by somebody with a say; `undefined` when there is none. */
export function findStatedUpstream(report: Report, packages: Packages): Match | undefined {
  const { lines, references, issue } = report
  const inReport = references.filter(({ part }) => !part.startsWith('comment'))
  const adapts = hasToAdapt(report)
  const failing = inReport.length === 0 ? NONE : failingReleases(report)
  const home = packageOfRepository(issue.repo ?? '', packages)?.name
  const pinned = pinnedBy([...report.packages, home ?? ''], lines)
  const told = { issue, adapts, title: issue.title, packages, failing, pinned }
  const stated = findBlamed(inReport, lines, told)
  if (stated !== undefined) return stated
  for (const [index, comment] of (issue.comments ?? []).slice(0, MOST).entries()) {
    if (!hasASay(comment, issue)) continue
    const said = readComment(comment, `comment ${index + 1}`)
    const found = findBlamed(readReferences(said, issue.repo), said, {
      packages,
      issue,
      adapts,
      title: '',
      failing: NONE,
      pinned,
    })
    if (found !== undefined) return found
  }
  return undefined
}

const NONE: ReadonlySet<string> = new Set()
const MAINTAINERS: readonly string[] = ['OWNER', 'MEMBER', 'COLLABORATOR']

/** The reporter and the maintainers know what they name; "me too" of others is another report. */
function hasASay({ author = '', authorAssociation = '' }: Comment, issue: Issue): boolean {
  if (author.toLowerCase().endsWith('[bot]')) return false
  return MAINTAINERS.includes(authorAssociation) || (author !== '' && author === issue.author)
}

/** What the comment says itself, without what it quotes. */
function readComment({ body }: Comment, part: Part): readonly Line[] {
  const own = body.replace(/^ {0,3}>(?!>>).*/gm, '')
  const { lines } = readLines({ title: '', body: own })
  return lines.filter((line) => line.part === 'body').map((line) => ({ ...line, part }))
}

/** What is known besides the words around a link. */
interface Told {
  readonly issue: Issue
  /** Whether the project has to follow a change. */
  readonly adapts: boolean
  readonly title: string
  /** Packages whose release is said to fail. */
  readonly failing: ReadonlySet<string>
  /** Packages that the project holds at an old release: no fix of theirs can reach it. */
  readonly pinned: ReadonlySet<string>
  readonly packages: Packages
}

function findBlamed(
  references: readonly Reference[],
  lines: readonly Line[],
  told: Told,
): Match | undefined {
  const own = told.issue.repo ?? ''
  for (const link of readLinks(lines, references)) {
    const line = lines[link.index]
    if (line === undefined || isOwnHome(link.project, own, told.packages)) continue
    const component = nameOf(link, told.failing, told.packages)
    if (told.pinned.has(projectName(component))) continue
    if (isBlamed(link, component, lines, told))
      return toMatch(link, culpritIn(line, own, told.packages) ?? component, line)
  }
  return undefined
}

function isBlamed(
  link: Link,
  component: string,
  lines: readonly Line[],
  { adapts, title, failing }: Told,
): boolean {
  const names = [...new Set([link.project.slice(link.project.indexOf('/') + 1), component])]
  if (link.isChange && adapts) return false
  const words = wordsAround(link, lines)
  if (words.some((one) => blames(one, names))) return true
  if (link.ref === undefined) return link.isChange && words.some((one) => /\bbisect/i.test(one))
  if (adapts) return false
  if (titleBlames(title, names)) return true
  return !link.isChange && names.some((one) => failing.has(projectName(one)))
}

function toMatch({ ref }: Link, component: string, { part, number, text }: Line): Match {
  const where = part.startsWith('comment') ? 'A comment' : 'The report'
  const summary = `named in the ${part.startsWith('comment') ? 'comments' : 'report'}`
  return builtIn(
    {
      id: 'stated-upstream',
      title: `${where} traces it to ${ref === undefined ? component : `an issue of ${component}`}`,
      cause: 'upstream',
      component,
      upstream: ref === undefined ? [] : [{ issue: ref, summary }],
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
