import { expect, test } from 'vitest'
import { markdown } from '../../../src/cli/reporters/markdown.ts'
import { outcome } from './outcome.ts'

function withComment(comment: string | null) {
  const { triage, ...rest } = outcome()
  return { ...rest, triage: { ...triage, plan: { labels: [], comment } } }
}

test.each([
  ['the comment is printed as it is', 'Hello\n\n> you\n', 'Hello\n\n> you\n'],
  ['silence prints nothing', null, ''],
  ['nothing in it steers the terminal', 'a\u001b[2Jb', 'a\ufffd[2Jb\n'],
])('%s', (_, comment, expected) => {
  expect(markdown(withComment(comment))).toEqual(expected)
})
