/** Shapes of a stack that tell, without a signature, whose code failed. */

import type { Frame } from '../report/frame.ts'
import type { Raised } from '../report/traceback/traceback.ts'
import type { Signature } from '../signatures/schema.ts'
import type { Stranger, Strangers } from './strangers.ts'

export interface Shape {
  readonly id: string
  /** A sentence without its full stop. */
  readonly title: string
  readonly cause: Extract<Signature['cause'], 'upstream' | 'environment'>
  readonly culprit: Stranger
  /** Which experiment tells. */
  readonly rung: 'newest' | 'fresh-import' | 'fresh-environment' | 'without-project'
  /** True when nobody else can have caused it. */
  readonly sufficient: boolean
}

/** The most telling shape of a root exception. */
export function shapeOf(raised: Raised, strangers: Strangers): Shape | undefined {
  const frames = raised.frames.filter(({ owner }) => owner !== 'standard library')
  return (
    defect(raised, strangers) ??
    brokenImport(frames, strangers) ??
    misfit(raised, frames, strangers) ??
    crash(raised, frames, strangers) ??
    alone(frames, strangers)
  )
}

/** A name that was never set is a slip of the line that uses it, whoever called. */
function defect({ type, message, frames }: Raised, strangers: Strangers): Shape | undefined {
  const last = frames.at(-1)
  const culprit = last === undefined ? undefined : strangers.of(last)
  const name = /^(?:UnboundLocalError|NameError)$/.test(type) ? quoted(message) : undefined
  if (culprit === undefined || name === undefined || !hasWord(last?.code ?? '', name)) {
    return undefined
  }
  return {
    id: 'dependency-defect',
    title: `a line of ${culprit.name} uses a name that it has not set, which no caller can cause`,
    cause: 'upstream',
    culprit,
    rung: 'newest',
    sufficient: culprit.isKnown,
  }
}

const IMPORT = /^\s*(?:from\s+[\w.]+\s+import\b|import\s)/

/** Whether the line of a frame does no more than to import. */
export const isImport = ({ code }: Frame) => IMPORT.test((code ?? '').slice(0, 500))

/** Whoever is not a stranger did no more than to import one, and that failed. */
function brokenImport(frames: readonly Frame[], strangers: Strangers): Shape | undefined {
  const first = frames.findIndex((frame) => strangers.of(frame) !== undefined)
  const deepest = frames.at(-1)
  const culprit = deepest === undefined ? undefined : strangers.of(deepest)
  if (culprit === undefined) return undefined
  const before = frames.slice(0, first)
  const after = frames.slice(first)
  if (!before.every(isImport)) return undefined
  // A module that calls something is running, as a program does that imports itself and starts.
  const imports = (frame: Frame) =>
    frame.function === '<module>' && strangers.of(frame) !== undefined
  if (!after.every(imports)) return undefined
  return {
    id: 'dependency-import-fails',
    title: `${culprit.name} fails while it is imported, before anybody has called it`,
    cause: 'environment',
    culprit,
    rung: 'fresh-import',
    sufficient: false,
  }
}

/** A dependency asks another package for what the installed version does not have. */
function misfit(raised: Raised, frames: readonly Frame[], strangers: Strangers): Shape | undefined {
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

/** `faulthandler` shows the interpreter dying inside a call into a dependency. */
function crash(
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
  /^(?:Segmentation fault|Bus error|Illegal instruction|Aborted|Floating point exception|access violation)/i

/** Below the reporter's own lines nobody else is in the stack, and it did not refuse on purpose. */
function alone(frames: readonly Frame[], strangers: Strangers): Shape | undefined {
  const own = Math.max(
    frames.findIndex(({ owner }) => owner !== 'reporter'),
    0,
  )
  if (!frames.slice(0, own).every((frame) => isReporters(frame, strangers))) return undefined
  if (/^\s*(?:raise|assert)\b/.test(frames.at(-1)?.code ?? '')) return undefined
  const who = frames.slice(own).map(strangers.of)
  const culprit = who.at(-1)
  if (culprit === undefined || who.some((one) => one === undefined)) return undefined
  const caller = who.findLast((one) => one?.name !== culprit.name)
  if (caller !== undefined) {
    const title = `${caller.name} fails inside ${culprit.name}, and no code of this project is in the traceback`
    return blame('dependency-in-dependency', title, caller)
  }
  const below = own > 0 ? "below the reporter's own lines " : ''
  const title = `${below}only code of ${culprit.name} is in the traceback, none of this project`
  return blame('dependency-alone', title, culprit)
}

/** The reporter's for sure: an application's files lie where the reporter put them. */
export function isReporters({ owner, file }: Frame, { isSure }: Strangers): boolean {
  return owner === 'reporter' && (isSure || file.startsWith('<'))
}

function blame(id: string, title: string, culprit: Stranger): Shape {
  return { id, title, cause: 'upstream', culprit, rung: 'without-project', sufficient: false }
}

const quoted = (message: string) => /'(\w{1,100})'/.exec(message.slice(0, 300))?.[1]
const hasWord = (code: string, name: string) => new RegExp(`\\b${name}\\b`).test(code)
