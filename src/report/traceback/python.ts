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
import type { Link, Trace } from './trace.ts'

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
  /Traceback \(most recent|Fatal Python error: |Windows fatal exception: |File ["'/<]|E {2}|\.pyx?:\d/

/** The Python tracebacks, one for each chain. */
export function readPython(lines: readonly Line[]): readonly Trace[] {
  const traces: Trace[] = []
  let open: { links: Link[]; first: number } | undefined
  let chained = false
  for (let index = 0; index < lines.length; ) {
    const line = lines[index]
    const found = line === undefined ? undefined : readAt(lines, index)
    if (line === undefined || found === undefined) {
      const text = line?.text ?? ''
      if (CHAINED.test(text) || CHAINED.test(withoutPrefix(text).replace(/^[\s|]+/, '')))
        chained = true
      else if (text.trim() !== '') chained = false
      index += 1
      continue
    }
    index = found.next
    if (found.links.length === 0) continue
    if (!chained || open === undefined) open = { links: [], first: line.number }
    else traces.pop()
    open.links.push(...found.links)
    chained = false
    const last = lines[index - 1]?.number ?? line.number
    traces.push({
      language: 'python',
      chain: open.links,
      complete: found.complete,
      bare: false,
      first: open.first,
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
