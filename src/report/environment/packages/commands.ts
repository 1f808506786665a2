/** Packages in commands and in what installers print, such as `Successfully installed a-1`. */

import type { Line } from '../../line.ts'
import { pattern } from '../../pattern.ts'
import { matchesOf } from '../matches.ts'
import type { Spot } from '../spot.ts'
import { ANY, DOTTED, NAME } from './version.ts'

/** A package as a line prints it. */
export interface Named {
  readonly name: string
  readonly version: string
}

const PINNED = new RegExp(`${NAME}(?:\\[[\\w,-]{1,60}\\])?\\s?===?\\s?${ANY}`, 'g')
/** A whole line of `pip freeze`. */
const FREEZE = new RegExp(`^[\\s\\->*]{0,8}${NAME}==${ANY}\\s*(?:[;#\\\\].*)?$`)
const PIP_SAYS = pattern('i')`
  (?:^|\s)(?:pip3?|uv|conda|mamba|pipx|poetry|pdm) (?:-\w+ )?(?:pip )?(?:install|add|
  create|upgrade|run)\b`
/** `conda install numpy=1.26`. */
const CONDA = new RegExp(`(?<=\\s)([A-Za-z][\\w.-]{0,50})=${ANY}`, 'g')
const INSTALLED = /successfully installed ([^"'`)]*)/i
const INSTALLED_ONE = /^([A-Za-z][\w.-]{0,80}?)-(\d[\w.+!]{0,40})$/
const SATISFIED = new RegExp(
  `Requirement already satisfied: ([A-Za-z][\\w.-]{0,50}).{0,300}\\(${ANY}\\)`,
)
const WHEEL = pattern('g')`
  (?:^|[\s/])([A-Za-z]\w{0,50}(?:\.\w{1,50})?)-(\d[\w.+]{0,40})-(?:py[23]|cp[23]|
  pp[23])[\w.]{0,20}-(?!\S*sdist)`
/** `pip show`. */
const SHOWN = new RegExp(`^Name: ${NAME}(?:\\s*\\n|, )Version: ${DOTTED}`)
const WHEEL_LINE = /(?:Downloading|Using cached|Processing) .{0,500}\.whl/
/** `print(numpy.__version__, numpy.__file__)`. */
const PRINTED = new RegExp(
  `^\\s*${DOTTED} \\S{1,300}[\\\\/]site-packages[\\\\/](\\w{1,60})[\\\\/]__init__\\.py`,
)
/** `docker run ghcr.io/acme/acme:3.4`. */
const IMAGE = new RegExp(
  `(?:\\bdocker (?:run|pull)\\b.{0,80}? |^\\s*FROM |\\bimage: )"?(?:[\\w.-]{1,60}/){1,3}([a-z][\\w-]{0,50}):v?${DOTTED}`,
)
/** Lines about what was wanted and not found. */
const WANTED = /satisf(?:y|ies)|no matching|requires|incompatible|conflict|not found|downgrad/i

/** The packages that were asked for or installed. */
export function readCommands({ text, line, previous }: Spot): readonly Named[] {
  // Each pattern hangs on a word, and most lines have none of them.
  return [
    ...(text.includes('==') && !WANTED.test(text) && isAsking(text, line)
      ? pairs(matchesOf(text, PINNED))
      : []),
    ...(/\b(?:conda|mamba) /.test(text) ? pairs(matchesOf(text, CONDA)) : []),
    ...(/successfully installed/i.test(text) ? installed(text) : []),
    ...(text.includes('already satisfied') ? pairs([SATISFIED.exec(text)]) : []),
    ...(text.includes('Name: ') ? pairs([SHOWN.exec(text)]) : []),
    ...(text.startsWith('Version: ') ? pairs([SHOWN.exec(`${previous}\n${text}`)]) : []),
    ...(text.includes('site-packages') ? pairs([PRINTED.exec(text)], 'version first') : []),
    ...(text.includes('/') && text.includes(':') ? pairs([IMAGE.exec(text)]) : []),
    ...(WHEEL_LINE.test(text) ? pairs(matchesOf(text, WHEEL)) : []),
  ]
}

/** In code `==` compares, unless it installs. */
function isAsking(text: string, { kind }: Line): boolean {
  return kind !== 'code' || PIP_SAYS.test(text) || FREEZE.test(text)
}

function installed(text: string): readonly Named[] {
  const [, list = ''] = INSTALLED.exec(text) ?? []
  return list
    .split(/[\s`,*]+/)
    .slice(0, 200)
    .flatMap((one) => pairs([INSTALLED_ONE.exec(one)]))
}

function pairs(
  matches: Iterable<RegExpMatchArray | null>,
  order: 'name first' | 'version first' = 'name first',
): Named[] {
  return [...matches].flatMap((match) => {
    const [, first, second] = match ?? []
    const [name, version] = order === 'name first' ? [first, second] : [second, first]
    return name === undefined || version === undefined ? [] : [{ name, version }]
  })
}
