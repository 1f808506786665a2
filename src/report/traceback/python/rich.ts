/** The box that Rich (Typer, Textual, pip) draws around a traceback. */
import type { Call } from '../trace.ts'
import { parseException } from './exception.ts'
import { type Form, viewFrom } from './form.ts'
import { readMessage } from './message.ts'

const TOP = /[╭┌+][─━-]{2,300} ?Traceback \(most recent call last\)/
const BOTTOM = /^\s*[╰└+][─━-]{2}/
const SIDE = /^\s*[│|┃] ?/
const FRAME = /^(\S.{0,700}?):(\d{1,9})(?: in (\S{1,300}))?\s*$/
/** `❱ 12 │ code`, also with the arrow that terminals without Unicode show. */
const ARROW = /^\s*[❱>] {0,8}(\d{1,9})\s?[│|]?(.*)$/

export const readBox: Form = (lines, at) => {
  const column = (lines[at]?.text ?? '').slice(0, 2_000).search(TOP)
  if (column < 0) return undefined
  const view = viewFrom(lines, at, column)
  const frames: Call[] = []
  let index = at + 1
  let wrapped = ''
  for (; index < lines.length && !BOTTOM.test(view(index)); index += 1) {
    const text = view(index)
    if (text.trim() === '' || text.includes('Traceback (most recent')) break
    const inside = text.replace(SIDE, '').replace(/\s*[│|┃]?\s*$/, '')
    const number = lines[index]?.number ?? 0
    const arrow = ARROW.exec(inside)
    const call = parseCall(wrapped + inside, number) ?? parseCall(inside, number)
    const last = frames.at(-1)
    if (arrow !== null && last !== undefined)
      frames[frames.length - 1] = { ...last, code: arrow[2]?.trim() ?? '' }
    else if (call !== undefined) frames.push(call)
    // A long path is wrapped; the next line ends it.
    wrapped = /^(?:[~/]|[A-Za-z]:\\)\S*$/.test(inside) && inside.length < 500 ? inside : ''
  }
  while (
    index < lines.length &&
    (BOTTOM.test(view(index)) || view(index).trim() === '') &&
    index - at < 2_000
  )
    index += 1
  const exception = parseException(view(index).trim())
  if (exception === undefined) {
    const cut = { type: '', message: '', frames, at: lines[index - 1]?.number ?? 0 }
    return { links: [cut], complete: false, next: Math.max(index, at + 1) }
  }
  const { message, next } = readMessage(lines, view, exception.message, index + 1)
  return {
    links: [{ type: exception.type, message, frames, at: lines[index]?.number ?? 0 }],
    complete: true,
    next,
  }
}

function parseCall(text: string, at: number): Call | undefined {
  const [, file, line, name] = FRAME.exec(text) ?? []
  if (file === undefined || !/[/\\.<]/.test(file)) return undefined
  return { file, line: Number(line), ...(name === undefined ? {} : { function: name }), at }
}
