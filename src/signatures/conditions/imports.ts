/** `imports: itself`: a file of the reporter called like the module that it imports. */
import type { Frame } from '../../report/frame.ts'
import { placeOf } from '../../report/place.ts'
import type { Finding, Looker } from '../condition.ts'

/**
 * A condition that holds where a file imports a module of its own name and is run a second time by it; fills `{module}`.
 * A folder of that name is a package, and its files may do so.
 */
export function lookForImport(wanted: 'itself'): Looker {
  return {
    words: `imports ${wanted}`,
    literals: ['import '],
    look: ({ occurrences, report, quote }) =>
      occurrences.slice(0, MOST).flatMap(({ raised: { frames }, part }): Finding[] => {
        const at = frames.findIndex((frame, index) =>
          isAgain(frame, frames[index + 1], report.packages),
        )
        const frame = frames[at]
        if (frame === undefined) return []
        const captures = { module: nameOf(frame) ?? '' }
        return [{ part, line: frame.at, quote: quote(part, frame.at).slice(0, 300), captures }]
      }),
  }
}

const MOST = 3

function isAgain(frame: Frame, next: Frame | undefined, own: readonly string[]): boolean {
  const name = nameOf(frame)
  if (name === undefined || next === undefined || name !== nameOf(next)) return false
  if (frame.function !== '<module>' || next.function !== '<module>') return false
  if (frame.owner !== 'reporter' && !own.includes(name.toLowerCase())) return false
  return /^\s*(?:from|import)\s+(\w+)/.exec(frame.code ?? '')?.[1] === name
}

/** The name that a file outside installed packages is imported by. */
function nameOf({ file }: Frame): string | undefined {
  const { in: where, path } = placeOf(file)
  const name = /^(\w+)\.pyw?$/.exec(path.at(-1) ?? '')?.[1]
  return where === 'elsewhere' && path.at(-2) !== name ? name : undefined
}
