/** One way to print a Python exception, and how its reader looks at the lines. */
import type { Line } from '../../line.ts'
import type { Link } from '../trace.ts'
import { hasPrefix, withoutPrefix } from './prefix.ts'

export interface Found {
  /** Root cause first. */
  readonly links: readonly Link[]
  readonly complete: boolean
  /** The index of the first line behind it. */
  readonly next: number
}

/** Reads the exception that starts on the line at that index, if one does. */
export type Form = (lines: readonly Line[], at: number) => Found | undefined

export const CHAINED =
  /^\s*(?:\[?During handling of the above exception, another exception occurred|The above exception was the direct cause of the following exception)/

/** The text of a line as the traceback's own, `''` past the end. */
export type View = (index: number) => string

/** A view that takes off what stands in front of the traceback whose first line is `at`, up to `column`. */
export function viewFrom(lines: readonly Line[], at: number, column: number): View {
  const prefix = lines[at]?.text.slice(0, column) ?? ''
  return (index) => {
    const text = lines[index]?.text ?? ''
    if (prefix === '') return text
    if (hasPrefix(text, prefix)) return text.slice(column)
    return prefix.trim() === '' ? text : withoutPrefix(text)
  }
}
