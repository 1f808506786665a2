import { describe, expect, test } from 'vitest'
import { readLines } from '../../src/report/lines.ts'

/** The body's lines as `number kind block text`, blank ones left out. */
function linesOf(body: string): readonly string[] {
  return readLines({ title: '', body })
    .lines.slice(1)
    .filter(({ text }) => text.trim() !== '')
    .map(({ number, kind, block, text }) => `${number} ${kind} ${block ?? '-'} ${text}`)
}

describe('readLines', () => {
  test('puts title, body and comments in this order, each numbered from 1', () => {
    const issue = {
      title: 'It breaks',
      body: 'Hello\r\nthere',
      comments: [{ body: 'one' }, { author: 'bob', body: 'two' }],
    }
    expect(readLines(issue)).toEqual({
      lines: [
        { part: 'title', number: 1, text: 'It breaks', kind: 'prose' },
        { part: 'body', number: 1, text: 'Hello', kind: 'prose' },
        { part: 'body', number: 2, text: 'there', kind: 'prose' },
        { part: 'comment 1', number: 1, text: 'one', kind: 'prose' },
        { part: 'comment 2', number: 1, text: 'two', kind: 'prose' },
      ],
      blocks: [],
    })
  })

  test('describes each block, and counts them over the whole report', () => {
    const issue = {
      title: '',
      body: '```python\nimport acme\n```\n\n    $ acme run\n    KeyError: 1',
      comments: [{ body: '<pre>\nacme: error: no\n</pre>' }],
    }
    expect(readLines(issue).blocks).toEqual([
      { part: 'body', index: 0, language: 'python', kind: 'code', first: 2, last: 2 },
      { part: 'body', index: 1, language: '', kind: 'code', first: 5, last: 6 },
      { part: 'comment 1', index: 2, language: '', kind: 'log', first: 1, last: 3 },
    ])
  })

  test.each([
    [
      'drops HTML comments, also over several lines',
      'a <!-- b --> c\n<!--\nd\n-->\ne',
      ['1 prose - a  c', '5 prose - e'],
    ],
    [
      'drops a comment that is never closed to the end of its block',
      'a\n\n<!-- b\n\nc',
      ['1 prose - a'],
    ],
    [
      'leaves an unclosed comment inside a sentence alone',
      'a <!-- b\n\nc',
      ['1 prose - a <!-- b', '3 prose - c'],
    ],
    [
      'reads what npm prints as output, and what people say of it as prose',
      'npm error code E404\nnpm ERR! code E404\nnpm warn deprecated cogs@1.0.0\nnpm error when I install it',
      [
        '1 log - npm error code E404',
        '2 log - npm ERR! code E404',
        '3 log - npm warn deprecated cogs@1.0.0',
        '4 prose - npm error when I install it',
      ],
    ],
    [
      "pip's account of a build, pasted bare, is output",
      'Collecting cogs\n  Installing build dependencies ... done\n  Getting requirements to build wheel ... done\n  Preparing metadata (pyproject.toml) ... done\nBuilding wheels for collected packages: cogs',
      [
        '1 prose - Collecting cogs',
        '2 log -   Installing build dependencies ... done',
        '3 log -   Getting requirements to build wheel ... done',
        '4 log -   Preparing metadata (pyproject.toml) ... done',
        '5 log - Building wheels for collected packages: cogs',
      ],
    ],
    ['keeps comments in code', '```html\n<!-- a -->\n```', ['2 code 0 <!-- a -->']],
    ['drops fences hidden in a comment', '<!--\n```\n-->\na', ['4 prose - a']],
    [
      'drops what the template says',
      [
        'A clear and concise description of what the bug is.',
        '**To reproduce**',
        "1. Go to '...'",
        '- OS: [e.g. iOS]',
        '- Version: [e.g. 22] 1.4',
        '# Put your MCVE code here',
        'Paste the full traceback here',
        'Paste it twice and it breaks here',
      ].join('\n'),
      [
        '2 heading - **To reproduce**',
        '4 prose - - OS:',
        '5 prose - - Version: 1.4',
        '8 prose - Paste it twice and it breaks here',
      ],
    ],
    [
      'strips terminal codes and invisible characters',
      'a\u001b[1;31mb\u001b[0m\u200bc\u0000',
      ['1 prose - abc'],
    ],
    ['makes quotes and spaces plain, one for one', '‘a’ “b”\u00a0c', ['1 prose - \'a\' "b" c']],
    [
      "reads what a program printed out of Docker's log file",
      '{"log":"  File \\"a.py\\", line 1\\n","stream":"stderr","time":"2024-01-01T00:00:00Z"}\n{"log":"a","b":1}',
      ['1 log -   File "a.py", line 1', '2 prose - {"log":"a","b":1}'],
    ],
    ['strips spelled-out terminal codes', '\\u001b[1;31ma\\x1b[0mb', ['1 prose - ab']],
    ['strips quote markers', '> a\n> > b\n>c', ['1 prose - a', '2 prose - b', '3 prose - c']],
    ['strips quote markers in fences', '> ```\n> x = 1\n> ```', ['2 code 0 x = 1']],
    [
      'takes Python prompts for code, not for quotes',
      '>>> 1 / 0\n>>> x',
      ['1 code - >>> 1 / 0', '2 code - >>> x'],
    ],
    [
      'reads fences right below a <details> tag',
      '<details>\n<summary>Log</summary>\n```\na: 1\n```\n</details>\nb',
      ['2 prose - Log', '4 log 0 a: 1', '7 prose - b'],
    ],
    [
      'decodes <pre>',
      '<details><summary>x</summary><pre>\nin &lt;module&gt;\n</pre></details>',
      ['1 log 0 x', '2 log 0 in <module>'],
    ],
    [
      'lets an unclosed fence run to the end',
      '```\na = 1\n\n## b',
      ['2 code 0 a = 1', '4 code 0 ## b'],
    ],
    [
      'ignores a second closing fence above prose',
      '```\na = 1\n```\n```\n\nb',
      ['2 code 0 a = 1', '6 prose - b'],
    ],
    [
      'ignores the second of two closing fences',
      '```\na = 1\n```\n```\n\n### B\n\nc',
      ['2 code 0 a = 1', '6 heading - ### B', '8 prose - c'],
    ],
    [
      'closes a fence that ends the last line of code',
      '```\na = 1```\n\nb',
      ['2 code 0 a = 1', '4 prose - b'],
    ],
    [
      'takes output behind the opening fence for content',
      '```Traceback (most recent call last):\nKeyError: 1\n```',
      ['1 log 0 Traceback (most recent call last):', '2 log 0 KeyError: 1'],
    ],
    [
      'knows headings with # and with a rule, and bold lines',
      '## A\n\nB\n---\n**Cause**\n\n#no',
      ['1 heading - ## A', '3 heading - B', '5 heading - **Cause**', '7 prose - #no'],
    ],
    [
      'takes what a program says of its version for no command',
      '```\npip 24.0 from /x/pip (python 3.12)\n```\n```\npip install a==1.0\n```',
      ['2 log 0 pip 24.0 from /x/pip (python 3.12)', '5 code 1 pip install a==1.0'],
    ],
    [
      'tells code from output in a session',
      '```python\n>>> f()\nTraceback (most recent call last):\n  File "<stdin>", line 1, in <module>\nKeyError: 1\n>>> 2\n2\n```',
      [
        '2 code 0 >>> f()',
        '3 log 0 Traceback (most recent call last):',
        '4 log 0   File "<stdin>", line 1, in <module>',
        '5 log 0 KeyError: 1',
        '6 code 0 >>> 2',
        '7 log 0 2',
      ],
    ],
    [
      'tells commands from output in a shell block',
      '```bash\npip install acme\nERROR: no\n```',
      ['2 code 0 pip install acme', '3 log 0 ERROR: no'],
    ],
    [
      'finds the traceback at the end of a script',
      '```py\nimport a\nTraceback (most recent call last):\n  File "a.py", line 1\nKeyError\n```',
      [
        '2 code 0 import a',
        '3 log 0 Traceback (most recent call last):',
        '4 log 0   File "a.py", line 1',
        '5 log 0 KeyError',
      ],
    ],
    [
      'finds a traceback without a fence',
      'It says\nTraceback (most recent call last):\n  File "a.py", line 1, in f\n    # comment\nacme.Oops: no\nWhy?',
      [
        '1 prose - It says',
        '2 log - Traceback (most recent call last):',
        '3 log -   File "a.py", line 1, in f',
        '4 log -     # comment',
        '5 log - acme.Oops: no',
        '6 prose - Why?',
      ],
    ],
    [
      'judges a block without a language by its content',
      '```\nimport a\na.b()\n```\n```\nCollecting a==1.0\n```\n```\nnumpy==1.26.4\n```',
      ['2 code 0 import a', '3 code 0 a.b()', '6 log 1 Collecting a==1.0', '9 log 2 numpy==1.26.4'],
    ],
  ])('%s', (_, body, expected) => {
    expect(linesOf(body)).toEqual(expected)
  })

  test.each([
    ['nothing', ''],
    ['lone surrogates', '\ud800'],
    ['control characters', '\u0000\u0001\u001b['],
    ['an unfinished tag', '<details'],
    ['more than GitHub takes', 'a'.repeat(200_000)],
    ['stairs of lists', '- '.repeat(30_000)],
    ['stairs of quotes', '>'.repeat(60_000)],
  ])('survives %s', (_, body) => {
    expect(readLines({ title: body, body }).lines.length).toBeGreaterThan(1)
  })
})
