import { expect, test } from 'vitest'
import { readReport } from '../../../src/report/read.ts'

const presentIn = (body: string, title = 'acme does something odd') =>
  readReport({ title, body }, ['acme']).present

const TRACEBACK =
  'Traceback (most recent call last):\n  File "x.py", line 1, in <module>\n    acme.load()\nKeyError: 1'

test.each<[string, string, string[]]>([
  ['nothing', '', []],
  [
    'headings alone',
    '### Steps to reproduce\n\n### Expected behavior\n\n_No response_\n\n### acme version\n\nlatest',
    [],
  ],
  ['an error line', 'KeyError: 1', []],
  ['an error line of a tool in a block', '```\nerror: externally-managed-environment\n```', []],
  ['a screenshot', '![image](https://example.com/error.png)', []],
  ['a traceback', `\`\`\`\n${TRACEBACK}\n\`\`\``, ['traceback']],
  ['a traceback that was cut off', `\`\`\`\n${TRACEBACK.replace('KeyError: 1', '')}\`\`\``, []],
  [
    'a traceback that the reporter shortened',
    `\`\`\`\n${TRACEBACK.replace('acme.load()\nKeyError: 1', '...')}\n\`\`\``,
    ['traceback'],
  ],
  [
    'output of a compiler',
    '```\nx.c:3:10: fatal error: Python.h: No such file or directory\ncompilation terminated.\n```',
    ['traceback'],
  ],
  [
    'the stack of another language',
    '```\nTypeError: x is undefined\n    at load (/srv/app/load.js:3:1)\n    at main (/srv/app/main.js:9:1)\n```',
    ['traceback'],
  ],
  [
    "pytest's summary",
    '```\nFAILED tests/test_a.py::test_b - AssertionError: assert...\nFAILED tests/test_a.py::test_c - KeyError: 1\n```',
    [],
  ],
  ['a dump of figures', '```\nepoch 1 0.3\nepoch 2 0.2\n```', []],
  ['code', '```python\nimport acme\nacme.load("x")\n```', ['reproducer', 'steps']],
  ['code without a fence', 'Look:\n\nfrom acme import load\n\nload("x")', ['reproducer', 'steps']],
  [
    'a bare traceback through an import',
    TRACEBACK.replace('acme.load()', 'import acme'),
    ['traceback'],
  ],
  ['words that begin like code', 'import acme and it crashes', []],
  ['code with its arguments left out', '```python\nacme.load(...)\n```', []],
  ['settings', '```yaml\nacme:\n  level: 3\n```', []],
  ['a command', '```console\n$ acme load x.csv\n```', ['reproducer', 'steps']],
  [
    'a command in the words that fails',
    'Since today `acme load x.csv` crashes.',
    ['reproducer', 'steps'],
  ],
  [
    'a command in the words that is fine',
    'Of course `acme load x.csv` runs without any trouble.',
    ['steps'],
  ],
  [
    'a command that only lists what is installed',
    'The output of `pip list` gives nothing odd.',
    [],
  ],
  ['a list of what is installed', '```console\n$ pip list\nacme 1.2.0\n```', ['versions']],
  ['a gist', 'See https://gist.github.com/bo/0123456789abcdef', ['reproducer', 'steps']],
  ['a version of the project', 'acme 1.2.0', ['versions']],
  ['a span of versions', 'Going from 3.0.9 to 3.1.0 did it.', ['versions']],
  ['a commit', 'At commit 63f66cdd0a1b.', ['versions']],
  ['an upgrade to a version', 'It came with the upgrade of acme to 1.10.', ['versions']],
  [
    'a version of Python that only a path tells',
    `\`\`\`\n${TRACEBACK.replace('x.py', '/usr/lib/python3.8/x.py')}\n\`\`\``,
    ['traceback', 'os'],
  ],
  [
    'a version of Python that a path tells, and the reporter',
    `\`\`\`\n${TRACEBACK.replace('x.py', '/usr/lib/python3.8/x.py')}\n\`\`\`\nThis is Python 3.8.`,
    ['traceback', 'versions', 'os'],
  ],
  ['the newest version', 'With the latest version of acme, Python 3.', []],
  ['the version of the system alone', 'macOS 14.4', ['os']],
  ['a system that nobody knows', '- OS: Haiku R1', ['os']],
  ['a system that a form asks for', '### Operating system\n\nTermux', ['os']],
  ['a system that nobody filled in', '- OS: [e.g. Debian 12]\n- Operating system: n/a', []],
  ['a program of Windows', 'Then acme.exe closes.', ['os']],
  ['a path of Windows', 'It lies in C:\\Users\\bo.', ['os']],
  ['what should be', 'It should return an empty list.', ['expected']],
  ['where it works', 'It worked fine before.', ['expected']],
  ['a circumstance', 'It happens when I click the second button.', ['steps']],
  ['a circumstance without a verb', 'On each resize the buttons go grey.', ['steps']],
  ['a circumstance in Chinese', '运行脚本时报错', ['steps']],
  ['a circumstance in Russian', 'Ошибка при запуске программы', ['steps']],
  ['an expectation in German', 'Das sollte eine Liste sein.', ['expected']],
  ['a numbered list', '1. open the page\n2. press the button', ['steps']],
])('%s', (_, body, present) => expect(presentIn(body)).toEqual(present))

test('a version in the title counts', () => {
  expect(presentIn('No idea.', '3.8.7: crash on start')).toEqual(['versions'])
})

test('a whole report has everything, in the usual order', () => {
  const body = `On Ubuntu 22.04 with acme 1.2.0:\n\n\`\`\`python\nimport acme\nacme.load("x")\n\`\`\`\n\n\`\`\`\n${TRACEBACK}\n\`\`\`\n\nIt should return a list.`
  expect(presentIn(body)).toEqual([
    'traceback',
    'reproducer',
    'versions',
    'os',
    'expected',
    'steps',
  ])
})
