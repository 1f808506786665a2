/** Lines → facts about the reporter's surroundings. */
import type { Line } from '../line.ts'
import type { Traceback } from '../traceback/traceback.ts'
import { arch } from './arch.ts'
import type { Fact, Stated } from './fact.ts'
import { installer } from './installer.ts'
import { os } from './os.ts'
import { packages } from './packages/packages.ts'
import { python } from './python.ts'
import { type Reader, type Spot, spotsOf } from './spot.ts'
import { surroundings } from './surroundings.ts'
import { tools } from './tools.ts'

/** One reader a subject. */
const READERS: readonly Reader[] = [installer, python, os, arch, packages, tools, surroundings]

/** Lines are quoted to prove a fact, not to repeat a log. */
const LONGEST_QUOTE = 2_000
/** No report names more, and later steps walk over every fact. */
const MOST_FACTS = 500

/**
 * What the lines state, in the order of the text. A fact that an earlier one already holds is left out:
 * `Python 3.11` after `Python 3.11.4`, but not the other way round.
 */
export function readEnvironment(
  lines: readonly Line[],
  tracebacks: readonly Traceback[],
): readonly Fact[] {
  const facts: Fact[] = []
  const known = new Set<string>()
  for (const spot of spotsOf(lines, tracebacks)) {
    const { part, number, text } = spot.line
    for (const stated of inOrder(news(readSpot(spot), known), spot.text)) {
      facts.push({ ...stated, part, line: number, quote: text.trim().slice(0, LONGEST_QUOTE) })
      if (facts.length === MOST_FACTS) return facts
    }
  }
  return facts
}

function readSpot(spot: Spot): readonly Stated[] {
  return READERS.flatMap(({ cue, read }) => (cue.test(spot.text) ? read(spot) : []))
}

/** The facts not known yet; they are from now on. */
function news(facts: readonly Stated[], known: Set<string>): readonly Stated[] {
  return facts.filter((stated) => {
    if (known.has(nameOf(stated))) return false
    for (const name of implied(stated)) known.add(name)
    return true
  })
}

/** From left to right. */
function inOrder(facts: readonly Stated[], text: string): readonly Stated[] {
  if (facts.length < 2) return facts
  const lower = text.toLowerCase()
  const place = new Map(facts.map((stated) => [stated, placeOf(stated, lower)]))
  return facts.toSorted((one, other) => (place.get(one) ?? 0) - (place.get(other) ?? 0))
}

/** Where the fact stands. Installers are mostly read off the start of a path; the rest is a conclusion. */
function placeOf(stated: Stated, text: string): number {
  const at = text.indexOf(wordOf(stated))
  return at < 0 && stated.kind !== 'installer' ? text.length : at
}

/** What the line most likely prints for the fact. */
function wordOf(stated: Stated): string {
  if ('version' in stated && stated.version !== undefined) return stated.version.toLowerCase()
  if (stated.kind === 'os') return stated.distribution ?? stated.name
  return stated.kind === 'python' ? stated.version : stated.name
}

/** One string for facts that say the same. */
function nameOf(stated: Stated): string {
  switch (stated.kind) {
    case 'python':
      return `python ${stated.implementation ?? ''} ${stated.version}`
    case 'os':
      return `os ${stated.name} ${stated.distribution ?? ''} ${stated.version ?? ''}`
    case 'package':
    case 'tool':
      return `${stated.kind} ${stated.name} ${stated.version ?? ''}`
    case 'arch':
    case 'installer':
    case 'surroundings':
      return `${stated.kind} ${stated.name}`
    default:
      return stated satisfies never
  }
}

/** The names of the fact and of every vaguer one it makes needless. */
function implied(stated: Stated): readonly string[] {
  return shorter('version' in stated ? stated.version : undefined).flatMap((version) => {
    const vaguer = { ...stated, version } as Stated
    return stated.kind === 'os'
      ? [nameOf(vaguer), nameOf({ kind: 'os', name: stated.name, version })]
      : [nameOf(vaguer)]
  })
}

/** `2.1.2+cu121` → itself, `2.1.2`, `2.1`, `2` and no version at all. */
function shorter(version: string | undefined): readonly (string | undefined)[] {
  if (version === undefined) return [undefined]
  const parts = version.replace(/\+.*/, '').split('.')
  const prefixes = parts.map((_, index) => parts.slice(0, parts.length - index).join('.'))
  return [version, ...prefixes, undefined]
}
