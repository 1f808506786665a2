import { describe, expect, test } from 'vitest'
import type { Group } from '../../../src/signatures/schema.ts'
import { places, RAISED, REPORT } from '../cases.ts'

describe('each kind of condition finds its place', () => {
  test.each<[string, Group, string[]]>([
    [
      'a literal in the output, letter case ignored',
      { all: [{ log: 'COG 7 IS STUCK' }] },
      ['body:14 raise CogError("cog 7 is stuck")', RAISED],
    ],
    [
      'a pattern in the output, letter case kept',
      { all: [{ log: { pattern: '^cogs.*cog \\d is' } }] },
      [RAISED],
    ],
    ['no pattern in another letter case', { all: [{ log: { pattern: 'COG \\d IS' } }] }, []],
    ['nothing of the code in the output', { all: [{ log: 'acme.load' }] }, []],
    ['the code', { all: [{ code: 'acme.load(' }] }, ['body:5 acme.load("x")']],
    [
      'any text',
      { all: [{ text: 'on a Mac' }] },
      ['body:1 I run uWSGI on a Mac, Python 3.11.4, numpy 1.26.4.'],
    ],
    [
      "the reporter's words",
      { all: [{ words: 'numpy' }] },
      ['body:1 I run uWSGI on a Mac, Python 3.11.4, numpy 1.26.4.'],
    ],
    ['the title among the words', { all: [{ words: 'jammed cog' }] }, ['title:1 A jammed cog']],
    ['nothing of the output in the words', { all: [{ words: 'cog 7 is stuck' }] }, []],
    ['the title', { all: [{ title: 'jammed cog' }] }, ['title:1 A jammed cog']],
    ['no remark that nobody makes', { all: [{ remark: 'better message' }] }, []],
    ['a command', { all: [{ command: 'pip install acme' }] }, ['body:9 $ pip install acme']],
    ['an exception by its last name', { all: [{ exception: { type: 'CogError' } }] }, [RAISED]],
    [
      'an exception by its whole name and message',
      { all: [{ exception: { type: 'cogs.errors.CogError', message: 'is stuck' } }] },
      [RAISED],
    ],
    ['no exception of another module', { all: [{ exception: { type: 'wheels.CogError' } }] }, []],
    [
      'no exception with another message',
      { all: [{ exception: { type: 'CogError', message: 'is lost' } }] },
      [],
    ],
    [
      'an exception by who raised it',
      { all: [{ exception: { 'raised-in': 'dependency:cogs' } }] },
      [RAISED],
    ],
    [
      'an exception by who called',
      { all: [{ exception: { 'raised-in': 'dependency', 'called-from': 'project' } }] },
      [RAISED],
    ],
    [
      'no exception that somebody else raised',
      { all: [{ exception: { 'raised-in': 'project' } }] },
      [],
    ],
    [
      'an installed frame',
      { all: [{ frame: { owner: 'project', installed: true } }] },
      ['body:11 File "/usr/lib/python3.11/site-packages/acme/core.py", line 3, in load'],
    ],
    [
      'no installed frame as one that runs from its source',
      { all: [{ frame: { owner: 'project', installed: false } }] },
      [],
    ],
    [
      'a frame by its function',
      { all: [{ frame: { function: 'turn' } }] },
      ['body:13 File "/usr/lib/python3.11/site-packages/cogs/wheel.py", line 9, in turn'],
    ],
    [
      'a frame by its module',
      { all: [{ frame: { module: 'acme.core' } }] },
      ['body:11 File "/usr/lib/python3.11/site-packages/acme/core.py", line 3, in load'],
    ],
    [
      'a frame by its owner',
      { all: [{ frame: { owner: 'project' } }] },
      ['body:11 File "/usr/lib/python3.11/site-packages/acme/core.py", line 3, in load'],
    ],
    [
      'the frame that raised',
      { all: [{ frame: { 'raised-in': 'dependency:cogs' } }] },
      ['body:13 File "/usr/lib/python3.11/site-packages/cogs/wheel.py", line 9, in turn'],
    ],
    [
      'a package in a range',
      { all: [{ package: { name: 'NumPy', version: '>=1.26,<2' } }] },
      ['body:1 I run uWSGI on a Mac, Python 3.11.4, numpy 1.26.4.'],
    ],
    ['no package outside it', { all: [{ package: { name: 'numpy', version: '>=2' } }] }, []],
    ['no tool outside its range', { all: [{ tool: { name: 'node', version: '>=18' } }] }, []],
    [
      'the Python',
      { all: [{ python: '>=3.11' }] },
      ['body:1 I run uWSGI on a Mac, Python 3.11.4, numpy 1.26.4.'],
    ],
    ['no other Python', { all: [{ python: '>=3.12' }] }, []],
    [
      'the operating system',
      { all: [{ os: ['windows', 'macos'] }] },
      ['body:1 I run uWSGI on a Mac, Python 3.11.4, numpy 1.26.4.'],
    ],
    [
      'a word',
      { all: [{ mentions: 'uwsgi' }] },
      ['body:1 I run uWSGI on a Mac, Python 3.11.4, numpy 1.26.4.'],
    ],
    ['no part of a word', { all: [{ mentions: 'wsgi' }] }, []],
  ])('%s', (_, when, expected) => {
    expect(places(when, REPORT, 'A jammed cog')).toEqual(expected)
  })
})

test.each<[string, string, Group, string[]]>([
  [
    'a tool in a range',
    'node v16.3.0, npm 8.1',
    { all: [{ tool: { name: 'Node', version: '<18' } }] },
    ['body:1 node v16.3.0, npm 8.1'],
  ],
  [
    'a tool by its name alone',
    'docker 24.0.7',
    { all: [{ tool: { name: 'docker' } }] },
    ['body:1 docker 24.0.7'],
  ],
])('%s', (_, body, when, expected) => {
  expect(places(when, body)).toEqual(expected)
})

const LINE = 'crash in (?P<package>\\w+)\\.so'
test.each<[string, string, Group, string[]]>([
  [
    "a line about the project's own package",
    'crash in _acme.so',
    { all: [{ text: { pattern: LINE }, of: 'project' }] },
    ['body:1 crash in _acme.so'],
  ],
  [
    'no line about another as its own',
    'crash in cogs.so',
    { all: [{ text: { pattern: LINE }, of: 'project' }] },
    [],
  ],
  [
    'a line about another package',
    'crash in acme.so\ncrash in cogs.so',
    { all: [{ log: { pattern: LINE }, of: 'others' }] },
    [],
  ],
  [
    'output about another package',
    '```\ncrash in acme.so\ncrash in cogs.so\n```',
    { all: [{ log: { pattern: LINE }, of: 'others' }] },
    ['body:3 crash in cogs.so'],
  ],
  [
    'nothing where no package is captured',
    'crash in cogs.so',
    { all: [{ text: 'crash in', of: 'others' }] },
    [],
  ],
  [
    'an exception about another package',
    REPORT.replace('cog 7 is stuck\n', "cannot import name 'x' from 'wheels'\n"),
    { all: [{ exception: { message: { pattern: "from '(?P<package>\\w+)'" } }, of: 'others' }] },
    ["body:15 cogs.errors.CogError: cannot import name 'x' from 'wheels'"],
  ],
  [
    'no exception about another as its own',
    REPORT.replace('cog 7 is stuck\n', "cannot import name 'x' from 'wheels'\n"),
    { all: [{ exception: { message: { pattern: "from '(?P<package>\\w+)'" } }, of: 'project' }] },
    [],
  ],
])('%s', (_, body, when, expected) => {
  expect(places(when, body)).toEqual(expected)
})

describe('a file that imports itself', () => {
  const twice = (file: string, line = 'from cogs import turn', next = file) =>
    `Traceback (most recent call last):
  File "${file}", line 1, in <module>
    ${line}
  File "${next}", line 1, in <module>
    ${line}
ImportError: cannot import name 'turn'`
  const FIRST = (file: string) => [`body:2 File "${file}", line 1, in <module>`]

  test.each<[string, string, string[]]>([
    ["the reporter's", twice('/srv/play/cogs.py'), FIRST('/srv/play/cogs.py')],
    [
      'once by its name alone',
      twice('cogs.py', 'import cogs', 'C:\\me\\cogs.py'),
      FIRST('cogs.py'),
    ],
    [
      "called like the project's package",
      twice('/srv/scripts/acme.py', 'import acme'),
      FIRST('/srv/scripts/acme.py'),
    ],
    ['another module', twice('/srv/play/wheels.py'), []],
    ['in a package of that name', twice('/srv/cogs/cogs.py'), []],
    ['an installed module', twice('/usr/lib/python3.11/site-packages/cogs.py'), []],
    [
      "in the project's folder, another's name",
      twice('/srv/acme/examples/cogs.py', 'import cogs'),
      [],
    ],
    [
      'the module meant, that failed',
      twice(
        '/srv/play/cogs.py',
        'import cogs',
        '/usr/lib/python3.11/site-packages/cogs/__init__.py',
      ),
      [],
    ],
  ])('%s', (_, body, expected) => {
    expect(places({ all: [{ imports: 'itself' }] }, body)).toEqual(expected)
  })

  const hidden = (file: string, last: string, message: string) =>
    `Traceback (most recent call last):
  File "${file}", line 1, in <module>
    import cogs
  File "/usr/lib/python3.6/site-packages/cogs/__init__.py", line 2, in <module>
    import tempfile
  File "${last}", line 45, in <module>
    from random import Random as _Random
${message}`
  const TEMPFILE = '/usr/lib/python3.6/tempfile.py'

  test.each<[string, string, string[]]>([
    [
      'gives others what it lacks',
      hidden('/srv/play/random.py', TEMPFILE, "ImportError: cannot import name 'Random'"),
      FIRST('/srv/play/random.py'),
    ],
    [
      'gives them no attribute',
      hidden('random.py', TEMPFILE, "AttributeError: module 'random' has no attribute 'Random'"),
      FIRST('random.py'),
    ],
    [
      'has another name',
      hidden('/srv/play/dice.py', TEMPFILE, "ImportError: cannot import name 'Random'"),
      [],
    ],
    [
      'is called like what is no standard module',
      hidden('wheels.py', TEMPFILE, "AttributeError: module 'wheels' has no attribute 'Random'"),
      [],
    ],
    [
      "is the project's own",
      hidden('/srv/acme/tools/random.py', TEMPFILE, "ImportError: cannot import name 'Random'"),
      [],
    ],
    [
      'fails in a line of its own',
      hidden('random.py', 'random.py', "AttributeError: module 'random' has no attribute 'dice'"),
      [],
    ],
  ])('%s, or that hides a standard module', (_, body, expected) => {
    expect(places({ all: [{ imports: 'itself' }] }, body)).toEqual(expected)
  })
})

describe("pip's Python and the one that runs", () => {
  const HAS = 'Requirement already satisfied: cogs in /usr/lib/python3.9/site-packages (1.0)'
  const LACKS = (python: string) => `Traceback (most recent call last):
  File "/opt/${python}/site-packages/wheel.py", line 1, in <module>
    import cogs
ModuleNotFoundError: No module named 'cogs'`

  test.each<[string, string, string[]]>([
    [
      'differ by the traceback',
      `${HAS}\n${LACKS('python3.11')}`,
      [
        `body:1 ${HAS}`,
        'body:3 File "/opt/python3.11/site-packages/wheel.py", line 1, in <module>',
      ],
    ],
    [
      'differ by the command',
      'pip 21.0 from C:\\Python39\\pip (python 3.9)\n& "C:/Shared/Python37_64/python.exe" c:/me/run.py',
      [
        'body:1 pip 21.0 from C:\\Python39\\pip (python 3.9)',
        'body:2 & "C:/Shared/Python37_64/python.exe" c:/me/run.py',
      ],
    ],
    [
      'differ where pip has what is missed',
      `${HAS}\n${LACKS('python3')}`,
      [`body:1 ${HAS}`, "body:5 ModuleNotFoundError: No module named 'cogs'"],
    ],
    ['where pip has another', `${HAS.replace('cogs', 'wheels')}\n${LACKS('python3')}`, []],
    ["where it is the project's own", `${HAS}\n${LACKS('python3')}`.replaceAll('cogs', 'acme'), []],
    ['are the same', `${HAS}\n${LACKS('Python39')}`.replaceAll('cogs', 'acme'), []],
    ['where pip says nothing', LACKS('python3.11'), []],
  ])('%s', (_, body, expected) => {
    expect(places({ all: [{ pythons: 'differ' }] }, body)).toEqual(expected)
  })
})
