/** A traceback whose line breaks were lost: frames, and often the exception, on the line of the header. */
import type { Call } from '../trace.ts'
import { isExceptionName, type Named, tidy } from './exception.ts'

const FRAME = /File "([^"]{0,1000})", line (\d{1,9})(?:,? in (\S{1,300}))?/g
const EXCEPTION = /(?:^|\s)((?:[A-Za-z_]\w{0,60}\.){0,8}[A-Z]\w{0,100})(?:: |$)/g
/** Nobody reads further on a single line. */
const LONGEST = 20_000

/** The calls that a line holds, and the exception behind them if it is there too. */
export function parseCollapsed(text: string, at: number): { frames: Call[]; exception?: Named } {
  // JSON logs hold it as one string, which ends at the first quotation mark that is not escaped.
  const head = text.slice(0, LONGEST)
  const string = head.startsWith('\\n') ? (/^(?:[^"\\]|\\.)*/.exec(head)?.[0] ?? '') : head
  const line = string.replaceAll('\\n', '  ').replaceAll('\\"', '"')
  const frames: Call[] = []
  let end = 0
  for (const match of line.matchAll(FRAME)) {
    const [whole, file = '', position, name] = match
    const call = { file, line: Number(position), at }
    frames.push(name === undefined ? call : { ...call, function: name })
    end = match.index + whole.length
  }
  const tail = line.slice(end)
  for (const match of tail.matchAll(EXCEPTION)) {
    const type = match[1] ?? ''
    if (!isExceptionName(type)) continue
    return { frames, exception: { type, message: tidy(tail.slice(match.index + match[0].length)) } }
  }
  return { frames }
}
