/** Fences that reporters left broken, mended before Markdown is read. */

const FENCE = /^ {0,3}(`{3,20}) ?([^`]*)$/

/**
 * The lines with the fences that were meant. A form wraps a field in a fence of its own, and a reporter who adds
 * another leaves one too many: it would open a block that swallows the next headings. And a fence at the end of the
 * last line of code does not close it.
 */
export function mendFences(lines: readonly string[]): readonly string[] {
  const mended = [...lines]
  let open = 0
  let closed = -2
  for (const [index, line] of mended.entries()) {
    if (!line.includes('```')) continue
    const [, marks = '', info = ''] = FENCE.exec(line) ?? []
    const isLast = (mended[index + 1] ?? '').trim() === ''
    if (marks !== '' && info.trim() === '') {
      if (open > 0 && marks.length >= open) {
        open = 0
        closed = index
      } else if (open === 0 && isLast && (closed === index - 1 || isAboveHeading(lines, index))) {
        mended[index] = ''
      } else if (open === 0) open = marks.length
    } else if (marks !== '') {
      if (open === 0) open = marks.length
    } else if (open > 0 && isLast && /[^`\s]\s?`{3,20}\s*$/.test(line.slice(-60)) && isOdd(line)) {
      mended[index + 1] = '`'.repeat(open)
      open = 0
    }
  }
  return mended
}

/** Whether a heading is the next thing: no code begins with one. */
function isAboveHeading(lines: readonly string[], index: number): boolean {
  const next = lines.slice(index + 1, index + 4).find((line) => line.trim() !== '')
  return next !== undefined && /^#{2,4} [A-Z]/.test(next)
}

/** Whether no other ``` on the line is what the last one closes. */
function isOdd(line: string): boolean {
  return line.indexOf('```') === line.lastIndexOf('```')
}
