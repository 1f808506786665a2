/** Processor architectures: names in words, `uname`, `platform.platform()`, wheel and image tags. */

import { pattern } from '../pattern.ts'
import type { Arch, Stated } from './fact.ts'
import { matchesOf } from './matches.ts'
import type { Reader, Spot } from './spot.ts'

const NAME = pattern('gi')`
  (?<![a-z0-9])(arm64|aarch64|x86[_-]64|amd64|x64|i386(?!-64bit)|i[56]86|armv7l?|armhf|
  ppc64le|s390x|riscv64)(?![a-z0-9])`
const APPLE_SILICON = pattern('i')`
  \bapple silicon\b|(?<!\w)(?:apple|mac(?:book| ?os)?[\w .]{0,30})[ ,(-]{1,3}m[1-5]\b|\bm[1-5] (?:mac|chip|macbook|pro|max|ultra|air)\b`
const BITS_64 = /\b(?:python|windows)\b.{0,60}?\b64[- ]bit\b/i
const BITS_32 = /\b32 bit \(Intel\)|[-_]win32\.whl/i

const ARCHES: Readonly<Record<string, Arch>> = {
  arm64: 'arm64',
  aarch64: 'arm64',
  x86_64: 'x86_64',
  'x86-64': 'x86_64',
  amd64: 'x86_64',
  x64: 'x86_64',
  i386: 'x86',
  i586: 'x86',
  i686: 'x86',
  armv7: 'armv7',
  armv7l: 'armv7',
  armhf: 'armv7',
  ppc64le: 'ppc64le',
  s390x: 's390x',
  riscv64: 'riscv64',
}

export const arch: Reader = { cue: /64|86|armv|armhf|32|390|m[1-5]\b|silicon/i, read: readArch }

function readArch({ text, line }: Spot): Stated[] {
  if (line.kind === 'code') return []
  const names = matchesOf(text, NAME).flatMap(([, word = '']) => ARCHES[word.toLowerCase()] ?? [])
  if (APPLE_SILICON.test(text)) names.push('arm64')
  if (BITS_64.test(text) && names.length === 0) names.push('x86_64')
  if (BITS_32.test(text)) names.push('x86')
  return names.map((name) => ({ kind: 'arch', name }))
}
