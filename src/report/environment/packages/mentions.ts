/** Packages in the reporter's words: "acme version: 1.2", "numpy 1.26.4", "acme (1.2.0)". */
import { pattern } from '../../pattern.ts'
import { projectName } from '../../project-name.ts'
import { matchesOf } from '../matches.ts'
import type { Spot } from '../spot.ts'
import type { Named } from './commands.ts'
import { isWellKnown } from './names.ts'
import { isRelease } from './rows.ts'
import { DOTTED, NAME } from './version.ts'

const MARKS = '[\\s:=*`\'"(\\[|v-]'
/** `acme version: 1.2`, `acme's version is 1.2`, `**acme version** | 1.2`. */
const FIELD = pattern('gi')`
  ${NAME}(?:'s)?[*\`]{0,3} (?:library |package |release )?versions?(?: used| installed|
  \x20number| is)?(?: \([CGT]PU\?(?:/[CGT]PU\?){0,3}\))?${MARKS}{1,12}(?:[A-Za-z][\w-]{0,30}[ =:]{1,3})?v?${DOTTED}`
/** `version of acme: 1.2`, `version 1.2.0 of acme`. */
const VERSION_OF = pattern('gi')`
  \bversion of ([A-Za-z][\w.-]{0,50}?)${MARKS}{1,12}(?:is )?v?${DOTTED}`
const OF = new RegExp(`\\b(?:version|release) v?${DOTTED} of ([A-Za-z][\\w-]{0,50})`, 'gi')
/** `- acme: 1.2`, `acme = 1.2.0` and nothing else. */
const LINE = pattern('g')`
  ^[\s>*+-]{0,8}[*\`]{0,3}${NAME}[*\`]{0,3}(?:\s?[:=|]{1,2}|
  \s)\s{0,20}[*\`]{0,3}v?${DOTTED}[*\`.,;]{0,3}\s*$`
/** `numpy 1.26.4`, `acme v1.2`, `acme@1.2.0`, `acme (1.2.0)`, `acme from apt (1.2.0)`. */
const WORDS = pattern('gi')`
  ${NAME}[*\`]{0,3}(?: from (?!version)[\w.-]{1,20}| is(?: at| now)?| at)?(?:@| {1,2})[*\`]{0,3}\(?v?${DOTTED}`
/** "upgraded acme from 1.2 to 1.3": what is there now is the second. */
const UPGRADE = new RegExp(`${NAME} from v?\\d[\\w.]{0,20} to v?${DOTTED}`, 'gi')

/** Before: said of a version that works, or that somebody wishes for. */
const ELSEWHERE = pattern('i')`
  (?:work(?:s|ed|ing)?|fine|good|ok|fixed|resolved|solved|downgrad\w{1,3}|revert\w{0,3}|
  roll\w{0,3} back|pin\w{0,4}|requires?|needs?|until|before|since|least|than|supports?|
  deprecated in|removed in|added in|introduced in|as of|starting (?:with|from)|[<>!~^]=?)(?: \w{1,12}){0,2}[\s:'"\`*(]{1,4}$`
/** Words in whose company "acme 1.9" is a version and no measure. */
const VERSIONED = pattern('i')`
  \b(?:install\w*|versions?|upgrad\w+|updat\w+|releases?|using|running|py(?:thon|pi)?|pip|
  conda|ubuntu|debian|windows|macos|linux)\b`
/** "acme 2.0, numpy 1.26": set apart like an item of a list. */
const APART =
  /(?:^|[,.;(] |\b(?:with|and|using|on) |[-*+] )[a-z][\w-]{1,40} v?\d{1,4}\.\d{1,4}(?:\.?$|[,;)]| (?:on|in|with|and|from)\b)/i
/** Behind a number: a measure, not a version. */
const UNIT = pattern('i')`
  ^\s?(?:s|ms|sec\w*|min\w*|h|hours?|days?|kb|mb|gb|tb|k?i?b|hz|k?m|cm|mm|px|x|times|
  percent|%|°|€|\$|usd|million|billion|points?)\b`

/** `uname -a`: the host and its kernel. */
const KERNEL = /\bLinux \S{1,64} \d{1,2}\.\d{1,3}\.\d{1,3}\S{0,60} #\d/

/** The packages and versions named in prose, titles and form fields. */
export function readMentions({ text, line }: Spot): readonly Named[] {
  if (line.kind === 'code' || !/\d\.\d/.test(text) || KERNEL.test(text)) return []
  const fields = /version|release/i.test(text)
    ? [...all(text, FIELD), ...all(text, VERSION_OF), ...swapped(all(text, OF))]
    : []
  const words = all(text, WORDS)
  if (line.kind === 'log') return [...fields, ...words.filter(isSure)]
  const upgrades = text.includes(' from ') ? all(text, UPGRADE) : []
  const mentions = VERSIONED.test(text) || APART.test(text) ? words : words.filter(isSure)
  return [...fields, ...all(text, LINE), ...upgrades, ...mentions]
}

function all(text: string, pattern: RegExp): Named[] {
  return matchesOf(text, pattern).flatMap((match) => {
    const [whole = '', name, version] = match
    if (name === undefined || version === undefined) return []
    const before = text.slice(Math.max(0, match.index - 40), match.index)
    const after = text.slice(match.index + whole.length, match.index + whole.length + 12)
    return ELSEWHERE.test(before) || UNIT.test(after) ? [] : [{ name, version }]
  })
}

function swapped(named: readonly Named[]): Named[] {
  return named.map(({ name, version }) => ({ name: version, version: name }))
}

/** Machines print many numbers; only clear ones count. */
function isSure({ name, version }: Named): boolean {
  return isWellKnown(projectName(name)) || isRelease(version)
}
