/** Rust's panics, with the backtrace when there is one. */
import type { Line } from '../line.ts'
import type { Call, Trace } from './trace.ts'

/** Since 1.73 the place comes first and the message follows on its own line. */
const PANIC =
  /thread '[^']{0,100}'(?: \(\d{1,9}\))? panicked at ([^\s':]{1,300}):(\d{1,9}):\d{1,9}:\s*$/
const OLD_PANIC =
  /thread '[^']{0,100}' panicked at '(.{0,4000})', ([^\s':]{1,300}):(\d{1,9}):\d{1,9}\s*$/
const NAME = /^\s{0,8}\d{1,4}: +(?:0x[0-9a-f]+ - )?(\S.{0,300}?)\s*$/
const POSITION = /^\s{2,40}at (\S.{0,400}?):(\d{1,9})(?::\d{1,9})?\s*$/

/** The traces of Rust, one for each panic. */
export function readRust(lines: readonly Line[]): readonly Trace[] {
  const traces: Trace[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    const text = line?.text.slice(0, 5_000) ?? ''
    if (line === undefined || !text.includes(' panicked at ')) continue
    const old = OLD_PANIC.exec(text)
    const [, file, position] = old?.slice(1) ?? PANIC.exec(text) ?? []
    if (file === undefined) continue
    const message = old?.[1] ?? lines[index + 1]?.text.trim() ?? ''
    const place = { file, line: Number(position), at: line.number }
    const { frames, next } = readBacktrace(lines, old === null ? index + 2 : index + 1)
    traces.push({
      language: 'rust',
      chain: [
        { type: 'panic', message, frames: frames.length > 0 ? frames : [place], at: line.number },
      ],
      complete: true,
      bare: false,
      first: line.number,
      last: lines[Math.min(next, lines.length) - 1]?.number ?? line.number,
    })
    index = next - 1
  }
  return traces
}

/** The calls below `stack backtrace:`, outermost first; the note in between may be there or not. */
function readBacktrace(lines: readonly Line[], start: number): { frames: Call[]; next: number } {
  const header = lines
    .slice(start, start + 4)
    .findIndex(({ text }) => text.trim() === 'stack backtrace:')
  if (header < 0) return { frames: [], next: start }
  const frames: Call[] = []
  let next = start + header + 1
  let name: string | undefined
  for (; next < lines.length; next += 1) {
    const line = lines[next]
    const text = line?.text.slice(0, 600) ?? ''
    const [, file, position] = POSITION.exec(text) ?? []
    if (line !== undefined && file !== undefined) {
      const call = { file, line: Number(position), at: line.number }
      frames.push(name === undefined ? call : { ...call, function: name })
      name = undefined
    } else {
      name = NAME.exec(text)?.[1]
      if (name === undefined) break
    }
  }
  return { frames: frames.toReversed(), next }
}
