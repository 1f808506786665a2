import { describe, expect, test } from 'vitest'
import { readReport } from '../../src/report/read.ts'
import { compile } from '../../src/signatures/compile.ts'
import { matchReport } from '../../src/signatures/match.ts'
import type { Group } from '../../src/signatures/schema.ts'

import { match, REPORT, signature } from './cases.ts'

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

test.each<[string, Group, string[]]>([
  [
    'what it lacks',
    { all: [{ log: 'cog 7 is stuck' }, { mentions: 'grease' }] },
    ['mentions "grease"'],
  ],
  [
    'what speaks against it when nothing is lacking',
    { all: [{ log: 'cog 7 is stuck' }], none: [{ text: 'on a Mac' }] },
    ['not text "on a Mac"'],
  ],
])('what nearly matched says what it found and %s', (_, when, lacking) => {
  expect(match(when, REPORT).nearly).toEqual([
    { signature: 'tested', found: ['log "cog 7 is stuck"'], lacking },
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

test('who raised and who called are named too', () => {
  const body = REPORT.replace('site-packages/acme/core.py', 'site-packages/levers/core.py')
  const named = signature(
    { all: [{ exception: { 'raised-in': 'dependency:cogs' } }] },
    { component: '{caller}', title: '{caller} turns {raiser}' },
  )
  const [found] = matchReport(readReport({ title: '', body }, ['acme']), compile([named])).matches
  expect([found?.component, found?.title]).toEqual(['levers', 'levers turns cogs'])
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

test.each([
  ['cog 7 is stuck', '7'],
  ['stuck is cog 9', '9'],
])('a number behind the name of a group tells alternatives apart: %s', (body, expected) => {
  const pattern = 'cog (?P<number>\\d) is stuck|stuck is cog (?P<number2>\\d)'
  expect(
    match({ all: [{ text: { pattern } }] }, body).matches.map(({ captures }) => captures),
  ).toEqual([{ number: expected }])
})

const FROM = { pattern: "from '(?P<package>\\w+)'" }
test.each<[string, Group, Record<string, string>]>([
  ['another package is handed on', { all: [{ text: FROM, of: 'others' }] }, { package: 'cogs' }],
  ["the project's own is not", { all: [{ text: FROM, of: 'project' }] }, {}],
  ['nor that of an exception', { all: [{ exception: { message: FROM }, of: 'project' }] }, {}],
])('of what was asked whose it is, %s', (_, when, expected) => {
  const body = "ImportError: bad name from 'acme'\n\nImportError: bad name from 'cogs'\n"
  expect(match(when, body).matches.map(({ captures }) => captures)).toEqual([expected])
})
