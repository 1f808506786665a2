/** A signature found in a report, and the lines that prove it. */
import type { Part } from '../report/line.ts'
import type { Report } from '../report/report.ts'
import {
  ask,
  type Candidates,
  type Compiled,
  type CompiledSignature,
  type Verdict,
} from './compile.ts'
import { type Scene, setScene } from './scene.ts'
import type { Signature } from './schema.ts'

export interface Evidence {
  readonly part: Part
  /** 1-based. */
  readonly line: number
  /** The line, trimmed; of a long line the telling piece. */
  readonly quote: string
  /** The condition that found it, in words: `log "unable to load"`. */
  readonly condition: string
  readonly sufficient: boolean
}

export interface Match {
  readonly signature: Signature
  /** `signature.component`, with `{name}` replaced by what the patterns captured. */
  readonly component: string
  /** `signature.title`, likewise. */
  readonly title: string
  readonly evidence: readonly Evidence[]
  /** Named groups of the patterns that matched; only names such as packages and versions, never free text. */
  readonly captures: Readonly<Record<string, string>>
  /** Lines, as `part:number`, that look alarming in this failure and mean nothing. */
  readonly noise: readonly string[]
}

/** A signature that came close: some of its conditions hold, others do not. */
export interface NearMatch {
  readonly signature: string
  /** Conditions that hold, in words. */
  readonly found: readonly string[]
  /** Conditions that would have to hold too. */
  readonly lacking: readonly string[]
}

export interface Matches {
  readonly matches: readonly Match[]
  readonly nearly: readonly NearMatch[]
  /** Ids of signatures that fit but for something that speaks against them. */
  readonly denied: ReadonlySet<string>
}

/** The signatures that fit the report, and those that nearly do, in the order of the pack. */
export function matchReport(report: Report, compiled: Compiled): Matches {
  const scene = setScene(report)
  const { hits, triggered } = scan(scene, compiled)
  const everyLine = [...scene.lines.keys()]
  const candidates: Candidates = (leaf) =>
    leaf.literals === undefined
      ? everyLine
      : leaf.literals.length === 1
        ? (hits.get(leaf.literals[0] ?? -1) ?? [])
        : [...new Set(leaf.literals.flatMap((literal) => hits.get(literal) ?? []))].sort(
            (a, b) => a - b,
          )
  const matches: Match[] = []
  const nearly: NearMatch[] = []
  const denied = new Set<string>()
  for (const index of [...compiled.always, ...triggered].sort((a, b) => a - b)) {
    const candidate = compiled.signatures[index]
    if (candidate === undefined) continue
    const verdict = ask(candidate.tree, scene, candidates)
    const match = verdict.holds ? toMatch(candidate, verdict, scene, candidates) : undefined
    if (verdict.denied) denied.add(candidate.signature.id)
    if (match !== undefined) matches.push(match)
    else if (triggered.has(index) && verdict.found.length + verdict.stray.length > 0)
      nearly.push(toNearMatch(candidate, verdict))
  }
  return { matches, nearly, denied }
}

// Lines a flood of the same words keeps out of sight; the first ones are as good.
const MOST_LINES = 200

/** One pass over the text: the lines of each literal, and the signatures that want one of them. */
function scan(scene: Scene, compiled: Compiled) {
  const hits = new Map<number, number[]>()
  const triggered = new Set<number>()
  for (const [index, line] of scene.lines.entries()) {
    compiled.scanner.scan(line.text.toLowerCase(), (literal) => {
      const lines = hits.get(literal)
      if (lines === undefined) {
        hits.set(literal, [index])
        for (const user of compiled.users[literal] ?? []) triggered.add(user)
      } else if (lines.length < MOST_LINES && lines.at(-1) !== index) lines.push(index)
    })
  }
  return { hits, triggered }
}

function toMatch(
  { signature, noise }: CompiledSignature,
  { found }: Verdict,
  scene: Scene,
  candidates: Candidates,
): Match | undefined {
  const captures: Record<string, string> = {}
  for (const { findings } of found) {
    for (const finding of findings) {
      for (const [name, value] of Object.entries(finding.captures ?? {}))
        if (NAME.test(value)) captures[name] ??= value
    }
  }
  const fill = (text: string) => fillIn(text, captures)
  const component = fill(signature.component)
  const title = fill(signature.title)
  // A pattern that captured no name says nothing about anybody.
  if (component === undefined || title === undefined) return undefined
  return {
    signature,
    component,
    title,
    evidence: found.flatMap(({ leaf, findings }) =>
      findings.map(({ part, line, quote }) => ({
        part,
        line,
        quote,
        condition: leaf.looker.words,
        sufficient: leaf.sufficient,
      })),
    ),
    captures,
    noise: noise.flatMap((leaf) =>
      leaf.looker.look(scene, candidates(leaf)).map(({ part, line }) => `${part}:${line}`),
    ),
  }
}

// Captures end up in labels and sentences: names of packages, modules and versions, nothing else.
const NAME = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,59}$/

/** The text with its `{name}` places filled; `undefined` when a name was not captured. */
export function fillIn(
  text: string,
  captures: Readonly<Record<string, string>>,
): string | undefined {
  let complete = true
  const filled = text.replace(/\{([a-z_]+)\}/g, (place, name: string) => {
    const value = Object.hasOwn(captures, name) ? captures[name] : undefined
    if (value === undefined) complete = false
    return value ?? place
  })
  return complete ? filled : undefined
}

function toNearMatch({ signature }: CompiledSignature, verdict: Verdict): NearMatch {
  const found = [...verdict.found, ...verdict.stray].map(({ leaf }) => leaf.looker.words)
  return { signature: signature.id, found, lacking: verdict.lacking }
}
