/** Packages in rows: `pip list`, `poetry show`, `pd.show_versions()`, Markdown tables. */
import { pattern } from '../../pattern.ts'
import { projectName } from '../../project-name.ts'
import type { Spot } from '../spot.ts'
import type { Named } from './commands.ts'
import { isWellKnown } from './names.ts'
import { ANY, DOTTED, NAME } from './version.ts'

const PREFIX = '^[\\s>|*+-]{0,12}(?:\\[(?:pip3?|conda)\\] )?[*`]{0,3}'
/** In a list, a name and a version are a package. */
const LISTED = pattern('')`
  ${PREFIX}${NAME}[*\`]{0,3}(?:\s{1,60}|\s{0,40}[:=|]{1,2}\s{0,40})[*\`v(]{0,3}${ANY}`
/** Elsewhere the columns must be apart, or the name known. */
const ROW = new RegExp(
  `${PREFIX}${NAME}[*\`]{0,3}(\\s{2,60}|\\s{0,40}[:|]\\s{0,40})[*\`v]{0,3}${DOTTED}(\\s|$|\\||\`)`,
)

/** The package of a row. At most one. */
export function readRows({ text, line, listed }: Spot): readonly Named[] {
  if (listed || /^\s*\[(?:pip3?|conda)\]/.test(text)) {
    const [, name, version] = LISTED.exec(text) ?? []
    return name === undefined || version === undefined ? [] : [{ name, version }]
  }
  // Outside blocks, only a table has rows.
  if ((line.block === undefined && !/^\s*\|/.test(text)) || line.kind === 'code') return []
  const [, name, , version] = ROW.exec(text) ?? []
  if (name === undefined || version === undefined) return []
  return isWellKnown(projectName(name)) || isRelease(version) ? [{ name, version }] : []
}

/** Three numbers or a suffix; not an address, a date or a measurement. */
export function isRelease(version: string): boolean {
  const parts = version.split('.')
  if (parts.length === 3) return !/^\d{1,2}\.\d{1,2}\.(?:19|20)\d\d$/.test(version)
  return parts.length === 2 && /[a-z+]/.test(version)
}
