/** Shapes of a stack that tell, without a signature, whose code failed. */
import type { Raised } from '../../report/traceback/traceback.ts'
import type { Strangers } from '../strangers.ts'
import { alone, isForeign } from './alone.ts'
import { brokenImport } from './broken-import.ts'
import { crash } from './crash.ts'
import { defect } from './defect.ts'
import { misfit } from './misfit.ts'
import type { Shape } from './shape.ts'

/** The most telling shape of a chain of exceptions; its root shows where the failure was made. */
export function shapeOf(chain: readonly Raised[], strangers: Strangers): Shape | undefined {
  const [raised] = chain
  if (raised === undefined) return undefined
  const frames = raised.frames.filter(({ owner }) => owner !== 'standard library')
  return (
    defect(raised, strangers) ??
    brokenImport(frames, strangers) ??
    misfit(raised, frames, strangers) ??
    crash(raised, frames, strangers) ??
    (isForeign(chain, strangers) ? alone(frames, strangers) : undefined)
  )
}
