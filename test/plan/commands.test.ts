import { describe, expect, test } from 'vitest'
import { type Command, isForReporters, readCommands } from '../../src/plan/commands.ts'

const WHY: Command = { verb: 'why' }
const OFF: Command = { verb: 'off' }

/** What a comment commands, without the lines. */
const commands = (body: string) => readCommands(body).map(({ command }) => command)

const LONG_COMPONENT = 'c'.repeat(61)
const NINE_MORE = Array.from({ length: 9 }, () => '/faultline recheck').join('\n')

const heard: readonly (readonly [string, string, readonly Command[]])[] = [
  ['why', '/faultline why', [WHY]],
  ['recheck', '/faultline recheck', [{ verb: 'recheck' }]],
  ['wrong', '/faultline wrong', [{ verb: 'wrong' }]],
  ['off', '/faultline off', [OFF]],
  ['on', '/faultline on', [{ verb: 'on' }]],
  [
    'words apart from a command that takes none',
    '/faultline wrong because it is',
    [{ verb: 'wrong' }],
  ],
  ...(['upstream', 'environment', 'usage', 'project'] as const).map(
    (cause) =>
      [
        `the cause ${cause}`,
        `/faultline cause ${cause}`,
        [{ verb: 'cause', cause, component: null }],
      ] as const,
  ),
  [
    'a cause in capitals',
    '/faultline cause Upstream',
    [{ verb: 'cause', cause: 'upstream', component: null }],
  ],
  [
    'a component in its own letter case',
    '/faultline cause upstream NumPy',
    [{ verb: 'cause', cause: 'upstream', component: 'NumPy' }],
  ],
  [
    'a component of several words',
    '/faultline cause environment  the   C  compiler',
    [{ verb: 'cause', cause: 'environment', component: 'the C compiler' }],
  ],
  [
    'the first sixty characters of a component',
    `/faultline cause usage ${LONG_COMPONENT}`,
    [{ verb: 'cause', cause: 'usage', component: LONG_COMPONENT.slice(1) }],
  ],
  [
    'an upstream issue',
    '/faultline upstream pydantic/pydantic-core#123',
    [{ verb: 'upstream', issue: 'pydantic/pydantic-core#123' }],
  ],
  [
    'an upstream issue with dots and low lines',
    '/faultline upstream some_one/next.js#1',
    [{ verb: 'upstream', issue: 'some_one/next.js#1' }],
  ],
  [
    'an upstream issue without the words after it',
    '/faultline upstream a/b#1 and a/b#2',
    [{ verb: 'upstream', issue: 'a/b#1' }],
  ],
  ['a command between spaces and tabs', '/faultline\t  why \t ', [WHY]],
  ['a command in the middle of a comment', 'Hm.\n/faultline why\nThank you!', [WHY]],
  [
    'a command in a comment with carriage returns',
    'Hm.\r\n/faultline why\r\n/faultline off\r\n',
    [WHY, OFF],
  ],
  ['several commands in their order', '/faultline off\n/faultline why', [OFF, WHY]],
  ['the same command twice', '/faultline why\n\n/faultline why', [WHY, WHY]],
  ['a command below a quote', '> It fails.\n\n/faultline wrong', [{ verb: 'wrong' }]],
  ['a command below a block of code', '```\nfails()\n```\n/faultline wrong', [{ verb: 'wrong' }]],
  ['a command below an HTML comment', '<!-- hm -->\n\n/faultline wrong', [{ verb: 'wrong' }]],
  ['a command in a folded part', '<details>\n\n/faultline why\n\n</details>', [WHY]],
  ['a command behind inline code', 'With `x`\n/faultline why', [WHY]],
  ['a command behind a backtick without another', "It's `odd\n/faultline why", [WHY]],
  [
    'a name with marks that Markdown knows',
    'Hm *so*\n/faultline cause upstream my__lib\n*yes*',
    [{ verb: 'cause', cause: 'upstream', component: 'my__lib' }],
  ],
  [
    'as much of a component as are whole characters',
    `/faultline cause usage ${'😀'.repeat(61)}`,
    [{ verb: 'cause', cause: 'usage', component: '😀'.repeat(60) }],
  ],
  [
    'no character that a database refuses',
    '/faultline cause usage a\0b\ud800c',
    [{ verb: 'cause', cause: 'usage', component: 'a\ufffdb\ufffdc' }],
  ],
  ['one below many that are none', `${'/faultline hm\n'.repeat(20)}/faultline why`, [WHY]],
  ['a good one among bad ones', '/faultline hm\n/faultline why\n/faultline cause', [WHY]],
]

const ignored: readonly (readonly [string, string])[] = [
  ['a comment without a command', 'It fails.'],
  ['an empty comment', ''],
  ['no verb', '/faultline'],
  ['no verb but spaces', '/faultline   '],
  ['an unknown verb', '/faultline close'],
  ['a verb in capitals', '/faultline WRONG'],
  ['a verb with a comma', '/faultline wrong, sorry'],
  ['another name', '/faultlines wrong'],
  ['a name in capitals', '/Faultline wrong'],
  ['a name and its verb in one word', '/faultline:wrong'],
  ['a property of every object as a verb', '/faultline constructor'],
  ['a cause without a name', '/faultline cause'],
  ['an unknown cause', '/faultline cause moon'],
  ['a cause that nobody can name', '/faultline cause undetermined'],
  ['an upstream without an issue', '/faultline upstream'],
  ['an upstream issue without an owner', '/faultline upstream numpy#1'],
  ['an upstream issue without a number', '/faultline upstream numpy/numpy'],
  ['an upstream issue with a number that is none', '/faultline upstream numpy/numpy#one'],
  ['an upstream issue with too long a number', '/faultline upstream numpy/numpy#1234567890'],
  ['an upstream issue with too long a name', `/faultline upstream numpy/${'n'.repeat(101)}#1`],
  ['an upstream issue in a folder', '/faultline upstream a/numpy/numpy#1'],
  ['an upstream issue with a comma', '/faultline upstream numpy/numpy#1,'],
  ['an upstream issue that is a link', '/faultline upstream [x](http://x)/y#1'],
  ['a command in the middle of a line', 'Please /faultline wrong'],
  ['a command behind a space', ' /faultline wrong'],
  ['a command in a list', '- /faultline wrong'],
  ['a command in a heading', '# /faultline wrong'],
  ['a command in inline code', '`/faultline wrong`'],
  ['a command in a quote', '> /faultline wrong'],
  ['a command in a quote in a quote', '> > /faultline wrong'],
  ['a command that GitHub shows as the end of a quote', '> It fails.\n/faultline wrong'],
  ['a command in fenced code', 'Write:\n```\n/faultline wrong\n```'],
  [
    'a command in fenced code with carriage returns',
    'Write:\r\n```\r\n/faultline wrong\r\n```\r\n',
  ],
  ['a command in code fenced by tildes', '~~~text\n/faultline wrong\n~~~'],
  ['a command in a fence without an end', '```\n/faultline wrong'],
  ['a command in indented code', 'Write:\n\n    /faultline wrong\n'],
  ['a command in preformatted HTML', '<pre>\n/faultline wrong\n</pre>'],
  ['a command in an HTML comment', '<!--\n/faultline wrong\n-->'],
  ['a command in an HTML comment without an end', 'Hm.\n\n<!--\n/faultline wrong'],
  ['a command in an HTML comment on one line', '<!-- /faultline wrong -->'],
  ['a command in an HTML comment behind words', 'Thanks! <!--\n/faultline wrong\n-->'],
  ['a command in a tag', 'Thanks <b title="\n/faultline wrong\n">!</b>'],
  ['a command in inline code of several lines', 'Write `\n/faultline wrong\n` to me'],
  ['a command in a very long paragraph', `${'word '.repeat(2_000)}\n/faultline wrong`],
  ['a line of more than 300 characters', `/faultline wrong ${'x'.repeat(284)}`],
]

describe('readCommands', () => {
  test.each(heard)('hears %s', (_, body, expected) => {
    expect(commands(body)).toEqual(expected)
  })

  test.each(ignored)('does not hear %s', (_, body) => {
    expect(readCommands(body)).toEqual([])
  })

  test('tells the line of a command without needless spaces, and in its own letter case', () => {
    expect(readCommands('/faultline  cause\tUpstream   NumPy \r\n/faultline why')).toEqual([
      {
        command: { verb: 'cause', cause: 'upstream', component: 'NumPy' },
        line: '/faultline cause Upstream NumPy',
      },
      { command: WHY, line: '/faultline why' },
    ])
  })

  test('hears a line of 300 characters', () => {
    const line = `/faultline wrong ${'x'.repeat(283)}`
    expect(readCommands(line)).toEqual([{ command: { verb: 'wrong' }, line }])
    expect(readCommands(`${line}\r\n`)).toEqual([{ command: { verb: 'wrong' }, line }])
  })

  test('hears ten commands of one comment and no more', () => {
    expect(commands(`/faultline why\n${NINE_MORE}\n/faultline off`)).toEqual([
      WHY,
      ...Array.from({ length: 9 }, () => ({ verb: 'recheck' })),
    ])
  })
})

describe('isForReporters', () => {
  test.each<[Command, boolean]>([
    [{ verb: 'why' }, true],
    [{ verb: 'recheck' }, true],
    [{ verb: 'wrong' }, true],
    [{ verb: 'off' }, false],
    [{ verb: 'on' }, false],
    [{ verb: 'cause', cause: 'usage', component: null }, false],
    [{ verb: 'upstream', issue: 'a/b#1' }, false],
  ])('$verb: %s', (command, expected) => {
    expect(isForReporters(command)).toEqual(expected)
  })
})
