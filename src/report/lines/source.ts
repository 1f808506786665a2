/** The lines of a text as it was sent, as far as they are read. */

/** GitHub's own limit for a body. */
const LONGEST = 65_536
/** A body with more lines holds hardly a word on any of them. */
const MOST_LINES = 6_000
const BREAK = /\r\n|\n|\r/

/** At most 6,000 lines of the first 65,536 characters. */
export function sourceLines(text: string): readonly string[] {
  return text.slice(0, LONGEST).split(BREAK, MOST_LINES)
}

/** The number of the line on which reading ends before the text does; `undefined` when all of it is read. */
export function unreadFrom(text: string): number | undefined {
  const whole = text.trimEnd()
  const lines = whole.slice(0, LONGEST).split(BREAK, MOST_LINES + 1).length
  return whole.length > LONGEST || lines > MOST_LINES ? lines : undefined
}
