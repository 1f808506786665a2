/** Two installed packages that do not fit. */
import type { Frame } from '../../report/frame.ts'
import type { Raised } from '../../report/traceback/traceback.ts'
import type { Strangers } from '../strangers.ts'
import type { Shape } from './shape.ts'

/** A dependency asks another package for what the installed version does not have. */
export function misfit(
  raised: Raised,
  frames: readonly Frame[],
  strangers: Strangers,
): Shape | undefined {
  // A module's own `__getattr__` only tells the caller.
  const asking = frames.findLast((frame) => frame.function !== '__getattr__')
  const culprit = asking === undefined ? undefined : strangers.of(asking)
  if (culprit === undefined || !isMisfit(raised, asking?.code ?? '')) return undefined
  return {
    id: 'dependency-misfit',
    title: `${culprit.name} asks another package for something that the installed version does not have`,
    cause: 'environment',
    culprit,
    rung: 'fresh-environment',
    sufficient: false,
  }
}

function isMisfit({ type, message }: Raised, code: string): boolean {
  if (message.includes('partially initialized module')) return false
  switch (type) {
    case 'ImportError':
      return message.startsWith('cannot import name ')
    case 'AttributeError':
      return /^module '[\w.]{1,100}' has no attribute /.test(message)
    case 'TypeError': {
      // Where the line does not name the argument itself, it may be a caller's.
      const name = /got an unexpected keyword argument '(\w{1,60})'/.exec(message)?.[1]
      return name !== undefined && new RegExp(`\\b${name}\\s*=`).test(code)
    }
    default:
      return false
  }
}
