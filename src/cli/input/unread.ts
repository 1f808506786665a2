/** What of an issue is longer than anything GitHub takes, and therefore not read to its end. */

import type { Problem } from '../../problem.ts'
import type { Issue } from '../../report/issue.ts'
import { unreadFrom } from '../../report/lines/source.ts'

const MESSAGE = 'is read only in part: 65,536 characters in 6,000 lines are the most'

/** A warning for each text that is not read to its end. `at` is the line to name when the file's are not the text's. */
export function unread(
  { body, comments = [] }: Issue,
  file: string,
  at?: number,
): readonly Problem[] {
  const warn = (text: string, name: string): Problem[] => {
    const line = unreadFrom(text)
    if (line === undefined) return []
    const message = `${name} ${MESSAGE}`
    return [{ file, line: at ?? line, column: 1, rule: 'length', severity: 'warning', message }]
  }
  return [
    ...warn(body, 'the body'),
    ...comments.flatMap((comment, index) => warn(comment.body, `comment ${index + 1}`)),
  ]
}
