/** The form that the interpreter prints, with or without its header, indented or flattened by a form field. */
import type { Line } from '../../line.ts'
import type { Call, Link } from '../trace.ts'
import { isCut, parseCut, parseFrame } from './call.ts'
import { parseCollapsed } from './collapsed.ts'
import { endsPage, readPageEnd, withCode } from './django.ts'
import { isExceptionName, type Named, parseException } from './exception.ts'
import { CHAINED, type Form, type Found, type View, viewFrom } from './form.ts'
import { readMessage } from './message.ts'

const HEADER = 'Traceback (most recent call last)'
/** Marks below code (3.11), a folded stretch of code (3.13) or of frames, and frames that somebody cut out. */
const NOT_CODE =
  /^[\s^~]+$|^\s*\.\.\.<\d+ lines?>\.\.\.$|^\s*\[Previous line repeated|^\s*[[(<]?\s*(?:\.{2,}|…|snip|truncated)/

/** A stack that was only printed: `logging` shows where it was called, TensorFlow where a node was made. */
const NO_EXCEPTION =
  /^\s*(?:Call stack:|Stack \(most recent call last\)|Detected at node .{0,300}\(most recent call last\):)/

export const readStandard: Form = (lines, at) => {
  const text = lines[at]?.text ?? ''
  const header = text.indexOf(HEADER)
  if (header >= 0) {
    const rest = text.slice(header + HEADER.length).replace(/^:?\s*/, '')
    const view = viewFrom(lines, at, header > 300 ? 0 : header)
    const number = lines[at]?.number ?? 0
    const { frames, exception } = parseCollapsed(rest, number)
    if (exception === undefined) return readFrames(lines, view, at + 1, frames, parseException)
    return { links: [{ ...exception, frames, at: number }], complete: true, next: at + 1 }
  }
  // Without a header, the frames are indented by two below where it would stand.
  const column = text.search(/(?: {2})?(?:> ?)?File ["']/)
  if (column < 0 || column > 300) return undefined
  // A sentence may name a position; only a line that begins with one is a call.
  if (lines[at]?.kind === 'prose' && /[^\s>`]/.test(text.slice(0, column))) return undefined
  const view = viewFrom(lines, at, column)
  const first = parseFrame(view(at), lines[at]?.number ?? 0)
  if (first === undefined) return undefined
  if (first.call.code !== undefined) {
    const { frames, exception } = parseCollapsed(text, first.call.at)
    if (exception !== undefined) {
      return { links: [{ ...exception, frames, at: first.call.at }], complete: true, next: at + 1 }
    }
  }
  const found = readFrames(lines, view, at, [], parseNamed)
  if (NO_EXCEPTION.test(lines[at - 1]?.text.slice(0, 500) ?? '')) return { ...found, links: [] }
  const frames = found.links[0]?.frames ?? []
  // A single position without a function is no call, unless a SyntaxError follows.
  return found.complete || frames.length > 1 || frames[0]?.function !== undefined
    ? found
    : undefined
}

/** Reads on from the line `next`, to the exception or to where the text breaks off. */
function readFrames(
  lines: readonly Line[],
  view: View,
  next: number,
  before: readonly Call[],
  parse: typeof parseException,
): Found {
  const frames = [...before]
  // How far the frames are indented; lost line breaks and form fields leave them at the margin.
  let margin = 2
  let index = next
  let read = Math.max(next - 1, 0)
  for (; index < lines.length; index += 1) {
    const text = view(index)
    if (text.trim() === '') {
      if (goesOn(view, index)) continue
      break
    }
    const number = lines[index]?.number ?? 0
    const frame = parseCut(text, view(index + 1), number)
    const last = frames.at(-1)
    if (frame !== undefined) {
      frames.push(frame.call)
      margin = frame.indent
      index += frame.lines - 1
    } else if (text.includes(HEADER) || CHAINED.test(text)) break
    else if (NOT_CODE.test(text)) {
      // Nothing to keep.
    } else if (/^\s/.test(text)) {
      const found = isOutside(text, margin) ? readEnd(lines, view, index, frames, parse) : undefined
      if (found !== undefined) return found
      if (last !== undefined && last.code === undefined)
        frames[frames.length - 1] = withCode(last, text)
    } else {
      const found = readEnd(lines, view, index, frames, parse)
      if (found !== undefined) return found
      if (last !== undefined && isCut(view(index - 1))) continue
      if (margin > 0 || last === undefined || last.code !== undefined) break
      frames[frames.length - 1] = withCode(last, text)
    }
    read = index
  }
  const cut: Link = { type: '', message: '', frames, at: lines[read]?.number ?? 0 }
  return { links: [cut], complete: false, next: Math.max(read + 1, next) }
}

/** Whether a blank line stands between two frames, as loggers that add values print them, or above Django's error. */
function goesOn(view: View, blank: number): boolean {
  const next = view(blank + 1).trim() === '' ? view(blank + 2) : view(blank + 1)
  return (
    parseFrame(next, 0) !== undefined ||
    /^\s{4,}\S/.test(next) ||
    endsPage(next) ||
    isExceptionName(parseException(next.trimStart().slice(0, 300))?.type ?? '')
  )
}

/** Without a header above it, only a line that names itself an exception ends the frames. */
function parseNamed(text: string): Named | undefined {
  const exception = parseException(text)
  return exception !== undefined &&
    (isExceptionName(exception.type) || exception.type.includes('.'))
    ? exception
    : undefined
}

/** Whether a line stands no deeper than the frames and names an exception. */
function isOutside(text: string, margin: number): boolean {
  const line = text.trimStart()
  return (
    text.length - line.length <= margin &&
    isExceptionName(parseException(line.slice(0, 300))?.type ?? '')
  )
}

function readEnd(
  lines: readonly Line[],
  view: View,
  index: number,
  frames: readonly Call[],
  parse: typeof parseException,
): Found | undefined {
  const text = view(index).trimStart()
  const number = lines[index]?.number ?? 0
  const page = readPageEnd(view, index, number, frames)
  if (page !== undefined) return { links: [page.link], complete: true, next: page.next }
  const exception = parse(text)
  if (exception === undefined) return undefined
  const { message, next } = readMessage(lines, view, exception.message, index + 1)
  return { links: [{ type: exception.type, message, frames, at: number }], complete: true, next }
}
