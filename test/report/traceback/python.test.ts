import { describe, expect, test } from 'vitest'
import { shortOf } from './traces.ts'

const HEADER = 'Traceback (most recent call last):'
const PLAIN = [HEADER, '  File "a.py", line 1, in f', '    g()', 'KeyError: 1']
const READ = ['KeyError: 1', '  a.py:1 f']

const prefixed = (prefix: string) =>
  ['```', ...PLAIN.map((line) => prefix + line), '```'].join('\n')
const fenced = (...lines: readonly string[]) => ['```', ...lines, '```'].join('\n')

describe('a traceback is found', () => {
  test.each([
    ['in a fence', fenced(...PLAIN), 2],
    ['in a fence for Python', '```python\nimport a\n\n'.concat(PLAIN.join('\n'), '\n```'), 4],
    ['indented', `It says:\n\n${PLAIN.map((line) => `    ${line}`).join('\n')}`, 3],
    ['indented in its fence', fenced(...PLAIN.map((line) => `      ${line}`)), 2],
    ['quoted', PLAIN.map((line) => `> ${line}`).join('\n'), 1],
    [
      'in <details>',
      `<details><summary>Log</summary>\n\n\`\`\`\n${PLAIN.join('\n')}\n\`\`\`\n</details>`,
      4,
    ],
    ['in <pre>', `<pre>\n${PLAIN.join('\n')}\n</pre>`, 2],
    ['bare in prose', `It says\n${PLAIN.join('\n')}\nWhy?`, 2],
    ['in inline code', `\`${PLAIN.join('\n')}\``, 1],
    ['in a list', `- It says\n\n  \`\`\`\n  ${PLAIN.join('\n  ')}\n  \`\`\``, 4],
    ['behind a timestamp', prefixed('2024-01-02 10:00:00,123 '), 2],
    ['behind a level', prefixed('ERROR:root:'), 2],
    ['behind a container', prefixed('web_1  | '), 2],
    ['behind a pod', prefixed('[pod/web-7f/app] '), 2],
    ['behind a rank', prefixed('[rank0]: '), 2],
    ['behind a step of a build', prefixed('#12 3.456 '), 2],
    ['behind journald', prefixed('Jan 12 10:00:00 box app[812]: '), 2],
    ["behind pytest's own crash", prefixed('INTERNALERROR> '), 2],
    ["behind pytest's E", prefixed('E   '), 2],
    [
      'behind a level on its first line only',
      fenced(`12:00:00 ERROR ${HEADER}`, ...PLAIN.slice(1)),
      2,
    ],
    ['with terminal colours', fenced(...PLAIN.map((line) => `\u001b[31m${line}\u001b[0m`)), 2],
    ['with typographic quotes', fenced(...PLAIN).replace('"a.py"', '“a.py”'), 2],
    ['without its header', fenced(...PLAIN.slice(1)), 2],
    [
      'without its indentation',
      fenced(HEADER, 'File "a.py", line 1, in f', 'g()', 'KeyError: 1'),
      2,
    ],
    ['with marks below its code', fenced(...PLAIN.slice(0, 3), '    ^^^', PLAIN[3] ?? ''), 2],
    [
      'with folded code',
      fenced(...PLAIN.slice(0, 3), '    ...<5 lines>...', '    ~^~', PLAIN[3] ?? ''),
      2,
    ],
    [
      'with repeated frames',
      fenced(...PLAIN.slice(0, 3), '  [Previous line repeated 9 more times]', PLAIN[3] ?? ''),
      2,
    ],
    ['with frames cut out', fenced(...PLAIN.slice(0, 3), '  ...', PLAIN[3] ?? ''), 2],
    ['with blank lines', fenced(PLAIN.join('\n\n')), 2],
  ])('%s', (_, body, first) => {
    expect(shortOf(body).map(([place, ...read]) => [place?.split('-')[0], ...read])).toEqual([
      [`python body:${first}`, ...READ],
    ])
  })
})

describe('the last line', () => {
  const above = [HEADER, '  File "a.py", line 1, in f']
  test.each([
    ['without a message', ['KeyError'], 'KeyError: '],
    ['of a dotted type', ['a.b.Oops: x'], 'a.b.Oops: x'],
    ['of a lower-case type', ['socket.timeout: timed out'], 'socket.timeout: timed out'],
    ['of an interrupt', ['KeyboardInterrupt'], 'KeyboardInterrupt: '],
    [
      'of a remote error',
      ['ray.exceptions.RayTaskError(KeyError): ray::f()'],
      'ray.exceptions.RayTaskError: ray::f()',
    ],
    ['with several lines', ['ValueError: a', '  b', 'c', '', 'd'], 'ValueError: a\n  b\nc'],
    ['with notes', ['ValueError: a', 'added later'], 'ValueError: a\nadded later'],
    ['before a prompt', ['ValueError: a', '>>> 1'], 'ValueError: a'],
    ['before another record', ['ValueError: a', '2024-01-02 10:00:00 INFO b'], 'ValueError: a'],
    [
      "on Django's page",
      ['Exception Type: KeyError at /a', "Exception Value: 'x'"],
      "KeyError: 'x'",
    ],
  ])('%s', (_, lines, expected) => {
    expect(shortOf(fenced(...above, ...lines)).map((trace) => trace[1])).toEqual([expected])
  })
})

describe('readPython', () => {
  test.each([
    [
      'chains a cause, the root first',
      fenced(
        ...PLAIN,
        '',
        'The above exception was the direct cause of the following exception:',
        '',
        HEADER,
        '  File "b.py", line 2, in h',
        'OSError: 2',
      ),
      [['python body:2-11', ...READ, 'OSError: 2', '  b.py:2 h']],
    ],
    [
      'chains what went wrong meanwhile',
      fenced(
        ...PLAIN,
        '',
        'During handling of the above exception, another exception occurred:',
        '',
        ...PLAIN,
      ),
      [['python body:2-12', ...READ, ...READ]],
    ],
    [
      'chains behind prefixes',
      fenced(
        ...[
          ...PLAIN,
          '',
          'During handling of the above exception, another exception occurred:',
          '',
          ...PLAIN,
        ].map((line) => `web_1  | ${line}`),
      ),
      [['python body:2-12', ...READ, ...READ]],
    ],
    [
      'chains where the blank lines are gone',
      fenced(
        ...PLAIN,
        'During handling of the above exception, another exception occurred:',
        ...PLAIN,
      ),
      [['python body:2-10', ...READ, ...READ]],
    ],
    [
      'keeps unrelated tracebacks apart',
      fenced(...PLAIN, 'and', ...PLAIN).replace('and', ''),
      [
        ['python body:2-5', ...READ],
        ['python body:7-10', ...READ],
      ],
    ],
    [
      'reads a SyntaxError without header and function',
      fenced(
        '  File "a.py", line 3',
        '    print "a"',
        '          ^',
        'SyntaxError: invalid syntax',
      ),
      [['python body:2-5', 'SyntaxError: invalid syntax', '  a.py:3 ?']],
    ],
    [
      'knows a traceback that breaks off',
      fenced(...PLAIN.slice(0, 3)),
      [['python body:2-4 cut', ': ', '  a.py:1 f']],
    ],
    ['knows a header without anything', fenced(HEADER), [['python body:2-2 cut', ': ']]],
    [
      'reads a traceback on one line',
      `${HEADER} File "a.py", line 1, in f g() File "C:\\b.py", line 2, in g raise KeyError(1) KeyError: 1`,
      [['python body:1-1', 'KeyError: 1', '  a.py:1 f', '  C:\\b.py:2 g']],
    ],
    [
      'reads a traceback inside a JSON log',
      fenced(`{"msg": "${HEADER}\\n  File \\"a.py\\", line 1, in f\\n    g()\\nKeyError: 1`),
      [['python body:2-2', 'KeyError: 1', '  a.py:1 f']],
    ],
    [
      'ends a message where the quotation of a worker ends',
      fenced('"""', HEADER, '  File "a.py", line 1, in f', 'KeyError: 1', '"""'),
      [['python body:3-5', 'KeyError: 1', '  a.py:1 f']],
    ],
    [
      'ends a message where a group that was cut out ends',
      fenced(
        `  | ${HEADER}`,
        '  |   File "a.py", line 1, in f',
        '  | KeyError: 1',
        '  +------------',
      ),
      [['python body:2-4', 'KeyError: 1', '  a.py:1 f']],
    ],
    [
      'ends a message where its string in a JSON log ends',
      fenced(
        `{"exc": "${HEADER}\\n  File \\"a.py\\", line 1, in f\\nKeyError: 1", "level": "error"}`,
      ),
      [['python body:2-2', 'KeyError: 1', '  a.py:1 f']],
    ],
    [
      'goes on where a frame shares the line of the header',
      fenced(`${HEADER} File "a.py", line 1, in f`, '    g()', 'KeyError: 1'),
      [['python body:2-4', ...READ]],
    ],
    [
      'passes over a stack that was only printed',
      fenced('Call stack:', '  File "a.py", line 1, in f', '    log()', "Message: 'x'"),
      [],
    ],
    [
      'joins the lines that a terminal of 80 columns cut',
      fenced(
        HEADER,
        `  File "/home/me/${'a'.repeat(56)}/acme`,
        '/core.py", line 3, in load',
        `    return one(${'b'.repeat(65)}`,
        ', c)',
        `  File "/home/me/${'a'.repeat(52)}.py", line`,
        ' 12, in one',
        '    d[e]',
        'KeyError: 1',
      ),
      [
        [
          'python body:2-10',
          'KeyError: 1',
          `  /home/me/${'a'.repeat(56)}/acme/core.py:3 load`,
          `  /home/me/${'a'.repeat(52)}.py:12 one`,
        ],
      ],
    ],
    [
      'reads on over the blank lines of mail, indented or not',
      [
        HEADER,
        '  File "a.py", line 1, in f',
        '    g()',
        'File "b.py", line 2, in g',
        'h()',
        'KeyError: 1',
        'Bye',
      ].join('\n\n'),
      [['python body:1-11', 'KeyError: 1', '  a.py:1 f', '  b.py:2 g']],
    ],
    [
      'reads on over the blank lines of mail in a quote',
      `> ${[HEADER, '  File "a.py", line 1, in f', '    g()', 'KeyError: 1'].join('\n>\n> ')}`,
      [['python body:1-7', 'KeyError: 1', '  a.py:1 f']],
    ],
    [
      "reads Django's old page, which numbers the code and leaves a blank line above the error",
      'Traceback:\nFile "/x/a.py" in f\n  103.         g()\nFile "/x/b.py" in g\n  32.     h()\n\nException Type: KeyError at /\nException Value: 1',
      [['python body:2-8', 'KeyError: 1', '  /x/a.py:? f', '  /x/b.py:? g']],
    ],
    [
      'ends a message above what PyInstaller says',
      fenced(
        HEADER,
        '  File "a.py", line 1, in f',
        'KeyError: 1',
        "[PYI-7:ERROR] Failed to execute script 'a'",
      ),
      [['python body:2-4', ...READ]],
    ],
    ['passes over a position in a sentence', 'See File "a.py", line 1, in f, please.', []],
    [
      'turns the stack of a crash round',
      fenced(
        'Fatal Python error: Segmentation fault',
        '',
        'Thread 0x01 (most recent call first):',
        '  File "w.py", line 1 in wait',
        '',
        'Current thread 0x02 (most recent call first):',
        '  File "b.py", line 2 in g',
        '  File "a.py", line 1 in f',
      ),
      [['python body:2-9 cut', ': Segmentation fault', '  a.py:1 f', '  b.py:2 g']],
    ],
  ])('%s', (_, body, expected) => {
    expect(shortOf(body)).toEqual(expected)
  })
})
