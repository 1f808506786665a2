/** The interpreter dies inside a dependency. */
import type { Frame } from '../../report/frame.ts'
import type { Raised } from '../../report/traceback/traceback.ts'
import type { Strangers } from '../strangers.ts'
import type { Shape } from './shape.ts'

/** `faulthandler` shows the interpreter dying inside a call into a dependency. */
export function crash(
  { type, message }: Raised,
  frames: readonly Frame[],
  strangers: Strangers,
): Shape | undefined {
  const last = frames.at(-1)
  const culprit = last === undefined ? undefined : strangers.of(last)
  if (culprit === undefined || type !== '' || !CRASH.test(message)) return undefined
  return {
    id: 'dependency-crash',
    title: `Python itself dies inside a call of ${culprit.name}, which only compiled code can cause`,
    cause: 'upstream',
    culprit,
    rung: 'without-project',
    sufficient: false,
  }
}

const CRASH =
  /^(?:Segmentation fault|Bus error|Illegal instruction|Aborted|Floating point exception|access violation|SIG[A-Z]{3,4}$)/i
