/** Services whose lines docker compose and its like print between one another's. */
import type { Line } from '../line.ts'

const SOURCE = /^([\w./@-]{1,60}) {0,20}\| ?/
const HEADER = 'Traceback (most recent call last)'

/** The lines of each service by themselves, where one of them prints a traceback; else all as they are. */
export function bySource(lines: readonly Line[]): readonly (readonly Line[])[] {
  if (!lines.some(({ text }) => text.includes(HEADER) && SOURCE.test(text))) return [lines]
  const sources = new Map<string, Line[]>()
  let name = ''
  for (const line of lines) {
    name = SOURCE.exec(line.text)?.[1] ?? name
    const known = sources.get(name)
    if (known === undefined) sources.set(name, [line])
    else known.push(line)
  }
  return [...sources.values()]
}
