/** Whether a match is good enough to speak of a likely cause. */
import type { Match } from './match.ts'

/**
 * True when one piece of evidence can come from nothing else (`sufficient`), or two conditions
 * found independent ones: on different lines. The operating system alone is no evidence.
 */
export function isStrong(match: Match | undefined): boolean {
  if (match === undefined) return false
  if (match.evidence.some(({ sufficient }) => sufficient)) return true
  const telling = match.evidence.filter(({ condition }) => !condition.startsWith('os '))
  const conditions = new Set(telling.map(({ condition }) => condition))
  const lines = new Set(telling.map(({ part, line }) => `${part}:${line}`))
  return conditions.size >= 2 && lines.size >= 2
}
