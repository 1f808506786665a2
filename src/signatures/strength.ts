/** Whether a match is good enough to speak of a likely cause. */
import type { Match } from './match.ts'

/**
 * True when one piece of evidence can come from nothing else (`sufficient`), or two conditions
 * found independent ones: not just the same lines. The operating system alone is no evidence.
 */
export function isStrong(match: Match | undefined): boolean {
  if (match === undefined) return false
  if (match.evidence.some(({ sufficient }) => sufficient)) return true
  const telling = match.evidence.filter(({ condition }) => !condition.startsWith('os '))
  const places = new Map<string, string>()
  for (const { condition, part, line } of telling) {
    places.set(condition, `${places.get(condition) ?? ''} ${part}:${line}`)
  }
  return new Set(places.values()).size >= 2
}
