/** A line of `--jsonl` → an issue, or why it is none. */
import { complaint, IssueRecord } from '../input/record.ts'
import type { SourceLine } from './lines.ts'

export type Id = string | number | null
export interface Unreadable {
  readonly id: Id
  readonly error: string
}

/** The record in a line; a line that holds none says so, with its id as far as that could be read. */
export function readRecord({ text: line, cut }: SourceLine): IssueRecord | Unreadable {
  // Some programs begin their output with a byte order mark.
  const text = line.replace(/^\ufeff/, '')
  if (cut) return { id: salvageId(text), error: 'the line is longer than 8 MB' }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : ''
    return { id: salvageId(text), error: `not JSON: ${reason}` }
  }
  const result = IssueRecord.safeParse(value)
  return result.success ? result.data : { id: idOf(value), error: complaint(result.error) }
}

function idOf(value: unknown): Id {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null
  return typeof value.id === 'string' || typeof value.id === 'number' ? value.id : null
}

const ID_FIRST = /^\s*\{\s*"id"\s*:\s*("(?:[^"\\]|\\.){0,200}"|-?\d{1,16})\s*,/

/** The id of a broken record: dumps write it first. */
function salvageId(text: string): Id {
  const literal = ID_FIRST.exec(text.slice(0, 1000))?.[1]
  try {
    return literal === undefined ? null : idOf({ id: JSON.parse(literal) })
  } catch {
    return null
  }
}
