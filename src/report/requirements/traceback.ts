/** The traceback, or for a compiler and its like the lines that show the failure. */

import type { Line } from '../line.ts'
import { pattern } from '../pattern.ts'
import type { Traceback } from '../traceback/traceback.ts'
import type { Unjudged } from './requirements.ts'

/** How tools other than Python begin the line that says what failed. */
const FAILURE = pattern('i')`
  ^\s{0,8}(?:[×x] )?(?:error|fatal|fatal error|panic|internal error|unable to|cannot|
  could not|failed(?! \S{1,300}::))\b|: (?:fatal )?error:|\berror: |\b(?:core dumped|segmentation fault|
  died \(|has died|died :\(|exit(?:ed)? (?:with )?(?:code|status) [1-9]|returned non-zero|
  is not recognized as|command not found|undefined reference|undefined symbol|
  cannot open shared object|FAILED(?! \S{1,300}::))`
/** A frame of Python, IPython or pytest. */
const FRAME = /\.pyx?"?, line \d|\.py:\d{1,6}(?:: |, in )|^E {3,9}\w|^-{2,4}> ?\d/
/** Frames of other languages: nothing else prints two of them. */
const OTHER_FRAME =
  /^\s+at [\w.$<>/ [\]]{2,200}\(|^\s+at \S{1,300}:\d+:\d+|\.rb:\d+:in |^\s+\S{1,300}\.go:\d+|\bpanicked at\b|^goroutine \d/
const DOTS = /^\s{0,40}(?:\.{3}|…)\s{0,40}$/
const RAISED = /\b[A-Z]\w{0,60}(?:Error|Exception|Warning|Exit|Interrupt)\b/

/** True for a stack trace down to its exception, or several lines of output that show the failure. One error line is none. */
export function hasTraceback({ tracebacks, lines }: Unjudged): boolean {
  const dots = new Set(lines.filter(({ text }) => DOTS.test(text)).map(placeOf))
  const parsed = tracebacks.some((one) => !one.bare && (one.complete || isShortened(one, dots)))
  return parsed || runsOf(lines).some(showsFailure)
}

/** Where the reporter wrote dots, they left something out and know the rest; where the text just ends, it was cut off. */
function isShortened({ part, last, chain }: Traceback, dots: ReadonlySet<string>): boolean {
  return dots.has(placeOf({ part, number: last })) && chain.some(({ frames }) => frames.length > 0)
}

const placeOf = ({ part, number }: Pick<Line, 'part' | 'number'>) => `${part}:${number}`

/** The texts of the blocks, and of log-like lines that follow each other in prose. */
function runsOf(lines: readonly Line[]): readonly (readonly string[])[] {
  const runs: string[][] = []
  let before: Line | undefined
  for (const line of lines) {
    const isOutput = line.block !== undefined || line.kind === 'log'
    if (isOutput && line.text.trim() !== '') {
      const goesOn =
        before?.part === line.part &&
        before.block === line.block &&
        (line.block !== undefined || before.kind === 'log')
      if (goesOn) runs.at(-1)?.push(line.text.slice(0, 500))
      else runs.push([line.text.slice(0, 500)])
    }
    if (line.text.trim() !== '') before = line
  }
  return runs
}

function showsFailure(run: readonly string[]): boolean {
  if (run.length < 2) return false
  if (run.filter((text) => OTHER_FRAME.test(text)).length > 1) return true
  return (
    run.some((text) => FAILURE.test(text)) ||
    (run.some((text) => FRAME.test(text)) && run.some((text) => RAISED.test(text)))
  )
}
