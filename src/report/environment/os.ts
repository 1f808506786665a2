/** Operating systems: in words, `platform.platform()`, paths, prompts and messages of only one. */

import { pattern } from '../pattern.ts'
import type { Os, Stated } from './fact.ts'
import { matchesOf } from './matches.ts'
import type { Reader, Spot } from './spot.ts'

type OsFact = Extract<Stated, { kind: 'os' }>

/** Distribution by the word for it, where the two differ. */
const DISTRIBUTIONS: Readonly<Record<string, string>> = {
  'red hat': 'rhel',
  redhat: 'rhel',
  'raspberry pi os': 'raspbian',
  'linux mint': 'mint',
  'arch linux': 'arch',
  archlinux: 'arch',
  'amazon linux': 'amazon',
  'kali linux': 'kali',
  'rocky linux': 'rocky',
  almalinux: 'alma',
  'alma linux': 'alma',
  'oracle linux': 'oracle',
  'pop!_os': 'pop',
  'opensuse leap': 'opensuse',
  'opensuse tumbleweed': 'opensuse',
}

const VERSION = '(\\d{1,2}(?:\\.\\d{1,2}){0,3})(?![\\w%]|\\.\\d|-\\d)'
const DISTRIBUTION = pattern('gi')`
  (?<![\w/.@-])(xubuntu|kubuntu|lubuntu|ubuntu|debian|fedora|alpine|centos|rhel|red ?hat|
  arch ?linux|(?<=on )arch|manjaro|opensuse(?: leap| tumbleweed)?|gentoo|nixos|slackware|raspbian|
  raspberry pi os|linux mint|kali linux|rocky linux|alma ?linux|oracle linux|amazon linux|
  pop!_os|void linux)(?![\w/]|\.\w)(?:[\s:=*\`"(-]{0,4}(?:gnu/linux|linux|server|desktop|
  stream|release|version|lts|enterprise)){0,3}[\s:=*\`"(v-]{0,6}(?:${VERSION})?`
/** `python:3.9-alpine3.18`, `ruby:3-bookworm`: the system below an image. */
const IMAGE = pattern('i')`
  (?:^\s*FROM|\bimage:|\bdocker (?:run|pull)\b)[^#]{0,80}?:[\w.]{1,20}-(?:slim-)?(alpine|
  bullseye|bookworm|trixie|buster|stretch|focal|jammy|noble)(\d\.\d{1,2})?`
const UBUNTU = new Set(['focal', 'jammy', 'noble'])

const WINDOWS = pattern('gi')`
  (?<![\w/.\\-])(?:windows|win)[\s:=*\`-]{0,3}(?:server )?(?:version )?(xp|vista|7|
  8(?:\.1)?|10|11|20(?:03|08|12|16|19|22|25))(?![\w%]|\.\d\d)`
/** The bare name only where it can hardly mean the things on a screen. */
const WINDOWS_BARE = pattern('i')`
  (?<![\w./\\-])(?:(?:on|under|for|in|using|with|from|of) windows(?! (?:are|that|which|of|
  manager|size|title|function|with))|windows (?:machine|pc|laptop|user|host|vm|system|
  server|os|home|pro|enterprise|only|box|\()|windows-latest|(?:os|system|
  platform)\b[^a-z\n]{1,30}(?:ms |microsoft )?windows|ms windows|microsoft windows)(?!\w)`
const MACOS = pattern('gi')`
  (?<![\w./-])(?:mac ?os(?: ?x)?|os ?x)(?![\w/]|\.\w)(?:[\s:,*(-]{0,3}(?:sonoma|ventura|
  monterey|big sur|catalina|mojave|high sierra|sierra|sequoia|tahoe|el capitan|yosemite|
  version)){0,2}[\s:=*\`"(v-]{0,6}(?:${VERSION})?`
const MACOS_BARE = pattern('i')`
  (?<![\w./-])(?:mac[ -]?book|imac|mac mini|mac studio|(?:on|my|under|a|for|using|
  from) mac\b|macs?\s?\(|(?:apple |mac )m[1-4]\b|m[1-4] mac|darwin kernel|darwin-\d|
  apple silicon|macos-latest|(?:os|system|platform)\b[^a-z\n]{1,30}(?:mac|darwin))(?!\w)`
const LINUX_BARE = pattern('i')`
  (?<![\w./-])(?:gnu/linux|linux(?! (?:mint|foundation))|wsl2?|raspberry pi|
  ubuntu-latest)(?![\w/]|\.\w)`

/** `platform.platform()`, outside code. */
const PLATFORM = pattern('g')`
  (?<![\w/.-])(Linux|Windows|macOS|Darwin)-(\d{1,2}(?:\.\d{1,3}){0,3}|XP|Vista|
  20\d\d\w{0,9})-[\w.+-]{1,120}`
const PLATFORM_DISTRIBUTION =
  /-with-(ubuntu|debian|centos|fedora|redhat|arch|alpine)-(\d{1,2}(?:\.\d{1,2})?)/i

/** What only one system writes. */
const TRACES: readonly (readonly [Os, RegExp])[] = [
  [
    'windows',
    pattern('')`
      (?<![\w/])[A-Zcd]:\\{1,2}[\w.%{~[(]|[\\/]AppData[\\/]|(?<![\w/])C:/(?:Users|Program Files|
      Windows|Python)|\bWinError \d|is not recognized as an internal or external command|
      DLL load failed|[-_]win(?:_amd64|_arm64|32)\b|^\s*PS [A-Z]:|\bMSC v\.1\d{3}\b|
      sys\.platform: win32`,
  ],
  [
    'macos',
    pattern('')`
      (?<![\w:.])/Users/[\w.$<{*]|/Library/(?:Frameworks|Developer)/|/opt/homebrew/|
      /usr/local/Cellar/|[-_]macosx[-_]\d|@[\w-]{0,40}MacBook|\.dylib\b|\bclang-\d{3,4}\.\d|
      Install Certificates\.command`,
  ],
  [
    'linux',
    pattern('')`
      (?<![\w:.])/home/(?!linuxbrew|conda/feedstock_root)[\w.$<{*]|(?<![\w.])/usr/lib(?:64)?/python|
      (?<![\w.])/root/[\w.]|\bmanylinux|\bmusllinux|-linux-gnu\b|
      \blinux[-_]x86_64\b|\blinux[-_]aarch64\b|GNU/Linux`,
  ],
]

export const os: Reader = {
  cue: pattern('i')`
    [A-Zcd]:[\\/]|/(?:users|home|library|root|cellar|usr/lib)|appdata|homebrew|toolcache|win|
    msc v|dll|mac|os ?x|darwin|apple|\bm[1-4]\b|dylib|clang-|certificates|linux|\.so\.|
    ubuntu|debian|fedora|alpine|centos|rhel|hat|arch|manjaro|suse|gentoo|nixos|slackware|
    rasp|pop!|wsl|bookworm|bullseye|buster|stretch|focal|jammy|noble|trixie|
    operable program|ps [a-z]:`,
  read: readOs,
}

function readOs(spot: Spot): OsFact[] {
  const { text, line } = spot
  // Where they can be told, named systems come before the bare ones they imply.
  const words = line.kind === 'code' || spot.traced ? [] : [...platforms(text), ...named(text)]
  return [...words, ...images(text), ...traces(text)]
}

function platforms(text: string): OsFact[] {
  return matchesOf(text, PLATFORM).map(([whole, name, version]) => {
    if (name === 'Windows') return { kind: 'os', name: 'windows', version }
    if (name === 'macOS') return { kind: 'os', name: 'macos', version }
    if (name === 'Darwin') return { kind: 'os', name: 'macos' }
    const [, distribution, release] = PLATFORM_DISTRIBUTION.exec(whole) ?? []
    if (distribution === undefined) return { kind: 'os', name: 'linux' }
    return linux(distribution.toLowerCase(), release)
  })
}

function named(text: string): OsFact[] {
  const facts: OsFact[] = []
  for (const [, word = '', version] of matchesOf(text, DISTRIBUTION)) {
    facts.push(linux(word.toLowerCase(), version))
  }
  for (const [, version] of matchesOf(text, WINDOWS)) {
    facts.push({ kind: 'os', name: 'windows', version })
  }
  for (const [, version] of matchesOf(text, MACOS)) {
    facts.push({ kind: 'os', name: 'macos', ...(version === undefined ? {} : { version }) })
  }
  if (WINDOWS_BARE.test(text)) facts.push({ kind: 'os', name: 'windows' })
  if (MACOS_BARE.test(text)) facts.push({ kind: 'os', name: 'macos' })
  if (LINUX_BARE.test(text)) facts.push({ kind: 'os', name: 'linux' })
  return facts
}

function images(text: string): OsFact[] {
  const [, word, version] = IMAGE.exec(text) ?? []
  if (word === undefined) return []
  if (word === 'alpine') return [linux('alpine', version)]
  return [linux(UBUNTU.has(word) ? 'ubuntu' : 'debian', undefined)]
}

function traces(text: string): OsFact[] {
  return TRACES.filter(([, pattern]) => pattern.test(text)).map(([name]) => ({ kind: 'os', name }))
}

function linux(word: string, version: string | undefined): OsFact {
  const distribution = DISTRIBUTIONS[word] ?? word.replace(/ linux$/, '')
  return version === undefined
    ? { kind: 'os', name: 'linux', distribution }
    : { kind: 'os', name: 'linux', distribution, version }
}
