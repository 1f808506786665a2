/** Pytest's own form: `file.py:12: in f` for calls, `E` in front of the exception. */
import type { Call } from '../trace.ts'
import { parseException } from './exception.ts'
import { CHAINED, type Form, viewFrom } from './form.ts'
import { withoutPrefix } from './prefix.ts'

const CALL = /^(\S.{0,500}?\.pyx?):(\d{1,9}):(?: in (\S{1,300}))?\s*$/
const RAISED = /^(\S.{0,500}?\.pyx?):(\d{1,9}): ([A-Z][\w.]{2,100})\s*$/
const EXCEPTION = /^E {2,}(\S.*)$/
const CODE = /^> {2,}(\S.*)$/
const RULER = /^(?:[=_]{5,}|-{5,}) ?\S|^[=_]{10,}$|^(?:FAILED|ERROR|PASSED) \S+::/

/** No failure of one test is longer. */
const MOST_LINES = 600

export const readPytest: Form = (lines, at) => {
  const whole = lines[at]?.text ?? ''
  const column = whole.length - withoutPrefix(whole).length
  const view = viewFrom(lines, at, column)
  const cause = EXCEPTION.exec(view(at))?.[1]
  if (cause === undefined ? !CALL.test(view(at)) : !saysWhy(cause)) return undefined
  const frames: Call[] = []
  const said: string[] = []
  let raisedAt = 0
  let code = codeAbove(lines, at, column)
  let index = at
  for (; index < lines.length && index - at < MOST_LINES; index += 1) {
    const text = view(index).slice(0, 3_000)
    const number = lines[index]?.number ?? 0
    const exception = EXCEPTION.exec(text)?.[1]
    if (exception !== undefined) {
      if (said.length === 0) raisedAt = number
      said.push(exception)
      continue
    }
    const [, file, line, name] = CALL.exec(text) ?? RAISED.exec(text) ?? []
    if (said.length > 0) {
      if (text.trim() === '' && index - at < MOST_LINES) continue
      const [, , , type] = RAISED.exec(text) ?? []
      if (type === undefined || file === undefined) break
      frames.push({ file, line: Number(line), ...(code === '' ? {} : { code }), at: number })
      return toFound(said, frames, raisedAt, index + 1, type)
    }
    if (RULER.test(text) || CHAINED.test(text) || text.includes('Traceback (most recent')) break
    if (file !== undefined) {
      frames.push({
        file,
        line: Number(line),
        ...(name === undefined ? {} : { function: name }),
        ...(code === '' ? {} : { code }),
        at: number,
      })
      code = ''
      continue
    }
    const quoted = CODE.exec(text)?.[1]
    const last = frames.at(-1)
    if (quoted !== undefined) code = quoted
    else if (last?.function !== undefined && last.code === undefined && /^ {4}\S/.test(text)) {
      frames[frames.length - 1] = { ...last, code: text.trim() }
    }
  }
  if (said.length > 0) return toFound(said, frames, raisedAt, index)
  if (frames.length < 2) return undefined
  const last = frames.at(-1)
  return {
    links: [{ type: '', message: '', frames, at: last?.at ?? 0 }],
    complete: false,
    next: index,
  }
}

/** Whether the first line with an `E` can be pytest's. */
function saysWhy(text: string): boolean {
  return text.startsWith('assert ') || parseException(text) !== undefined
}

function codeAbove(lines: readonly { text: string }[], at: number, column: number): string {
  for (let index = at - 1; index >= 0 && index > at - 4; index -= 1) {
    const code = CODE.exec(lines[index]?.text.slice(column, 3_000) ?? '')?.[1]
    if (code !== undefined) return code
  }
  return ''
}

function toFound(
  said: readonly string[],
  frames: readonly Call[],
  at: number,
  next: number,
  type?: string,
) {
  const [head = '', ...others] = said
  const named = parseException(head)
  // "E   assert 1 == 2" names no exception; the line below the code does.
  const link =
    named === undefined
      ? {
          type: type ?? (head.startsWith('assert') ? 'AssertionError' : ''),
          message: said.join('\n'),
          frames,
          at,
        }
      : { type: named.type, message: [named.message, ...others].join('\n').trim(), frames, at }
  return { links: [link], complete: link.type !== '', next }
}
