/** The words around a link that tell what it is there for. */
import type { Line } from '../report/line.ts'

// A list of links has its introduction above it.
const LEAD = 5
const LONGEST = 600
/** No link is read beyond. */
const LONGEST_LINE = 4_000
const CLAUSE = /[.;!?](?=\s|$)|,\s(?=(?:so|but|though|although|while|and)\s)/

/** The words of a link, the nearest first: its own clause, then its line with the two above it. */
export function wordsAround(
  ref: string,
  lines: readonly Line[],
  index: number,
): readonly [clause: string, passage: string] {
  const line = lines[index]
  const text = (line?.text ?? '').slice(0, LONGEST_LINE)
  const number = ref.slice(ref.lastIndexOf('#') + 1)
  const link = new RegExp(`(?:issues/|pull/|#)${number}(?!\\d)`)
  const clause = text.split(CLAUSE).find((one) => link.test(one)) ?? ''
  const before = lines
    .slice(Math.max(0, index - LEAD), index)
    .filter((one) => one.part === line?.part && one.text.trim() !== '')
  const passage = [...before.slice(-2).map((one) => one.text), text]
  return [clause.slice(-LONGEST), passage.map((one) => one.slice(-LONGEST)).join('\n')]
}

/** Whether the link is to a pull request: rather to a change on purpose than to a report of a bug. */
export function isPull(ref: string, text: string): boolean {
  const [repository, number] = ref.split('#')
  return text.toLowerCase().includes(`${repository}/pull/${number}`.toLowerCase())
}
