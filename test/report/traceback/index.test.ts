import { expect, test } from 'vitest'
import { tracesOf } from './traces.ts'

test('readTracebacks gives whole values', () => {
  const body = [
    '```',
    'Traceback (most recent call last):',
    '  File "/app/run.py", line 3, in <module>',
    '    acme.start()',
    '  File "/x/lib/python3.11/site-packages/acme/core.py", line 40, in start',
    '    json.loads("")',
    '    ~~~~~~~~~~^^^^',
    '  File "/usr/lib/python3.11/json/decoder.py", line 355, in raw_decode',
    'json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)',
    '```',
  ].join('\n')
  expect(tracesOf(body)).toEqual([
    {
      language: 'python',
      part: 'body',
      complete: true,
      bare: false,
      first: 2,
      last: 9,
      chain: [
        {
          type: 'json.decoder.JSONDecodeError',
          message: 'Expecting value: line 1 column 1 (char 0)',
          at: 9,
          frames: [
            {
              file: '/app/run.py',
              line: 3,
              function: '<module>',
              module: 'run',
              code: 'acme.start()',
              owner: 'reporter',
              at: 3,
            },
            {
              file: '/x/lib/python3.11/site-packages/acme/core.py',
              line: 40,
              function: 'start',
              module: 'acme.core',
              code: 'json.loads("")',
              owner: 'project',
              at: 5,
            },
            {
              file: '/usr/lib/python3.11/json/decoder.py',
              line: 355,
              function: 'raw_decode',
              module: 'json.decoder',
              owner: 'standard library',
              at: 8,
            },
          ],
        },
      ],
    },
  ])
})

test('readTracebacks keeps the order of the text, whatever the language', () => {
  const body = 'KeyError: 1\n```\nError: no\n    at f (a.js:1:2)\n```\n```\nOSError: 2\n```'
  expect(
    tracesOf(body, 'ValueError: 0').map(({ part, first, language }) => [part, first, language]),
  ).toEqual([
    ['title', 1, 'python'],
    ['body', 1, 'python'],
    ['body', 3, 'node'],
    ['body', 7, 'python'],
  ])
})
