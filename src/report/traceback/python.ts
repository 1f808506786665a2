/** Python's stack traces, in the forms of the interpreter, IPython, pytest and Rich, joined to chains. */
import type { Line } from '../line.ts'
import { readFatal } from './python/fatal.ts'
import { CHAINED, type Form, type Found } from './python/form.ts'
import { readGroup } from './python/group.ts'
import { readNotebook } from './python/ipython.ts'
import { withoutPrefix } from './python/prefix.ts'
import { readPytest } from './python/pytest.ts'
import { readBox } from './python/rich.ts'
import { readStandard } from './python/standard.ts'
import type { Trace } from './trace.ts'

/** The most particular first: all but pytest's contain the standard header. */
const FORMS: readonly Form[] = [
  readFatal,
  readGroup,
  readBox,
  readNotebook,
  readStandard,
  readPytest,
]
const CUE =
  /Traceback \(most recent|Fatal Python error: |Windows fatal exception: |File (?:["'/<~]|[A-Za-z]:\\)|E {2}|\.pyx?:\d|In ?\[\d/
/** What pytest shows of a function: its arguments and its code. */
const SHOWN = /^(?:>? {2,}\S|\w{1,100} += \S)/

/** The Python tracebacks, one for each chain. */
export function readPython(lines: readonly Line[]): readonly Trace[] {
  const traces: Trace[] = []
  // Whether the last words said that the next error follows from the one before.
  let isChained = false
  for (let index = 0; index < lines.length; ) {
    const found = readAt(lines, index)
    if (found === undefined) {
      const text = withoutPrefix(lines[index]?.text ?? '').replace(/^[\s|]+/, '')
      // Pytest shows the code of the next error before its calls.
      if (text !== '' && !(isChained && SHOWN.test(lines[index]?.text ?? '')))
        isChained = CHAINED.test(text)
      index += 1
      continue
    }
    const first = lines[index]?.number ?? 0
    const last = lines[found.next - 1]?.number ?? first
    index = found.next
    if (found.links.length === 0) continue
    const before = isChained ? traces.pop() : undefined
    isChained = false
    traces.push({
      language: 'python',
      chain: [...(before?.chain ?? []), ...found.links],
      complete: found.complete,
      bare: false,
      first: before?.first ?? first,
      last,
    })
  }
  return traces
}

function readAt(lines: readonly Line[], index: number): Found | undefined {
  if (!CUE.test(lines[index]?.text.slice(0, 2_000) ?? '')) return undefined
  for (const read of FORMS) {
    const found = read(lines, index)
    if (found !== undefined) return found
  }
  return undefined
}
