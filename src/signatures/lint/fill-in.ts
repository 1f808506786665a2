/** What `faultline new` leaves for a person to write, and the rule that finds it. */
import type { Complaint } from './rule.ts'

/** A text that stands where only a person knows the words. */
export const FILL_IN = 'FILL IN'

/** A complaint for every text, and every key, that still says FILL IN. */
export function leftToFillIn(value: unknown, path: readonly PropertyKey[] = []): Complaint[] {
  if (typeof value === 'string') return value.includes(FILL_IN) ? [complaint(path, value)] : []
  if (typeof value !== 'object' || value === null) return []
  const entries: [PropertyKey, unknown][] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value)
  return entries.flatMap(([key, item]) => [
    ...(typeof key === 'string' && key.includes(FILL_IN) ? [complaint([...path, key], key)] : []),
    ...leftToFillIn(item, [...path, key]),
  ])
}

function complaint(path: readonly PropertyKey[], text: string): Complaint {
  const what = text.slice(text.indexOf(FILL_IN) + FILL_IN.length).replace(/^[:\s]+/, '')
  return { path, message: what === '' ? 'fill this in' : `fill in ${what.slice(0, 120)}` }
}
