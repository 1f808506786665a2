/** The kinds of condition, each with the function that makes it ready. */
import type { Looker } from '../condition.ts'
import type { Leaf, Of } from '../schema.ts'
import { lookForException } from './exception.ts'
import { lookForFact, lookForPackage, lookForPython, lookForTool } from './fact.ts'
import { lookForFrame } from './frame.ts'
import { lookForImport } from './imports.ts'
import { lookForMention } from './mentions.ts'
import { lookForPythons } from './pythons.ts'
import { lookForRelease } from './release.ts'
import { lookForRemark } from './remark.ts'
import { lookForRemoved } from './removed.ts'
import { lookForText } from './text.ts'

type Kinds = Leaf extends infer L
  ? L extends unknown
    ? Exclude<keyof L, 'sufficient' | 'of'>
    : never
  : never
type Value<K extends Kinds> = Extract<Leaf, Record<K, unknown>>[K]

const conditions: { readonly [K in Kinds]: (value: Value<K>, of?: Of) => Looker } = {
  text: (value, of) => lookForText('text', value, of),
  title: (value) => lookForText('title', value),
  words: (value) => lookForText('words', value),
  log: (value, of) => lookForText('log', value, of),
  code: (value) => lookForText('code', value),
  command: (value) => lookForText('command', value),
  exception: lookForException,
  frame: lookForFrame,
  imports: lookForImport,
  package: lookForPackage,
  tool: lookForTool,
  release: lookForRelease,
  removed: lookForRemoved,
  python: lookForPython,
  pythons: lookForPythons,
  os: (value) => lookForFact('os', value),
  arch: (value) => lookForFact('arch', value),
  installer: (value) => lookForFact('installer', value),
  surroundings: (value) => lookForFact('surroundings', value),
  mentions: lookForMention,
  remark: lookForRemark,
}

/** Makes a condition ready. Throws when a pattern or version specifier in it is not understood. */
export function prepare(leaf: Leaf): Looker {
  const kind = (Object.keys(conditions) as Kinds[]).find((key) => key in leaf)
  if (kind === undefined) throw new Error('a condition names one kind')
  // The schema has checked that the value is of the kind's type; TypeScript cannot follow a lookup by key.
  const make = conditions[kind] as (value: unknown, of: Of) => Looker
  return make(leaf[kind as keyof Leaf], 'of' in leaf ? leaf.of : undefined)
}
