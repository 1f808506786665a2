/** Node's stack traces (V8): the error, then `at f (file:line:column)`, innermost call first. */
import type { Line } from '../line.ts'
import type { Call, Link, Trace } from './trace.ts'

const AT =
  /^\s*at (?:(?:async |new )?([^()]{1,200}?) \()?((?:file:\/\/|node:|webpack[\w-]*:|[A-Za-z]:)?[^():]{1,400}):(\d{1,9}):\d{1,9}\)?\s*$/
const BUILT_IN = /^\s*at ([\w$.<>[\] ]{1,200}) \((<anonymous>|native)\)\s*$/
const ERROR =
  /^(?:.{0,80}?\bUncaught )?(?:\(in promise\) )?(?:\[\w{1,20}\]:? )?((?:[A-Z]\w{0,80})?(?:Error|Exception))(?: \[\w{1,80}\])?(?:: (.*))?$/
/** How far above its first call an error with a long message stands. */
const FURTHEST = 10

/** The traces of Node, one for each error. */
export function readNode(lines: readonly Line[]): readonly Trace[] {
  const traces: Trace[] = []
  let free = 0
  for (let index = 0; index < lines.length; index += 1) {
    const start = index
    const calls: Call[] = []
    for (let call = parseCall(lines[index]); call !== undefined; call = parseCall(lines[index])) {
      calls.push(call)
      index += 1
    }
    if (calls.length === 0) continue
    const link = findError(lines, start, free, calls.toReversed())
    free = index
    if (link === undefined) continue
    const last = lines[index - 1]?.number ?? link.at
    traces.push({
      language: 'node',
      chain: [link],
      complete: true,
      bare: false,
      first: link.at,
      last,
    })
  }
  return traces
}

function findError(
  lines: readonly Line[],
  start: number,
  free: number,
  frames: readonly Call[],
): Link | undefined {
  for (let index = start - 1; index >= Math.max(free, start - FURTHEST); index -= 1) {
    const line = lines[index]
    const [, type, message = ''] = ERROR.exec(line?.text.trim().slice(0, 4_000) ?? '') ?? []
    if (line === undefined || type === undefined) continue
    const more = lines.slice(index + 1, start).map(({ text }) => text.trimEnd())
    return { type, message: [message, ...more].join('\n').trim(), frames, at: line.number }
  }
  return undefined
}

function parseCall(line: Line | undefined): Call | undefined {
  const [, name, file, position] = AT.exec(line?.text.slice(0, 1_000) ?? '') ?? []
  if (line === undefined) return undefined
  if (file === undefined) {
    const [, builtIn, place] = BUILT_IN.exec(line.text.slice(0, 300)) ?? []
    return builtIn === undefined || place === undefined
      ? undefined
      : { file: place, function: builtIn, at: line.number }
  }
  const call = { file, line: Number(position), at: line.number }
  return name === undefined ? call : { ...call, function: name }
}
