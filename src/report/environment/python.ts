/** Python versions: banners, form fields, prose, `sys.version`, paths, images, wheel and tox tags. */

import { pattern } from '../pattern.ts'
import type { Stated } from './fact.ts'
import { matchesOf } from './matches.ts'
import type { Reader, Spot } from './spot.ts'

const VERSION = '([23]\\.\\d{1,2}(?:\\.\\d{1,2})?(?:(?:a|b|rc)\\d{1,2})?\\+?)(?![\\w+]|\\.\\d|\\.x)'

/** `Python 3.11.4`, `python version: 3.9`, `python=3.9`, `python:3.11-slim`, `py 3.9`, `pypy3.9`, `Python 3`. */
const NAMED = pattern('gi')`
  (?<![\w/.@\\-])(c?python|pypy|py)(?:[23](?:\.\d{1,2})?(?![\d.]))?(?:[ -]?\(?versions?)?(?: used|
  \x20is)?[\s:=*|\`'"([v-]{0,30}(?:${VERSION}|(?<=[\s:=])([23])(?![\w.+/]|-[a-z]))(?!\x20(?:support|compat))`
/** The rest of "Python 3.9, 3.10 and 3.11". */
const AND = new RegExp(`(?:,? and|,? or|,|/|,? &)\\s?${VERSION}`, 'iy')
/** Words before a version that say what is wanted, or where all is well, not what is there. */
const WANTED = pattern('i')`
  (?:requires?|requiring|needs?|minimum|supports?|supporting|support for|drop|dropping|
  than|least|since|until|below|above|works? (?:\w+ )?(?:with|on|in|under)|working (?:with|
  on|in)|[<>!~^]=?)[\s:'"\`*]{0,4}$`
/** pip's list of releases, "that require a different python version: 2.0.0 Requires-Python >=3.10": none of Python's. */
const RELEASES = /different python version:/i

/** `3.11.4 (main, Jun  7 2023, 10:13:09) [GCC 12.2.0]`, `3.9.7 | packaged by conda-forge |`. */
const SYS_VERSION = pattern('g')`
  (?<![\w.])([23]\.\d{1,2}\.\d{1,2}(?:(?:a|b|rc)\d{1,2})?\+?) (?:\|\s?packaged by|
  \|\s?Anaconda|\((?:main|default|tags/|v[23]\.|heads/|[0-9a-f]{7,12}, ))`
const VERSION_INFO = /version_info\(major=([23]), minor=(\d{1,2})(?:, micro=(\d{1,2}))?/g
/** `pip._vendor`'s own words: "requires a different Python: 3.6.9 not in '>=3.8'". */
const DIFFERENT = /different Python: ([23]\.\d{1,2}\.\d{1,2})/g

/** The exact ones first, so that they hold the vaguer ones. */
const PATHS: readonly RegExp[] = [
  /\bPython\.framework[\\/]Versions[\\/]([23]\.\d{1,2})\b/g,
  pattern('gi')`
    \b(?:pyenv[\\/](?:pyenv-win[\\/])?versions|
    hostedtoolcache[\\/](?:windows[\\/])?Python)[\\/]([23]\.\d{1,2}\.\d{1,2})\b`,
  /\bcpython[-@]([23]\.\d{1,2}(?:\.\d{1,2})?)\b/g,
  /\bpython@([23]\.\d{1,2})\b/g,
  /\bPythonSoftwareFoundation\.Python\.([23]\.\d{1,2})(?!\d)/g,
  /(?<!\w)(?:lib)?(?:python|pypy)([23]\.\d{1,2})(?!\d|\.\d)/gi,
]
/** `Python311\`, `Python38-32\`, `cpython-311`, `-cp39-cp39-`, `py310`. */
const TAGS: readonly RegExp[] = [
  /[\\/]Python([23])(\d{1,2})(?:-32|-64|-arm64)?[\\/]/gi,
  /\bcpython-([23])(\d{1,2})(?!\d)/g,
  /(?<=[-_])cp([23])(\d{1,2})-(?:cp[23]|none)/g,
  /(?<![\w.-])py([23])(\d{1,2})(?![\w.])/gi,
]

export const python: Reader = {
  cue: /p[py]|cp[23]|[23]\.\d{1,2}\.\d{1,2}\S{0,6} [|(]|version_info/i,
  read: readPython,
}

function readPython(spot: Spot): Stated[] {
  const { text, traced } = spot
  return [
    ...(spot.line.kind === 'code' && !/^\s*(?:FROM|#)\b|\bpip\b|conda/.test(text)
      ? []
      : named(spot)),
    ...found(text, [SYS_VERSION, DIFFERENT], ([, version = '']) => version),
    ...found(text, [VERSION_INFO], ([, ...parts]) => parts.filter(Boolean).join('.')),
    ...found(text, PATHS, ([, version = '']) => version, pypyPath),
    ...(traced || !/not a supported wheel|no matching distribution/i.test(text)
      ? found(text, TAGS, ([, major = '', minor = '']) => `${major}.${minor}`)
      : []),
  ]
}

function named({ text, traced }: Spot): Stated[] {
  if (traced || RELEASES.test(text)) return []
  const facts: Stated[] = []
  for (const match of matchesOf(text, NAMED)) {
    const [whole, name = '', full, major] = match
    const version = full ?? major
    // "3.8+" is a wish, "2.7.15+" a build of Debian's.
    if (version === undefined || /^\d\.\d+\+$/.test(version)) continue
    if (WANTED.test(text.slice(Math.max(0, match.index - 24), match.index))) continue
    facts.push(stated(version, /pypy/i.test(name) ? 'pypy' : undefined))
    AND.lastIndex = match.index + whole.length
    for (let more = AND.exec(text); more !== null; more = AND.exec(text)) {
      facts.push(stated(more[1] ?? '', undefined))
    }
  }
  return facts
}

function found(
  text: string,
  patterns: readonly RegExp[],
  versionOf: (match: RegExpMatchArray) => string,
  implementationOf: (match: RegExpMatchArray) => string | undefined = () => undefined,
): Stated[] {
  return patterns.flatMap((pattern) =>
    matchesOf(text, pattern).map((match) => stated(versionOf(match), implementationOf(match))),
  )
}

function pypyPath([path]: RegExpMatchArray): string | undefined {
  return /pypy/i.test(path) ? 'pypy' : undefined
}

function stated(printed: string, implementation: string | undefined): Stated {
  const version = printed.replace('+', '')
  return implementation === undefined
    ? { kind: 'python', version }
    : { kind: 'python', version, implementation }
}
