/** The line of a call, as the interpreter prints it. */
import type { Call } from '../trace.ts'

const FRAME =
  /^(\s*)(?:> ?)?File (?:"([^"]{0,1000})"|'([^']{1,1000})'|([^\s"',]{1,1000}))(?:, line (\d{1,9}))?(?:,? in(?: (\S{1,500})(?:\s+(.*))?)?)?,?\s*$/

interface Frame {
  readonly call: Call
  readonly indent: number
}

/** The call that a `File "…", line 12, in f` line shows, and how far the line is indented. */
export function parseFrame(text: string, at: number): Frame | undefined {
  const [, indent = '', double, single, bare, line, name, code] =
    FRAME.exec(text.slice(0, 3_000)) ?? []
  const file = double ?? single ?? bare
  if (file === undefined || (line === undefined && name === undefined)) return undefined
  const call: Call = {
    file,
    ...(line === undefined ? {} : { line: Number(line) }),
    ...(name === undefined ? {} : { function: name }),
    ...(code ? { code } : {}),
    at,
  }
  return { call, indent: indent.length }
}

/** The width at which terminals cut long lines. */
const TERMINAL = 78

/** Whether the line may go on in the next one, cut by a terminal. */
export function isCut(text: string): boolean {
  return text.length >= TERMINAL
}

/** The call that the line shows, or this line and the next together; `lines` says how many. */
export function parseCut(
  text: string,
  next: string,
  at: number,
): (Frame & { readonly lines: 1 | 2 }) | undefined {
  const frame = parseFrame(text, at)
  if (frame?.call.function === undefined && isCut(text)) {
    const whole = parseFrame(text + next, at)
    if (whole?.call.function !== undefined) return { ...whole, lines: 2 }
  }
  return frame === undefined ? undefined : { ...frame, lines: 1 }
}
