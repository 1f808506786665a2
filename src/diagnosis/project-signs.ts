/** Signs that the project itself is at fault; any of them lowers the blame of others. */
import type { Line } from '../report/line.ts'
import type { Report } from '../report/report.ts'
import { readBlames } from '../signatures/releases/blames.ts'
import { readClaims } from '../signatures/releases/claims.ts'
import { deedsOf } from './deeds.ts'
import { PROJECT_CUES } from './project-cues.ts'

export interface ProjectSign {
  /** A sentence for "Why I think so". */
  readonly because: string
  readonly part: Line['part']
  readonly line: number
  /** The line of the error that the sign is about, for those about one. */
  readonly error?: number
  /** It says nothing against the blame of upstream. */
  readonly sparesUpstream?: true
}

const LONGEST = 500

/** The signs found, at most one of each sort. */
export function findProjectSigns(report: Report): ProjectSign[] {
  const words = report.lines.filter(
    ({ kind, part }) => (kind === 'prose' || kind === 'heading') && !part.startsWith('comment'),
  )
  const told = PROJECT_CUES.flatMap(({ because, pattern, ofReleases }) => {
    const line = words.find((one) => {
      const start = one.text.slice(0, LONGEST)
      return (
        pattern.test(start) &&
        !isAboutOthers(start, report.issue.repo) &&
        !(ofReleases && tellsOfOthers(one, report))
      )
    })
    return at(line, because)
  })
  const isDeed = deedsOf(report)
  const deed = words.find(({ text }) => isDeed(text.slice(0, LONGEST)))
  return [
    ...told,
    ...at(deed, 'what the project does or leaves out is told'),
    ...ownSource(report),
    ...ownRaise(report),
    ...patch(report),
    ...task(report),
    ...ownRun(report),
  ]
}

/** The sign at a line, if there is one. */
function at(
  line: Line | undefined,
  because: string,
  more: Partial<ProjectSign> = {},
): ProjectSign[] {
  return line === undefined ? [] : [{ because, part: line.part, line: line.number, ...more }]
}

/** True for a line about a release of another package, or a bug in it, or about releases of the Python in use. */
function tellsOfOthers(line: Line, report: Report): boolean {
  const { packages } = report
  return (
    readClaims([line], packages).length > 0 ||
    readBlames([line], packages).length > 0 ||
    tellsOfPython(line, report)
  )
}

/** "Fine with 3.12.3", where Python 3.12.4 is in use. */
function tellsOfPython({ text }: Line, { environment }: Report): boolean {
  const used = environment.flatMap((fact) => (fact.kind === 'python' ? [series(fact.version)] : []))
  const named = text.slice(0, LONGEST).match(/\b\d{1,3}\.\d{1,3}\.\d{1,3}\b/g) ?? []
  return named.length > 0 && named.every((version) => used.includes(series(version)))
}

const series = (version: string) => version.split('.', 2).join('.')

const CHANGE = /github\.com\/([\w.-]{1,100}\/[\w.-]{1,100})\/(?:commit|pull)\//i

/** True for a line with a link to a change of another repository: it tells of that one. */
function isAboutOthers(text: string, repo = ''): boolean {
  const [, changed] = CHANGE.exec(text) ?? []
  return changed !== undefined && changed.toLowerCase() !== repo.toLowerCase()
}

/** A link to a line of the repository's own source. */
function ownSource(report: Report): ProjectSign[] {
  const repo = report.issue.repo?.toLowerCase()
  if (repo === undefined) return []
  const line = report.lines.find(({ text }) => {
    const link = text.toLowerCase().indexOf(`github.com/${repo}/blob/`)
    return link >= 0 && /#l\d/i.test(text.slice(link, link + 300))
  })
  return at(line, "a line of the project's own source is pointed at")
}

// What stands below the frame of these was never run.
const NOT_RUN = /(?:^|\.)(?:SyntaxError|IndentationError|TabError)$/

/** The project's own frame raised the root exception by a check of its own. */
function ownRaise(report: Report): ProjectSign[] {
  return report.tracebacks.flatMap(({ chain, part }) => {
    const [root] = chain
    const deepest = root?.frames.at(-1)
    if (root === undefined || deepest?.owner !== 'project' || NOT_RUN.test(root.type)) return []
    const isCheck = /^\s*(?:raise|assert)\b/.test(deepest.code ?? '')
    const because = "the project's own code raised it, by a check of its own"
    return isCheck ? [{ because, part, line: deepest.at, error: root.at }] : []
  })
}

const OWN_RUN =
  /\b(?:our|the) (?:nightly|scheduled|daily|weekly|CI) (?:build|job|pipeline|run|test|workflow)s?\b/i
const CI_FAILS = /\bCI (?:fail(?:s|ed|ure|ures|ing)?|is (?:red|broken|failing))\b/

/** What the project's own tests and builds run on is the project's; what they run into may be upstream's. */
function ownRun({ issue: { repo }, lines }: Report): ProjectSign[] {
  const runs = repo && `github.com/${repo.toLowerCase()}/actions/runs/`
  const line = lines.find(({ part, text }) => {
    if (part.startsWith('comment')) return false
    const start = text.slice(0, LONGEST)
    const isLinked = runs !== undefined && start.toLowerCase().includes(runs)
    return isLinked || OWN_RUN.test(start) || CI_FAILS.test(start)
  })
  return at(line, "the project's own tests or builds ran into it", { sparesUpstream: true })
}

/** A patch, as Git prints it. */
function patch({ lines }: Report): ProjectSign[] {
  const line = lines.find(
    ({ part, text }) => !part.startsWith('comment') && /^\s{0,8}diff --git a\/\S/.test(text),
  )
  return at(line, 'a patch is shown')
}

const CHANGE_ASKED =
  /^\W{0,3}(?:fix: |\[?docs?\]?:? |documentation: )?(?:mention|explain|clarify|clean up|added|remove|rename|replace|avoid|prevent|handle|catch|document|silently ignore|only import|don't|do not) \S|\b(?:needs? to|should|must|please) bump\b/i
const WHEEL_ASKED =
  /\b(?:wheels?|builds?|binar(?:y|ies))\b.{0,60}\b(?:not available|unavailable|missing|not provided)\b|\b(?:no|missing) (?:[\w.]{1,20} ){0,3}wheels?\b/i

/** A title that is a task of the project's. */
function task({ issue }: Report): ProjectSign[] {
  const title = issue.title.slice(0, LONGEST)
  if (CHANGE_ASKED.test(title))
    return [{ because: 'the title asks for a change', part: 'title', line: 1 }]
  if (WHEEL_ASKED.test(title))
    return [{ because: 'the title misses a wheel or a build', part: 'title', line: 1 }]
  return []
}
