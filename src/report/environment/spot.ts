/** A line as the readers of facts see it: its text, and what surrounds it. */
import type { Line, Part } from '../line.ts'
import type { Traceback } from '../traceback/traceback.ts'
import type { Stated } from './fact.ts'
import { isListHeader } from './packages/list-header.ts'

/** A fact never stands further right than this; hostile lines are cut here. */
const LONGEST = 2_000
const UNTICKED = /^\s*[-*+] \[ \]/
const ADDRESS = /\b(?:https?|ftp|git\+https|git\+ssh):\/\/[^\s)>\]"'`]{1,500}/g
const EXAMPLE = /[[(]e\.g[^\])]{0,200}[\])]/g

export interface Spot {
  readonly line: Line
  /** With the heading before it, where the line is the short answer to one: `Python version: 3.12`. */
  readonly text: string
  /** The text of the last line that was not blank, '' at the start of a part. */
  readonly previous: string
  /** Inside a traceback: paths tell the truth there, numbers in messages do not. */
  readonly traced: boolean
  /** In the output of `pip list`, `conda list`, `pd.show_versions()` and their like. */
  readonly listed: boolean
}

/** Reads the facts of one subject from lines that match `cue`. */
export interface Reader {
  readonly cue: RegExp
  readonly read: (spot: Spot) => readonly Stated[]
}

/** The lines that can hold a fact, in order; a line repeated word for word only the first time. */
export function* spotsOf(
  lines: readonly Line[],
  tracebacks: readonly Traceback[],
): Generator<Spot, void, undefined> {
  const isTraced = tracedLines(tracebacks)
  let list: { block: number | undefined } | undefined
  let before: Line | undefined
  const read = new Set<string>()
  for (const line of lines) {
    const text = withoutDecoys(line.text.slice(0, LONGEST))
    if (list !== undefined && !continuesList(list.block, line)) list = undefined
    if (list !== undefined) list = { block: line.block }
    if (isListHeader(text)) list = { block: line.block }
    if (text.trim() === '' || UNTICKED.test(text)) continue
    const full = answering(before, line, text)
    // The second line of `pip show` means something else below another name.
    if (!read.has(full) || full.startsWith('Version:')) {
      read.add(full)
      const previous = before?.part === line.part ? before.text.slice(0, LONGEST) : ''
      const listed = list !== undefined && full === text
      yield { line, text: full, previous, traced: isTraced(line), listed }
    }
    before = line
  }
}

/** The text with the heading that it is the whole answer to. */
function answering(before: Line | undefined, line: Line, text: string): string {
  if (before?.kind !== 'heading' || before.part !== line.part || line.kind === 'heading')
    return text
  if (before.text.length > 60 || text.length > 80) return text
  return `${before.text.replaceAll(/[#*:]+/g, '').trim()}: ${text.trim()}`
}

/** What a requirement is for (PEP 508). */
const MARKER = /\b(?:sys_platform|platform_(?:system|machine)) ?[!=]= ?["'][\w.-]{1,40}["']/g

/** Addresses, what requirements are for, and the examples of a template name systems that are not the reporter's. */
function withoutDecoys(text: string): string {
  const plain =
    text.includes('://') && !text.includes('.whl') ? text.replaceAll(ADDRESS, ' ') : text
  const stated =
    plain.includes('platform_') || plain.includes('_platform')
      ? plain.replaceAll(MARKER, ' ')
      : plain
  return stated.includes('e.g') ? stated.replaceAll(EXAMPLE, ' ') : stated
}

/** A list ends with its block; one announced in prose may still enter a block. */
function continuesList(block: number | undefined, line: Line): boolean {
  return block === undefined ? line.kind !== 'heading' : line.block === block
}

function tracedLines(tracebacks: readonly Traceback[]): (line: Line) => boolean {
  const traced = new Map<Part, Set<number>>()
  for (const { part, first, last, bare } of tracebacks) {
    if (bare) continue
    const numbers = traced.get(part) ?? new Set()
    traced.set(part, numbers)
    for (let number = first; number <= last; number += 1) numbers.add(number)
  }
  return ({ part, number }) => traced.get(part)?.has(number) ?? false
}
