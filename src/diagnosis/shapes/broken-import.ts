/** A dependency that cannot be imported. */
import type { Frame } from '../../report/frame.ts'
import type { Strangers } from '../strangers.ts'
import type { Shape } from './shape.ts'

const IMPORT = /^\s*(?:from\s+[\w.]+\s+import\b|import\s)/

/** Whether the line of a frame does no more than to import. */
export const isImport = ({ code }: Frame) => IMPORT.test((code ?? '').slice(0, 500))

/** Whoever is not a stranger did no more than to import one, and that failed. */
export function brokenImport(frames: readonly Frame[], strangers: Strangers): Shape | undefined {
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
