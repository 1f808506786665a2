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

test('readTracebacks owns the files of a frozen program as if they were installed', () => {
  const body = [
    '```',
    'Traceback (most recent call last):',
    '  File "main.py", line 3, in <module>',
    '  File "acme\\gui.py", line 1, in <module>',
    '  File "ui\\window.py", line 1, in <module>',
    '  File "PyInstaller\\loader\\pyimod02_importers.py", line 385, in exec_module',
    '  File "ctypes\\__init__.py", line 376, in __init__',
    '  File "numpy\\__init__.py", line 141, in <module>',
    'ImportError: no',
    '```',
  ].join('\n')
  const ownersOf = (text: string) =>
    tracesOf(text)[0]?.chain[0]?.frames.map(({ file, owner }) => `${file} ${owner}`)
  expect([ownersOf(body), ownersOf(body.replace('PyInstaller', 'Py2'))?.at(-1)]).toEqual([
    [
      'main.py reporter',
      'acme\\gui.py project',
      'ui\\window.py reporter',
      'PyInstaller\\loader\\pyimod02_importers.py standard library',
      'ctypes\\__init__.py standard library',
      'numpy\\__init__.py dependency:numpy',
    ],
    'numpy\\__init__.py reporter',
  ])
})
