/** The lines of a message that has several. */
import type { Line } from '../../line.ts'
import { tidy } from './exception.ts'
import { CHAINED, type View } from './form.ts'

/** Longer messages exist, and their first lines say it all. */
const MOST_LINES = 40

/** What cannot be a message's next line: a header, a frame, a prompt, a ruler, another log record, pip's own words. */
const FOREIGN =
  /Traceback \(most recent|^\s*File "|^(?:Exception ignored in|Exception in thread|\S{1,300}:\d+: \w*Warning: |>>>|In \[|\$ |[\w.-]{1,60} exited with code \d|\[(?:PYI-)?\d{1,9}(?::ERROR)?\] Failed |"{3}\s*$|[\w.]+:\d+: |[=_─-]{8,}|```|\[?\d{4}-\d\d-\d\d[T ]\d\d:|\[?\d\d:\d\d:\d\d)|^\s*(?:\+-{8}|\[end of output\]|note: This|hint: |╰|error: subprocess|ERROR[: ]|make(?:\[\d\])?: \*\*\*)|^\s*(?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:Error|Exception): /

/** The whole message that begins with `head`, whose other lines start at `next`; and the line behind it. */
export function readMessage(
  lines: readonly Line[],
  view: View,
  head: string,
  next: number,
): { message: string; next: number } {
  const message = [head]
  let index = next
  // A message that is empty on its first line often goes on behind a blank one.
  if (head === '' && view(index).trim() === '' && /^\s{2,}\S/.test(view(index + 1))) index += 1
  for (; index < lines.length && message.length < MOST_LINES; index += 1) {
    const text = view(index)
    const line = lines[index]
    if (text.trim() === '' || FOREIGN.test(text.slice(0, 300)) || CHAINED.test(text)) break
    // In prose the next line is the reporter's, unless it is indented.
    if (line?.kind === 'code' || line?.kind === 'heading') break
    if (line?.block === undefined && !/^\s{2,}/.test(text)) break
    message.push(text.trimEnd())
  }
  if (message.length === 1) return { message: head, next }
  return { message: tidy(message.join('\n')), next: index }
}
