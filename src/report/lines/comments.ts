/** HTML comments, which GitHub does not show. */
import type { Span } from './outline.ts'

/**
 * The lines without the comments in these spans; a line that held nothing else becomes `undefined`.
 * With `toEnd`, a comment that is never closed hides the rest of its span.
 */
export function withoutComments(
  lines: readonly (string | undefined)[],
  spans: readonly Span[],
  toEnd: boolean,
): readonly (string | undefined)[] {
  const shown = [...lines]
  for (const { start, end } of spans) {
    const text = lines.slice(start, end).join('\n')
    if (!text.includes('<!--')) continue
    for (const [index, line] of strip(text, toEnd).split('\n').entries()) {
      const before = lines[start + index]
      shown[start + index] = line.trim() === '' && before?.trim() !== '' ? undefined : line
    }
  }
  return shown
}

/** The text with comments taken out and their line breaks left in. */
function strip(text: string, toEnd: boolean): string {
  const kept: string[] = []
  let from = 0
  for (;;) {
    const start = text.indexOf('<!--', from)
    if (start < 0) break
    // `<!-->` is a whole comment in HTML.
    const close = text.indexOf('-->', start + 2)
    if (close < 0 && !toEnd) break
    const end = close < 0 ? text.length : close + 3
    kept.push(text.slice(from, start), text.slice(start, end).replace(/[^\n]+/g, ''))
    from = end
  }
  return kept.join('') + text.slice(from)
}
