/** Versions: of the project, of Python or of packages; a number or a commit, not "latest". */
import type { Fact } from '../environment/fact.ts'
import { pattern } from '../pattern.ts'
import type { Unjudged } from './requirements.ts'

/** What belongs to the system, not to the project. */
const SYSTEM = pattern('gi')`
  \b(?:mac ?os(?: ?x)?|os ?x|darwin|windows|win|ubuntu|debian|fedora|centos|rhel|linux|
  kernel|android|ios|chrome|firefox|safari)\b[^\d\n]{0,24}\d[\w.]{0,24}`
const NAMED = pattern('i')`
  \b(?:versions?|release|v\.?|tag|build)\b[^\w\n]{0,12}(?:is |of |
  \w{1,20}[ =:]{1,3})?v?\d{1,5}(?:\.\d|[ab]\d|$|[\s\`*,;)])`
const SPAN = /\b(?:from|between) v?\d{1,4}\.\d[\w.]{0,12} (?:to|and) v?\d{1,4}\.\d/i
const FULL =
  /(?<![\w.:/-])v?\d{1,4}\.\d{1,4}\.\d{1,8}(?:[-.]?(?:a|b|rc|dev|post)\d{1,8})?(?!\w|:\d|\.\d|-\d)/
/** "The upgrade of Django to 1.10". */
const MOVED = pattern('i')`
  \b(?:(?:up|down)(?:grad|dat)\w{1,4}|switch(?:ed|ing)?|roll(?:ed|ing) back)\b[^\n]{0,60}?
  \b(?:to|from) v?\d{1,4}\.\d`
const EXACT = /\d\.\d+\.\d/
const PYTHON = pattern('i')`
  \bpython\b[^\w\n]{0,8}(?:versions?\b[^\w\n]{0,8})?(?:is |used )?[23]\.\d{1,2}\b`
const SHORT_TAG = /(?<![\w.])v\d{1,3}\.\d{1,3}\b/i
const COMMIT = pattern('i')`
  \b(?:commit|revision|rev|sha|hash|master|main|
  git)\b[^\n]{0,40}?\b(?=[0-9a-f]{0,39}\d)[0-9a-f]{7,40}\b|[\w-]@[0-9a-f]{7,40}\b`

/** True when the report names at least one concrete version or commit. */
export function hasVersions(report: Unjudged): boolean {
  const { issue, words, sections, environment, tracebacks } = report
  // The path of a frame tells roughly which Python it is, and of the project nothing.
  const isFrames = ({ part, line }: Fact) =>
    tracebacks.some(
      (one) => !one.bare && one.part === part && one.first <= line && line <= one.last,
    )
  return (
    environment.some(
      (fact) =>
        (fact.kind === 'package' && fact.version !== undefined) ||
        (fact.kind === 'python' &&
          (EXACT.test(fact.version) || (fact.version.includes('.') && !isFrames(fact)))),
    ) ||
    sections.some(
      ({ label, value }) =>
        /version|release|commit/i.test(label) &&
        /^\W{0,4}(?:\w{1,20}[ =:]{1,3})?v?\d{1,5}(?:\.\d|\W|$)/.test(value.slice(0, 60)),
    ) ||
    namesVersion(issue.title.slice(0, 300)) ||
    words.some(namesVersion)
  )
}

function namesVersion(line: string): boolean {
  if (!/\d/.test(line)) return false
  const text = line.replaceAll(SYSTEM, ' ')
  return [NAMED, PYTHON, SPAN, MOVED, FULL, SHORT_TAG, COMMIT].some((pattern) => pattern.test(text))
}
