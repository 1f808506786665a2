/** Error lines that stand alone: no frames, only an exception's name and message. */
import type { Line } from '../line.ts'
import { isExceptionName, parseException, tidy } from './python/exception.ts'
import { viewFrom } from './python/form.ts'
import { readMessage } from './python/message.ts'
import { withoutPrefix } from './python/prefix.ts'
import type { Trace } from './trace.ts'
import type { Language } from './traceback.ts'

/** No error is worth looking for further to the right. */
const LONGEST = 4_000
const INSIDE = /(?<![\w.])((?:[A-Za-z_]\w{0,60}\.){0,8}[A-Z]\w{1,100})(`?): ?(?=\S)/g
/** What asks for an error, or handles one, does not report it. */
const NOT_RAISED =
  /(?:^what (?:does|is) ["`']?|\b(?:except|catch|expect(?:s|ed|ing)?|instead of|should (?:raise|throw)|raise|pytest\.raises|assertRaises\w*)\s*[(`'"]{0,2}|[=(]\s?)$/i
const JAVA =
  /^(?:java|javax|jdk|sun|scala|kotlin|akka|(?:org|com|io)\.\w+)\.\w|^(?:NullPointer|IllegalArgument|IllegalState|ClassNotFound|NoSuchMethod)Exception$|^NoClassDefFoundError$/
/** V8's own words for what Python says otherwise. */
const JAVASCRIPT =
  / is not (?:a function|defined|iterable|a constructor)\b|^Cannot (?:read|set) propert|^Unexpected token/

/** Each error line as a trace without frames. */
export function readErrorLines(lines: readonly Line[]): readonly Trace[] {
  const traces: Trace[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (line === undefined || !/:|\w\s*$/.test(line.text.slice(0, LONGEST))) continue
    const found = readWhole(lines, index) ?? readInside(line)
    if (found === undefined) continue
    const { next = index + 1, type, message } = found
    traces.push({
      language: languageOf(type, message),
      chain: [{ type, message, frames: [], at: line.number }],
      complete: true,
      bare: true,
      first: line.number,
      last: lines[next - 1]?.number ?? line.number,
    })
    index = next - 1
  }
  return traces
}

interface ErrorLine {
  readonly type: string
  readonly message: string
  readonly next?: number
}

/** An error that has the line for itself, prefixes, comment signs and marks aside. */
function readWhole(lines: readonly Line[], index: number): ErrorLine | undefined {
  const line = lines[index]
  if (line === undefined || (line.kind === 'code' && !/^\s*#/.test(line.text))) return undefined
  const text = withoutPrefix(line.text.slice(0, LONGEST)).replace(/^[\s`*_>#"'\-=]{0,12}/, '')
  const exception = parseException(text)
  if (exception === undefined || !isExceptionName(exception.type)) return undefined
  if (
    exception.message === '' &&
    (line.kind !== 'log' || /^[A-Z]\w*Exception$|^Exception$/.test(exception.type))
  )
    return undefined
  if (line.kind !== 'log') return exception
  return {
    type: exception.type,
    ...readMessage(lines, viewFrom(lines, index, 0), exception.message, index + 1),
  }
}

/** An error in the middle of a sentence, a title or a log record. */
function readInside({ text, kind }: Line): ErrorLine | undefined {
  const from = kind === 'code' ? text.indexOf('#') : 0
  if (from < 0) return undefined
  const head = text.slice(from, LONGEST)
  for (const { 1: type = '', 0: whole, index } of head.matchAll(INSIDE)) {
    const before = head.slice(Math.max(0, index - 40), index)
    if (!isExceptionName(type) || NOT_RAISED.test(before)) continue
    // A program that speaks of an error in a sentence, as pip does, did not die of it.
    if (kind === 'log' && /\b(?:an?|the|of|to|by|with)\s$/.test(before)) continue
    const behind = head.slice(index + whole.length)
    // In inline code or quotes the message ends with them.
    const mark = head[index - 1] ?? ''
    const end = mark === '`' || mark === '"' ? behind.indexOf(mark) : -1
    const message = tidy(end > 0 ? behind.slice(0, end) : behind)
    if (message !== '') return { type, message }
  }
  return undefined
}

function languageOf(type: string, message: string): Language {
  if (JAVA.test(type)) return 'java'
  return JAVASCRIPT.test(message) ? 'node' : 'python'
}
