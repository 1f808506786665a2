/** What every kind of condition gives: a way to look, and words to explain it. */
import type { Part } from '../report/line.ts'
import type { Scene } from './scene.ts'
import { LONGEST_LINE, type Needle } from './text.ts'

/** A place where a condition holds. */
export interface Finding {
  readonly part: Part
  readonly line: number
  readonly quote: string
  readonly captures?: Readonly<Record<string, string>>
}

export interface Looker {
  /** For explanations: `log "unable to load"`. */
  readonly words: string
  /** Literals (lower case) of which one stands on some line of every report that fits; `undefined` when it must always be asked. */
  readonly literals: readonly string[] | undefined
  /** Where it holds; empty when it does not. `candidates` are indexes into `scene.lines` that contain a literal. */
  look(scene: Scene, candidates: readonly number[]): readonly Finding[]
}

// Three proofs are as good as thirty, and a flood of lines, long ones above all, costs little this way.
const MOST_FINDINGS = 3
const MOST_LOOKS = 200
const MOST_CHARACTERS = 20_000

/** Findings of a needle on the candidate lines that `fits` accepts. */
export function findOnLines(
  needle: Needle,
  scene: Scene,
  candidates: readonly number[],
  fits: (line: Scene['lines'][number]) => boolean,
): Finding[] {
  const findings: Finding[] = []
  let looks = 0
  let room = MOST_CHARACTERS
  for (const index of candidates) {
    const line = scene.lines[index]
    if (line === undefined || !fits(line)) continue
    if (++looks > MOST_LOOKS || room < 0 || findings.length === MOST_FINDINGS) break
    room -= Math.min(line.text.length, LONGEST_LINE)
    const found = needle.find(line.text)
    if (found !== undefined)
      findings.push({
        part: line.part,
        line: line.number,
        quote: excerpt(line.text, found.start, found.end),
        captures: found.captures,
      })
  }
  return findings
}

const LONGEST_QUOTE = 300

/** The line, trimmed; of a long line the piece around what was found. */
export function excerpt(text: string, start: number, end: number): string {
  if (text.length <= LONGEST_QUOTE) return text.trim()
  const room = Math.max(0, LONGEST_QUOTE - (end - start)) / 2
  return text
    .slice(Math.max(0, Math.floor(start - room)), Math.ceil(end + room))
    .slice(0, LONGEST_QUOTE)
    .trim()
}
