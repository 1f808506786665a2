/** Lines → the issues and pull requests of other repositories they name. */

import type { Line } from './line.ts'
import { pattern } from './pattern.ts'
import type { Reference } from './report.ts'

const OWNER = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})'
const NAME = '[\\w.-]{1,100}'
/** `redirect.github.com` is what bots write so that no back-reference appears. */
const ADDRESS = pattern('gi')`
  \bhttps?://(?:www\.|redirect\.)?github\.com/(${OWNER})/(${NAME})/(?:issues|
  pull)/(\d{1,9})(?!\w)`
const SHORTHAND = new RegExp(`(?<![\\w./@#-])(${OWNER})/(${NAME})#(\\d{1,9})(?!\\w)`, 'g')
/** Longer lines are no prose; what stands beyond is not read. */
const LONGEST = 4_000

/**
 * `owner/name#number`, each once, in the order of the text; those of `repo` itself are left out.
 * Code and output count only where they hold a whole address.
 */
export function readReferences(lines: readonly Line[], repo?: string): readonly Reference[] {
  const own = repo?.toLowerCase()
  const references = new Map<string, Reference>()
  for (const { part, number, text, kind } of lines) {
    for (const [owner, name, issue] of referencesIn(text.slice(0, LONGEST), kind)) {
      const repository = `${owner}/${name}`
      const ref = `${repository}#${issue}`
      if (repository.toLowerCase() === own || references.has(ref.toLowerCase())) continue
      references.set(ref.toLowerCase(), { ref, part, line: number })
    }
  }
  return [...references.values()]
}

function referencesIn(text: string, kind: Line['kind']): (readonly [string, string, string])[] {
  if (!text.includes('/')) return []
  const addresses = text.includes('github.com') ? [...text.matchAll(ADDRESS)] : []
  const shorthands = kind === 'prose' || kind === 'heading' ? [...text.matchAll(SHORTHAND)] : []
  return [...addresses, ...shorthands]
    .sort((one, other) => one.index - other.index)
    .map(([, owner = '', name = '', issue = '']) => [owner, name, issue] as const)
}
