/** What `faulthandler` prints when the interpreter itself dies: innermost call first, one stack a thread; no exception. */
import type { Call } from '../trace.ts'
import { parseFrame } from './call.ts'
import { type Form, viewFrom } from './form.ts'

const FATAL = /(?:Fatal Python error|Windows fatal exception): /
const THREAD = /^\s*(Current thread|Thread) 0x\w{1,20}.{0,60}\(most recent call first\):/
/** Lines between the error and the first stack. */
const GAP = 6
const MOST_LINES = 2_000

export const readFatal: Form = (lines, at) => {
  const text = lines[at]?.text.slice(0, 2_000) ?? ''
  const fatal = FATAL.exec(text)
  if (fatal === null) return undefined
  const view = viewFrom(lines, at, fatal.index)
  const frames: Call[] = []
  let isCurrent = false
  let next = at + 1
  for (let index = next; index < lines.length && index < at + MOST_LINES; index += 1) {
    const thread = THREAD.exec(view(index))?.[1]
    const frame = parseFrame(view(index), lines[index]?.number ?? 0)
    if (thread !== undefined) isCurrent = thread === 'Current thread'
    else if (frame !== undefined && isCurrent) frames.push(frame.call)
    else if (frame === undefined && view(index).trim() !== '' && index - next > GAP) break
    if (thread !== undefined || frame !== undefined) next = index + 1
  }
  const link = {
    type: '',
    message: text.slice(fatal.index + fatal[0].length).trim(),
    frames: frames.toReversed(),
    at: lines[at]?.number ?? 0,
  }
  return { links: [link], complete: false, next }
}
