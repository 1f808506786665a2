/** `imports: itself`: a file of the reporter called like a module that is imported. */
import type { Frame } from '../../report/frame.ts'
import { placeOf } from '../../report/place.ts'
import { STANDARD_LIBRARY } from '../../report/standard-library.ts'
import type { Raised } from '../../report/traceback/traceback.ts'
import type { Finding, Looker } from '../condition.ts'

/**
 * A condition that holds where a file imports a module of its own name and is run a second time by it, or where others
 * get it for a module of the standard library; fills `{module}`. A folder of that name is a package, and its files may do so.
 */
export function lookForImport(wanted: 'itself'): Looker {
  return {
    words: `imports ${wanted}`,
    literals: ['import '],
    look: ({ occurrences, report, quote }) =>
      occurrences.slice(0, MOST).flatMap(({ raised, part }): Finding[] => {
        const { frames } = raised
        const frame =
          frames.find((one, index) => isAgain(one, frames[index + 1], report.packages)) ??
          hidingFrame(raised)
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
  return importedIn(frame) === name
}

const importedIn = ({ code = '' }: Frame) => /^\s*(?:from|import)\s+(\w+)/.exec(code)?.[1]

/** The reporter's file that somebody else, deepest in the stack, gets for the standard library's module of its name. */
function hidingFrame({ frames, message }: Raised): Frame | undefined {
  const last = frames.at(-1)
  if (last === undefined || last.owner === 'reporter') return undefined
  const lacking = /^module '(\w+)' has no attribute /.exec(message)?.[1]
  const module = lacking ?? (/^cannot import name /.test(message) ? importedIn(last) : undefined)
  if (module === undefined || !STANDARD_LIBRARY.has(module)) return undefined
  return frames.find((frame) => frame.owner === 'reporter' && nameOf(frame) === module)
}

/** The name that a file outside installed packages is imported by. */
function nameOf({ file }: Frame): string | undefined {
  const { in: where, path } = placeOf(file)
  const name = /^(\w+)\.pyw?$/.exec(path.at(-1) ?? '')?.[1]
  return where === 'elsewhere' && path.at(-2) !== name ? name : undefined
}
