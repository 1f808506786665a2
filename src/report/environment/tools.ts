/** Versions of tools outside Python: compilers, drivers, runtimes and what prints `--version`. */

import { pattern } from '../pattern.ts'
import type { Stated } from './fact.ts'
import { matchesOf } from './matches.ts'
import type { Reader, Spot } from './spot.ts'

/** The tool by the words for it, lower case. */
const NAMES: Readonly<Record<string, string>> = {
  node: 'node',
  nodejs: 'node',
  'node.js': 'node',
  npm: 'npm',
  gcc: 'gcc',
  'g++': 'gcc',
  clang: 'clang',
  cuda: 'cuda',
  cudnn: 'cudnn',
  rocm: 'rocm',
  'nvidia driver': 'nvidia driver',
  'driver version': 'nvidia driver',
  docker: 'docker',
  'docker compose': 'docker compose',
  'docker-compose': 'docker compose',
  podman: 'podman',
  glibc: 'glibc',
  'gnu libc': 'glibc',
  libc: 'glibc',
  openssl: 'openssl',
  libressl: 'libressl',
  rustc: 'rustc',
  cargo: 'cargo',
  git: 'git',
  cmake: 'cmake',
  java: 'java',
  openjdk: 'java',
  ruby: 'ruby',
  ffmpeg: 'ffmpeg',
  postgresql: 'postgresql',
  chrome: 'chrome',
}

/** These have one number as their version; small ones count something else (`cuda:0`, "node 2"). */
const WHOLE = new Set(['node', 'gcc', 'clang', 'cuda', 'nvidia driver', 'java', 'chrome'])

const NAMED = pattern('gi')`
  (?<![\w/.@-]|supports )(node(?:\.?js)?|npm|gcc|g\+\+|clang|cuda|cudnn|rocm|nvidia driver|
  driver version|docker(?:[ -]compose)?|podman|glibc|gnu libc|libc|openssl|libressl|rustc|
  cargo|git|cmake|java|openjdk|ruby|ffmpeg|postgresql|chrome)(?![\w/])(?: runtime| toolkit| driver|
  \x20desktop)?(?:[ -]versions?)?(?: used to build \w{1,20})?(?: is)?[\s:=*|\`"'()v-]{1,30}(?:(?:git|
  gcc|g\+\+|cmake|npm|docker|node|clang|glibc|libc) ?(?:version |-)?|\([^()\n]{1,60}\) |
  version )?v?(\d{1,5}(?:\.\d{1,5}){0,3}(?:[a-z](?![\w]))?)(?![\w%]|\.\d)`
const GLIBC = /\bwith-glibc(\d\.\d{1,2})/g

export const tools: Reader = {
  cue: pattern('i')`
    (?:node|npm|gcc|g\+\+|clang|cuda|cudnn|rocm|driver|docker|podman|libc|ssl|rustc|cargo|
    git|cmake|java|openjdk|ruby|ffmpeg|postgresql|chrome)[^\d\n]{1,90}\d|-glibc\d`,
  read: readTools,
}

function readTools({ text, line, traced }: Spot): Stated[] {
  if (traced || (line.kind === 'code' && !/^\s*FROM\b/.test(text))) return []
  const facts: Stated[] = []
  for (const [, word = '', version = ''] of matchesOf(text, NAMED)) {
    const name = NAMES[word.toLowerCase()]
    if (name === undefined || !isVersion(name, version)) continue
    facts.push({ kind: 'tool', name, version })
  }
  for (const [, version = ''] of matchesOf(text, GLIBC))
    facts.push({ kind: 'tool', name: 'glibc', version })
  return facts
}

function isVersion(name: string, version: string): boolean {
  return version.includes('.') || (WHOLE.has(name) && Number(version) >= 7)
}
