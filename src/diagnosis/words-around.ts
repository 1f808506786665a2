/** The words around a link that tell what it is there for. */
import type { Line } from '../report/line.ts'
import type { Link } from './links.ts'

// A list of links has its introduction above it.
const LEAD = 5
const LONGEST = 600
/** No link is read beyond. */
const LONGEST_LINE = 4_000
const CLAUSE = /[.;!?](?=\s|$)|,\s(?=(?:so|but|though|although|while|and)\s)/

/** The words of a link, the nearest first: its own clause, then its line with the two above it. */
export function wordsAround(
  { address, index }: Link,
  lines: readonly Line[],
): readonly [clause: string, passage: string] {
  const line = lines[index]
  const text = (line?.text ?? '').slice(0, LONGEST_LINE)
  const clause = text.split(CLAUSE).find((one) => address.test(one)) ?? ''
  const before = lines
    .slice(Math.max(0, index - LEAD), index)
    .filter((one) => one.part === line?.part && one.text.trim() !== '')
  const passage = [...before.slice(-2).map((one) => one.text), text]
  return [clause.slice(-LONGEST), passage.map((one) => one.slice(-LONGEST)).join('\n')]
}
