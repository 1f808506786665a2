/** Signatures made ready: their conditions as functions, and one scanner over all their literals. */
import type { Finding, Looker } from './condition.ts'
import { prepare } from './conditions/index.ts'
import { createScanner, type Scanner } from './scanner.ts'
import type { Scene } from './scene.ts'
import type { Condition, Group, Leaf, Signature } from './schema.ts'

/** What a tree of conditions says about a report. */
export interface Verdict {
  readonly holds: boolean
  /** What proves it: findings of the conditions that count towards it. */
  readonly found: readonly Proof[]
  /** Findings below groups that do not hold as a whole: no proof, but worth a word when nearly. */
  readonly stray: readonly Proof[]
  /** In words, the conditions that would have to hold as well, or must not. */
  readonly lacking: readonly string[]
  /** Everything that it asks for is there, and something that it must not have. */
  readonly denied: boolean
}

export interface Proof {
  readonly leaf: CompiledLeaf
  readonly findings: readonly Finding[]
}

export interface CompiledLeaf {
  readonly looker: Looker
  readonly sufficient: boolean
  /** Indexes of its literals in the scanner; `undefined` when it must always be asked. */
  readonly literals: readonly number[] | undefined
}

type Tree =
  | { readonly leaf: CompiledLeaf }
  | { readonly all: readonly Tree[]; readonly any: readonly Tree[]; readonly none: readonly Tree[] }

export interface CompiledSignature {
  readonly signature: Signature
  readonly tree: Tree
  readonly noise: readonly CompiledLeaf[]
}

export interface Compiled {
  readonly signatures: readonly CompiledSignature[]
  readonly scanner: Scanner
  /** For each literal, the signatures that look for it. */
  readonly users: readonly (readonly number[])[]
  /** Signatures that may match a report without any of their literals. */
  readonly always: readonly number[]
}

// Enough of a literal to tell it from others; the rest is compared on the few lines that have it.
const LONGEST_LITERAL = 32

/** Makes signatures ready for `matchReport`. Their patterns are RE2: `parseSignature` has refused others. */
export function compile(signatures: readonly Signature[]): Compiled {
  const literals = new Map<string, number>()
  const indexOf = (literal: string): number => {
    const key = literal.slice(0, LONGEST_LITERAL)
    const known = literals.get(key) ?? literals.size
    literals.set(key, known)
    return known
  }
  const ready = signatures.map((signature) => ({
    signature,
    tree: compileGroup(signature.when, indexOf),
    noise: (signature.noise ?? []).map((leaf) => compileLeaf(leaf, indexOf)),
  }))
  const users: number[][] = Array.from({ length: literals.size }, () => [])
  const always: number[] = []
  for (const [index, { tree }] of ready.entries()) {
    const wanted = triggers(tree)
    if (wanted === undefined) always.push(index)
    else for (const literal of new Set(wanted)) users[literal]?.push(index)
  }
  return { signatures: ready, scanner: createScanner([...literals.keys()]), users, always }
}

function compileCondition(condition: Condition, indexOf: (literal: string) => number): Tree {
  return 'all' in condition || 'any' in condition || 'none' in condition
    ? compileGroup(condition, indexOf)
    : { leaf: compileLeaf(condition as Leaf, indexOf) }
}

function compileGroup(group: Group, indexOf: (literal: string) => number): Tree {
  const part = (conditions: readonly Condition[] | undefined) =>
    (conditions ?? []).map((one) => compileCondition(one, indexOf))
  return { all: part(group.all), any: part(group.any), none: part(group.none) }
}

function compileLeaf(leaf: Leaf, indexOf: (literal: string) => number): CompiledLeaf {
  const looker = prepare(leaf)
  return { looker, sufficient: leaf.sufficient === true, literals: looker.literals?.map(indexOf) }
}

/** Literals of which one must stand in a report that the tree holds for; `undefined` when there are none to rely on. */
function triggers(tree: Tree): readonly number[] | undefined {
  if ('leaf' in tree) return tree.leaf.literals
  const options = tree.all.map(triggers)
  if (tree.any.length > 0) {
    const each = tree.any.map(triggers)
    options.push(
      each.some((one) => one === undefined) ? undefined : each.flatMap((one) => one ?? []),
    )
  }
  return options.filter((option) => option !== undefined).toSorted((a, b) => a.length - b.length)[0]
}

/** Lines of the scene, by index, that hold each literal. */
export type Candidates = (leaf: CompiledLeaf) => readonly number[]

/** Asks a tree of conditions. */
export function ask(tree: Tree, scene: Scene, candidates: Candidates): Verdict {
  if ('leaf' in tree) {
    const findings = tree.leaf.looker.look(scene, candidates(tree.leaf))
    return findings.length > 0
      ? {
          holds: true,
          found: [{ leaf: tree.leaf, findings }],
          stray: [],
          lacking: [],
          denied: false,
        }
      : { holds: false, found: [], stray: [], lacking: [tree.leaf.looker.words], denied: false }
  }
  const all = tree.all.map((one) => ask(one, scene, candidates))
  const any = tree.any.map((one) => ask(one, scene, candidates))
  const anyHolds = any.length === 0 || any.some((one) => one.holds)
  const couldHold = all.every((one) => one.holds) && anyHolds
  // What rules out matters only once there is something to rule out.
  const none = couldHold
    ? tree.none.map((one) => ask(one, scene, candidates)).filter((one) => one.holds)
    : []
  const holds = couldHold && none.length === 0
  const children = [...all, ...any]
  const proofs = children.flatMap((one) => one.found)
  const strays = children.flatMap((one) => one.stray)
  return {
    holds,
    found: holds ? proofs : [],
    stray: holds ? strays : [...proofs, ...strays],
    lacking: [
      ...all.flatMap((one) => one.lacking),
      ...(anyHolds ? [] : [any.flatMap((one) => one.lacking).join(', or ')]),
      ...none.flatMap((one) => one.found).map(({ leaf }) => `not ${leaf.looker.words}`),
    ],
    denied: none.length > 0,
  }
}
