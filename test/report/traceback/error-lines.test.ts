import { expect, test } from 'vitest'
import { shortOf } from './traces.ts'

test.each([
  [
    'on a line of its own',
    "ModuleNotFoundError: No module named 'a'",
    "ModuleNotFoundError: No module named 'a'",
  ],
  ['of a dotted type', 'ssl.SSLError: [SSL] no', 'ssl.SSLError: [SSL] no'],
  ['of a module of exceptions', 'a.exceptions.Gone: no', 'a.exceptions.Gone: no'],
  ['in a sentence', 'It says KeyError: 1 every time.', 'KeyError: 1 every time.'],
  ['in inline code', 'It says `KeyError: 1` every time.', 'KeyError: 1'],
  ['in bold', '**KeyError: 1**', 'KeyError: 1'],
  ['behind a log prefix', '```\n2024-01-02 10:00:00 ERROR a.b KeyError: 1\n```', 'KeyError: 1'],
  ['in a comment in code', '```python\na.b()  # KeyError: 1\n```', 'KeyError: 1'],
  ['of several lines', '```\nRuntimeError: a\n  b\n```', 'RuntimeError: a\n  b'],
  ['without a message in output', '```\nKeyError\n```', 'KeyError: '],
])('readErrorLines finds an error %s', (_, body, expected) => {
  expect(shortOf(body).map(([place, ...read]) => [place?.includes(' bare'), ...read])).toEqual([
    [true, expected],
  ])
})

test('readErrorLines looks at the title', () => {
  expect(shortOf('', '[Bug] KeyError: 1')).toEqual([['python title:1-1 bare', 'KeyError: 1']])
})

test.each([
  ['a mention', 'It raises a KeyError when empty.'],
  ['a handler', '```python\ntry:\n    f()\nexcept KeyError: pass\n```'],
  ['a handler in prose', 'I wrote except KeyError: pass'],
  ['a wish', 'It should raise ValueError: no'],
  ['source code', '```python\nraise KeyError("a: b")\n```'],
  ['a warning', 'DeprecationWarning: a is old'],
  ['a lone Error', 'Error: no'],
  ['a question', 'What does "KeyError: 1" mean?'],
  ['what a tool says about an error', '```\nERROR: failed due to an OSError: no\n```'],
  ["a compiler's error", '```\na.c:1:2: error: no\n```'],
])('readErrorLines leaves %s alone', (_, body) => {
  expect(shortOf(body)).toEqual([])
})

test.each([
  ['java', 'java.io.IOException: no'],
  ['node', "TypeError: Cannot read properties of undefined (reading 'a')"],
  ['python', 'TypeError: no'],
])('readErrorLines tells %s by its words', (language, body) => {
  expect(shortOf(body)).toEqual([[`${language} body:1-1 bare`, body]])
})
