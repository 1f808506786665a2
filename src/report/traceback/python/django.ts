/** What is particular to a traceback on Django's error page. */
import type { Call, Link } from '../trace.ts'
import type { View } from './form.ts'

/** The old page numbers the lines of code, not the calls. */
const NUMBERED = /^\s*\d{1,6}\. +(\S.*)$/
/** `Exception Type: KeyError at /path`, below a blank line. */
const TYPE = /^Exception Type: ([\w.]{1,150})/
const VALUE = /^Exception Value: ?(.*)/

/** Whether a line names the error of such a page. */
export function endsPage(text: string): boolean {
  return TYPE.test(text)
}

/** The error whose type stands on the line `index`, with the line behind it; `undefined` when none does. */
export function readPageEnd(
  view: View,
  index: number,
  at: number,
  frames: readonly Call[],
): { link: Link; next: number } | undefined {
  const type = TYPE.exec(view(index).trimStart())?.[1]
  if (type === undefined) return undefined
  const value = VALUE.exec(view(index + 1))?.[1]
  const link = { type, message: value ?? '', frames, at }
  return { link, next: index + (value === undefined ? 1 : 2) }
}

/** The call with the code below it. */
export function withCode(call: Call, text: string): Call {
  const code = call.line === undefined ? NUMBERED.exec(text.slice(0, 1_000))?.[1] : undefined
  return { ...call, code: code ?? text.trim() }
}
