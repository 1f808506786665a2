/** Go's panics: what was said, then each goroutine's calls, innermost first. */
import type { Line } from '../line.ts'
import type { Call, Trace } from './trace.ts'

const PANIC = /^(?:.{0,60}?[|:] )?(panic|fatal error): (.{0,4000})$/
const POSITION = /^\s+(\S[^:]{0,400}\.(?:go|s)):(\d{1,9})(?: \+0x[0-9a-f]+)?\s*$/
const GOROUTINE = /^goroutine \d{1,9} \[/
/** Lines between the panic and the first goroutine: `[recovered]`, signal, registers. */
const GAP = 12
/** Lines of one goroutine. */
const MOST_LINES = 400

/** The traces of Go, one for each panic. */
export function readGo(lines: readonly Line[]): readonly Trace[] {
  const traces: Trace[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    const [, type, message = ''] = PANIC.exec(line?.text.slice(0, 4_200) ?? '') ?? []
    if (line === undefined || type === undefined) continue
    const start = lines.slice(index, index + GAP).findIndex(({ text }) => GOROUTINE.test(text))
    if (start < 0) continue
    const { frames, next } = readCalls(lines, index + start + 1)
    traces.push({
      language: 'go',
      chain: [{ type, message, frames, at: line.number }],
      complete: true,
      bare: false,
      first: line.number,
      last: lines[next - 1]?.number ?? line.number,
    })
    index = next - 1
  }
  return traces
}

function readCalls(lines: readonly Line[], start: number): { frames: Call[]; next: number } {
  const frames: Call[] = []
  let next = start
  for (; next < lines.length && next < start + MOST_LINES; next += 1) {
    const line = lines[next]
    if (line === undefined || line.text.trim() === '' || GOROUTINE.test(line.text)) break
    const [, file, position] = POSITION.exec(line.text.slice(0, 600)) ?? []
    if (file === undefined) continue
    const name = /^(?:created by )?([^(\s]{1,300})/.exec(lines[next - 1]?.text ?? '')?.[1]
    const call = { file, line: Number(position), at: line.number }
    frames.push(name === undefined ? call : { ...call, function: name })
  }
  return { frames: frames.toReversed(), next }
}
