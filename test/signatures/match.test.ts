import { describe, expect, test } from 'vitest'
import { readReport } from '../../src/report/read.ts'
import { compile } from '../../src/signatures/compile.ts'
import { matchReport } from '../../src/signatures/match.ts'
import type { Group, Signature } from '../../src/signatures/schema.ts'

function signature(when: Group, more: Partial<Signature> = {}): Signature {
  return {
    id: 'tested',
    title: 'Tested',
    status: 'stable',
    cause: 'environment',
    component: 'tested',
    when,
    examples: { match: ['x'] },
    ...more,
  }
}

function match(when: Group, body: string, title = '') {
  return matchReport(readReport({ title, body }, ['acme']), compile([signature(when)]))
}

function places(when: Group, body: string, title = ''): string[] {
  return match(when, body, title).matches.flatMap(({ evidence }) =>
    evidence.map(({ part, line, quote }) => `${part}:${line} ${quote}`),
  )
}

const REPORT = `I run uWSGI on a Mac, Python 3.11.4, numpy 1.26.4.

\`\`\`python
import acme
acme.load("x")
\`\`\`

\`\`\`
$ pip install acme
Traceback (most recent call last):
  File "/usr/lib/python3.11/site-packages/acme/core.py", line 3, in load
    return json.loads(text)
  File "/usr/lib/python3.11/site-packages/cogs/wheel.py", line 9, in turn
    raise CogError("cog 7 is stuck")
cogs.errors.CogError: cog 7 is stuck
\`\`\`
`

const RAISED = 'body:15 cogs.errors.CogError: cog 7 is stuck'

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
    ['the title', { all: [{ title: 'jammed cog' }] }, ['title:1 A jammed cog']],
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

describe('groups', () => {
  const yes = { log: 'cog 7 is stuck' }
  const no = { log: 'cog 9 is stuck' }
  test.each<[string, Group, boolean]>([
    ['all of one that holds', { all: [yes] }, true],
    ['all of two of which one fails', { all: [yes, no] }, false],
    ['any of two of which one holds', { any: [no, yes] }, true],
    ['any of two that fail', { any: [no, no] }, false],
    ['none of one that fails', { all: [yes], none: [no] }, true],
    ['none of one that holds', { all: [yes], none: [yes] }, false],
    ['every key must hold', { all: [yes], any: [no] }, false],
    ['a nested group', { all: [yes, { any: [no, { all: [yes], none: [no] }] }] }, true],
  ])('%s', (_, when, holds) => {
    expect(match(when, REPORT).matches.length).toBe(holds ? 1 : 0)
  })
})

test('what nearly matched says what it found and what it lacks', () => {
  expect(
    match(
      { all: [{ log: 'cog 7 is stuck' }, { mentions: 'grease' }], none: [{ text: 'on a Mac' }] },
      REPORT,
    ).nearly,
  ).toEqual([
    {
      signature: 'tested',
      found: ['log "cog 7 is stuck"'],
      lacking: ['mentions "grease"', 'not text "on a Mac"'],
    },
  ])
})

test('what stands in a group that does not hold proves nothing', () => {
  const when = {
    any: [{ log: 'cog 7 is stuck' }, { all: [{ mentions: 'uwsgi' }, { mentions: 'grease' }] }],
  }
  expect(
    match(when, REPORT).matches.map(({ evidence }) => evidence.map(({ condition }) => condition)),
  ).toEqual([['log "cog 7 is stuck"', 'log "cog 7 is stuck"']])
})

test('captured names fill component and title', () => {
  const named = signature(
    { all: [{ log: { pattern: '^(?P<package>[\\w-]+)\\.errors\\.CogError' } }] },
    { component: '{package}', title: 'A cog of {package} is stuck' },
  )
  const [found] = matchReport(
    readReport({ title: '', body: REPORT }, ['acme']),
    compile([named]),
  ).matches
  expect([found?.component, found?.title]).toEqual(['cogs', 'A cog of cogs is stuck'])
})

test('a capture that is no name makes no match', () => {
  const named = signature(
    { all: [{ log: { pattern: 'stuck: (?P<package>.*)' } }] },
    { component: '{package}' },
  )
  const report = readReport({ title: '', body: '```\nError: stuck: @everyone [x](y)\n```' }, [])
  expect(matchReport(report, compile([named])).matches).toEqual([])
})

test('of a very long line the telling piece is quoted', () => {
  const [found] = match(
    { all: [{ log: { pattern: 'cog \\d is stuck' } }] },
    `\`\`\`\n${'x '.repeat(20_000)}cog 7 is stuck${' y'.repeat(9_000)}\n\`\`\``,
  ).matches
  const quote = found?.evidence[0]?.quote ?? ''
  expect([quote.length <= 300, quote.includes('cog 7 is stuck')]).toEqual([true, true])
})
