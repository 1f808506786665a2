/** A slip in a dependency's own line. */
import type { Raised } from '../../report/traceback/traceback.ts'
import type { Strangers } from '../strangers.ts'
import type { Shape } from './shape.ts'

/** A name that was never set is a slip of the line that uses it, whoever called. */
export function defect({ type, message, frames }: Raised, strangers: Strangers): Shape | undefined {
  const last = frames.at(-1)
  const culprit = last === undefined ? undefined : strangers.of(last)
  const name = /^(?:UnboundLocalError|NameError)$/.test(type) ? quoted(message) : undefined
  if (culprit === undefined || name === undefined || !hasWord(last?.code ?? '', name)) {
    return undefined
  }
  return {
    id: 'dependency-defect',
    title: `A line of ${culprit.name} uses a name that it has not set, which no caller can cause`,
    cause: 'upstream',
    culprit,
    rung: 'newest',
    sufficient: culprit.isKnown,
  }
}

const quoted = (message: string) => /'(\w{1,100})'/.exec(message.slice(0, 300))?.[1]
const hasWord = (code: string, name: string) => new RegExp(`\\b${name}\\b`).test(code)
