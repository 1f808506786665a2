/** Java's stack traces: the error, its calls innermost first, then what caused it. */
import type { Line } from '../line.ts'
import type { Call, Link, Trace } from './trace.ts'

const AT =
  /^\s*at ((?:[\w$<>-]{1,100}[./@]){1,20})([\w$<>]{1,100})\(([^():]{1,200})(?::(\d{1,9}))?\)/
const ERROR =
  /^(?:(Caused by: )|Exception in thread "[^"]{0,100}" |\S{1,80} )?((?:[a-z][\w$]{0,60}\.){1,12}[A-Z][\w$]{0,100})(?:: (.*))?$/
const FURTHEST = 10

interface Found {
  readonly link?: Link
  readonly isCause: boolean
  readonly next: number
}

/** The traces of Java, `Caused by` joined to chains. */
export function readJava(lines: readonly Line[]): readonly Trace[] {
  const traces: Trace[] = []
  let links: Link[] = []
  let free = 0
  for (let index = 0; index < lines.length; index += 1) {
    if (!AT.test(lines[index]?.text.slice(0, 600) ?? '')) continue
    const found = readLink(lines, index, free)
    index = Math.max(found.next - 1, index)
    free = found.next
    if (found.link === undefined) continue
    if (found.isCause && links.length > 0) traces.pop()
    else links = []
    // Printed from the outermost error to the root.
    links = [found.link, ...links]
    traces.push({
      language: 'java',
      chain: links,
      complete: true,
      bare: false,
      first: Math.min(...links.map(({ at }) => at)),
      last: lines[found.next - 1]?.number ?? found.link.at,
    })
  }
  return traces
}

function readLink(lines: readonly Line[], start: number, free: number): Found {
  const calls: Call[] = []
  let next = start
  for (; next < lines.length; next += 1) {
    const call = parseCall(lines[next])
    if (call !== undefined) calls.push(call)
    else if (!/^\s*\.\.\. \d{1,6} (?:more|common)/.test(lines[next]?.text ?? '')) break
  }
  for (let index = start - 1; index >= Math.max(free, start - FURTHEST); index -= 1) {
    const line = lines[index]
    const [, cause, type, message = ''] = ERROR.exec(line?.text.trim().slice(0, 4_000) ?? '') ?? []
    if (line === undefined || type === undefined) continue
    const more = lines.slice(index + 1, start).map(({ text }) => text.trimEnd())
    const link = {
      type,
      message: [message, ...more].join('\n').trim(),
      frames: calls.toReversed(),
      at: line.number,
    }
    return { link, isCause: cause !== undefined, next }
  }
  return { isCause: false, next }
}

function parseCall(line: Line | undefined): Call | undefined {
  const [, path = '', name = '', file, position] = AT.exec(line?.text.slice(0, 600) ?? '') ?? []
  if (line === undefined || file === undefined) return undefined
  // `java.base/java.lang.Thread.run`: a module of the runtime, then the class.
  const module = path.slice(path.lastIndexOf('/') + 1, -1)
  return {
    file,
    ...(position === undefined ? {} : { line: Number(position) }),
    function: name,
    module,
    at: line.number,
  }
}
