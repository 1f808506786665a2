import { expect, test } from 'vitest'
import { shortOf } from './traces.ts'

const TRACE =
  '```\nTraceback (most recent call last):\n  File "a.py", line 1, in f\na.KeyError: 1\n```'
const READ = ['a.KeyError: 1', '  a.py:1 f']

test.each([
  ['a title that a traceback repeats', TRACE, 'KeyError: 1 in f', [['python body:2-4', ...READ]]],
  ['a title that shortens a traceback', TRACE, 'KeyError: no idea', [['python body:2-4', ...READ]]],
  [
    'a sentence that a traceback repeats',
    `It says KeyError: 1\n\n${TRACE}`,
    '',
    [['python body:4-6', ...READ]],
  ],
  [
    'an error line below the same title',
    'OSError: no',
    'OSError: no',
    [['python title:1-1 bare', 'OSError: no']],
  ],
])('withoutRepeats keeps one of %s', (_, body, title, expected) => {
  expect(shortOf(body, title)).toEqual(expected)
})

test.each([
  ['another message', `It says KeyError: 2\n\n${TRACE}`, ''],
  ['another type', `It says OSError: 1\n\n${TRACE}`, ''],
  ['another type in the title', TRACE, 'OSError: 1'],
  ['the same traceback twice', `${TRACE}\n${TRACE}`, ''],
])('withoutRepeats keeps %s', (_, body, title) => {
  expect(shortOf(body, title).length).toEqual(2)
})
