/** Packages that the project itself holds at one release, as pip prints it. */
import type { Line } from '../report/line.ts'
import { projectName } from '../report/project-name.ts'

const PINNED =
  /^\s{0,20}Collecting ([\w.-]{1,80})(?:\[[^\]]{0,80}\])?==[\w.+!*-]{1,40}.{0,80}?\(from (-r |[\w.-]{1,80})/

/** Their names as PyPI normalises them; `own` are the names that the project may have there. */
export function pinnedBy(own: readonly string[], lines: readonly Line[]): ReadonlySet<string> {
  const ours = new Set(own.map(projectName))
  const found = lines.flatMap(({ text }) => {
    const [, name, by = ''] = PINNED.exec(text.slice(0, 300)) ?? []
    const isOwn = by === '-r ' || ours.has(projectName(by))
    return name !== undefined && isOwn ? [projectName(name)] : []
  })
  return new Set(found)
}
