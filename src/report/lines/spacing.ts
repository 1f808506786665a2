/** Tracebacks that a mail program set with a blank line below each line. */
import { looksLikeException } from './output.ts'

const HEADER = /^[\s>]{0,20}Traceback \(most recent call last\):\s*$/
const FRAME = /^[\s>]{0,20}File ["']/
const BLANK = /^[\s>]*$/

/** The indices of the blank lines inside such tracebacks: they end no paragraph. */
export function strayBlanks(lines: readonly string[]): ReadonlySet<number> {
  const stray = new Set<number>()
  for (let index = 0; index < lines.length; index += 1) {
    if (!HEADER.test(lines[index] ?? '') || !FRAME.test(lines[index + 2] ?? '')) continue
    while (isBlank(lines[index + 1]) && !isBlank(lines[index + 2])) {
      stray.add(index + 1)
      index += 2
      if (looksLikeException((lines[index] ?? '').replace(/^[\s>]{0,20}/, ''))) break
    }
  }
  return stray
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || BLANK.test(line)
}
