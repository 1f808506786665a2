/** Text to look for on a line: a literal, or an RE2 pattern. */
import { RE2JS } from 're2js'
import { once } from './once.ts'
import { requiredLiterals } from './required-literals.ts'
import type { Text } from './schema.ts'

export interface Found {
  /** Where it starts in the line. */
  readonly start: number
  readonly end: number
  readonly captures: Readonly<Record<string, string>>
}

export interface Needle {
  /** In words, for explanations. */
  readonly words: string
  /** Lower-case strings of which every line that matches contains one; `undefined` when nothing is certain. */
  readonly literals: readonly string[] | undefined
  find(line: string): Found | undefined
}

// A line longer than this is looked at only around the literal that made it a candidate, so that a
// 64 KiB line costs no more than a short one.
export const LONGEST_LINE = 2_000

// Outcomes of checks are compiled when they are asked for: the same few, again and again.
const MOST_KEPT = 5_000
const kept = new Map<string, Needle>()

/** Throws when RE2 refuses the pattern. */
export function checkPattern(source: string): void {
  RE2JS.compile(source)
}

/** What is looked for, ready to run; one that `checkPattern` refuses throws when it does. */
export function compileText(text: Text): Needle {
  if (typeof text === 'string') return literal(text)
  const known = kept.get(text.pattern)
  if (known !== undefined) return known
  if (kept.size >= MOST_KEPT) kept.clear()
  const needle = pattern(text.pattern)
  kept.set(text.pattern, needle)
  return needle
}

function literal(text: string): Needle {
  const wanted = text.toLowerCase()
  return {
    words: `"${text}"`,
    literals: [wanted],
    find(line) {
      const start = line.toLowerCase().indexOf(wanted)
      return start < 0 ? undefined : { start, end: start + wanted.length, captures: {} }
    },
  }
}

function pattern(source: string): Needle {
  // Few of them are ever run: most reports lack their words.
  const compiled = once(() => {
    const expression = RE2JS.compile(source)
    return { expression, names: Object.keys(expression.namedGroups()) }
  })
  const sets = requiredLiterals(source)
  const [literals] = sets
  return {
    words: `/${source}/`,
    literals,
    find(line) {
      if (!hasOneOfEach(sets, line)) return undefined
      const offset = line.length > LONGEST_LINE ? windowStart(line, literals) : 0
      const { expression, names } = compiled()
      const matcher = expression.matcher(line.slice(offset, offset + LONGEST_LINE))
      if (!matcher.find()) return undefined
      const captures: Record<string, string> = {}
      for (const name of names) captures[plainName(name)] ||= matcher.group(name) ?? ''
      return { start: offset + matcher.start(), end: offset + matcher.end(), captures }
    },
  }
}

/** A line that lacks what every match contains needs no run of the pattern. */
function hasOneOfEach(sets: readonly (readonly string[])[], line: string): boolean {
  if (sets.length === 0) return true
  const folded = line.toLowerCase()
  return sets.every((set) => set.some((literal) => folded.includes(literal)))
}

/** RE2 has no two groups of one name: in alternatives `package2` and `package3` stand for `package`. */
const plainName = (name: string) => name.replace(/\d+$/, '')

function windowStart(line: string, literals: readonly string[] | undefined): number {
  const folded = line.toLowerCase()
  const places = (literals ?? [])
    .map((wanted) => folded.indexOf(wanted))
    .filter((place) => place >= 0)
  return places.length === 0 ? 0 : Math.max(0, Math.min(...places) - LONGEST_LINE / 2)
}
