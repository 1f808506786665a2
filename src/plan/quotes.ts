/** Lines of the report as the comment quotes them. */
import type { Evidence } from '../signatures/match.ts'
import type { MaskedReport } from './masked.ts'

/** Evidence as quotes, the most telling first, each line once. */
export function quotesOf(evidence: readonly Evidence[], masked: MaskedReport, longest: number) {
  const seen = new Set<string>()
  return evidence
    .toSorted((a, b) => weight(b) - weight(a))
    .filter(({ part, line }) => !seen.has(`${part}:${line}`) && seen.add(`${part}:${line}`))
    .map(({ part, line, quote, condition }) => ({
      condition,
      ...placeOf(part, line),
      text: cut(unquoted(masked.quote(part, line, quote)), longest),
    }))
}

/** A line that is nothing but inline code, without its backticks. */
function unquoted(line: string): string {
  return /^`([^`]+)`$/.exec(line)?.[1] ?? line
}

// A line that a machine printed says more than a word in the prose.
function weight({ sufficient, condition, part }: Evidence): number {
  const printed = /^(?:log|exception|frame)\b/.test(condition) ? 2 : 0
  return (sufficient ? 4 : 0) + printed + (part === 'title' ? 0 : 1)
}

/** Where a line stands, as templates see it. `reply` is 0 in the report itself. */
export function placeOf(part: string, line: number) {
  return { in_title: part === 'title', reply: Number(/^comment (\d+)$/.exec(part)?.[1] ?? 0), line }
}

/** The text, its end left out where it is longer than `room` characters. */
export function cut(text: string, room: number): string {
  return text.length <= room ? text : `${text.slice(0, Math.max(0, room - 1)).trimEnd()}…`
}
