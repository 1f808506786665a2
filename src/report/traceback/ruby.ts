/** Ruby's stack traces: where it was raised and what, then `from` lines outwards. */
import type { Line } from '../line.ts'
import type { Call, Trace } from './trace.ts'

const RAISED =
  /^\s*(?:Traceback[^/]{0,80})?(\S[^:]{0,400}\.rb):(\d{1,9}):in [`']([^']{1,200})': (.{0,2000}) \(([A-Z][\w:]{0,150})\)\s*$/
/** Code that Ruby shows between the error and its calls, and the marks below it. */
const MOST_SHOWN = 6
const FROM = /^\s*from (\S[^:]{0,400}):(\d{1,9})(?::in [`']([^']{1,200})')?/

/** The traces of Ruby, one for each error. */
export function readRuby(lines: readonly Line[]): readonly Trace[] {
  const traces: Trace[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    const [, file, position, name, message = '', type] =
      RAISED.exec(line?.text.slice(0, 3_000) ?? '') ?? []
    if (line === undefined || file === undefined || type === undefined) continue
    const frames: Call[] = [toCall(file, position, name, line.number)]
    index += shownBelow(lines, index)
    for (; ; index += 1) {
      const next = lines[index + 1]
      const [, from, at, caller] = FROM.exec(next?.text.slice(0, 1_000) ?? '') ?? []
      if (next === undefined || from === undefined) break
      frames.push(toCall(from, at, caller, next.number))
    }
    traces.push({
      language: 'ruby',
      chain: [{ type, message, frames: frames.toReversed(), at: line.number }],
      complete: true,
      bare: false,
      first: line.number,
      last: lines[index]?.number ?? line.number,
    })
  }
  return traces
}

/** How many lines stand between the error at that index and its first caller. */
function shownBelow(lines: readonly Line[], index: number): number {
  const below = lines.slice(index + 1, index + 2 + MOST_SHOWN)
  const from = below.findIndex(({ text }) => FROM.test(text.slice(0, 1_000)))
  return below.slice(0, from).every(({ text }) => /^\s*$|^ {2}/.test(text)) ? Math.max(from, 0) : 0
}

function toCall(
  file: string,
  position: string | undefined,
  name: string | undefined,
  at: number,
): Call {
  const call = { file, line: Number(position), at }
  return name === undefined ? call : { ...call, function: name }
}
