/** A stack without the project. */
import type { Frame } from '../../report/frame.ts'
import type { Raised } from '../../report/traceback/traceback.ts'
import type { Stranger, Strangers } from '../strangers.ts'
import type { Shape } from './shape.ts'

/** Not a frame is the project's, nor may it be. */
export function isForeign(chain: readonly Raised[], strangers: Strangers): boolean {
  const isNotOwn = (frame: Frame) =>
    frame.owner === 'standard library' ||
    strangers.of(frame) !== undefined ||
    isReporters(frame, strangers)
  return chain.every(({ frames }) => frames.every(isNotOwn))
}

/** Below the reporter's own lines nobody else is in the stack, and it did not refuse on purpose. */
export function alone(frames: readonly Frame[], strangers: Strangers): Shape | undefined {
  const own = Math.max(
    frames.findIndex(({ owner }) => owner !== 'reporter'),
    0,
  )
  if (/^\s*(?:raise|assert)\b/.test(frames.at(-1)?.code ?? '')) return undefined
  const who = frames.slice(own).map(strangers.of)
  const culprit = who.at(-1)
  if (culprit === undefined || who.some((one) => one === undefined)) return undefined
  const caller = who.findLast((one) => one?.name !== culprit.name)
  if (caller !== undefined) {
    const title = `${caller.name} fails inside ${culprit.name}, and no code of this project is in the traceback`
    return blame('dependency-in-dependency', title, caller)
  }
  const only = own > 0 ? 'Below the calling script only' : 'Only'
  const title = `${only} code of ${culprit.name} is in the traceback, none of this project`
  return blame('dependency-alone', title, culprit)
}

/** The reporter's for sure: an application's files lie where the reporter put them. */
function isReporters({ owner, file }: Frame, { isSure }: Strangers): boolean {
  return owner === 'reporter' && (isSure || file.startsWith('<'))
}

function blame(id: string, title: string, culprit: Stranger): Shape {
  return { id, title, cause: 'upstream', culprit, rung: 'without-project', sufficient: false }
}
