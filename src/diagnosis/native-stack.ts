/** What a debugger prints of a crash in compiled code: `#0 0x00007f in name () from /…/library.so`, innermost first. */
import type { Frame } from '../report/frame.ts'
import type { Line } from '../report/line.ts'
import { ownerOf } from '../report/owner.ts'
import { placeOf } from '../report/place.ts'
import type { Report } from '../report/report.ts'
import type { Traceback } from '../report/traceback/traceback.ts'

const FRAME = /^\s*#(\d{1,3})\s{1,8}(?:0x[0-9a-f]{1,16} in )?\S/i
const LIBRARY = /\sfrom (\/\S{1,500}\.so(?:\.\d{1,9}){0,4})\s*$/
const SIGNAL = /\bSIG(?:SEGV|ABRT|BUS|ILL|FPE)\b|\bSegmentation fault\b/
const MOST_FRAMES = 60
const LONGEST = 2_000

/** The stack as a traceback of the one library of Python's packages that crashed; `undefined` when the stack does not show it. */
export function findNativeCrash({ lines, packages }: Report): Traceback | undefined {
  const signal = lines.find(({ text }) => SIGNAL.test(text.slice(0, LONGEST)))
  const first = lines.findIndex((line) => isFrame(line) && numberOf(line) === 0)
  if (signal === undefined || first < 0) return undefined
  for (const line of lines.slice(first, first + MOST_FRAMES)) {
    const file = LIBRARY.exec(line.text.slice(-LONGEST))?.[1]
    // A frame without its library may be anybody's.
    if (!isFrame(line) || file === undefined) return undefined
    if (placeOf(file).in !== 'packages') continue
    const frame: Frame = { file, owner: ownerOf(packages)(file), at: line.number }
    const raised = {
      type: '',
      message: SIGNAL.exec(signal.text)?.[0] ?? '',
      frames: [frame],
      at: line.number,
    }
    const where = { part: line.part, first: line.number, last: line.number }
    return { language: 'python', chain: [raised], complete: false, bare: false, ...where }
  }
  return undefined
}

function isFrame({ kind, part, text }: Line): boolean {
  return (
    part === 'body' && (kind === 'log' || kind === 'code') && FRAME.test(text.slice(0, LONGEST))
  )
}

function numberOf({ text }: Line): number {
  return Number(FRAME.exec(text.slice(0, LONGEST))?.[1] ?? Number.NaN)
}
