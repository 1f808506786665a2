import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { DEFAULT_CONFIG } from '../../src/config.ts'
import { parsePackages } from '../../src/packages.ts'
import type { Comment, Issue } from '../../src/report/issue.ts'
import { diagnoseCase } from './cases.ts'

const packages = parsePackages(readFileSync('packages/pypi.yml', 'utf8'), 'packages/pypi.yml')

function verdictOn(issue: Partial<Issue>) {
  const whole = { title: 'Tests fail', labels: ['bug'], author: 'ann', ...issue }
  const { cause, confidence, component, upstream } = diagnoseCase(
    whole,
    [],
    DEFAULT_CONFIG,
    packages,
  )
  return [cause, confidence, component, ...upstream.map(({ issue }) => issue)]
}

test.each([
  [
    'blamed in the same sentence',
    'This is caused by https://github.com/cogs/wheel/issues/7 and we have to wait.',
  ],
  ['named as upstream', 'Upstream: cogs/wheel#7'],
  ['blamed on the line before', 'The root cause is a bug in the new release:\ncogs/wheel#7'],
  ['said to be the bug of its project', 'That is a wheel bug, see cogs/wheel#7.'],
  ["said to be its project's problem", "It's wheel's problem: cogs/wheel#7"],
  ['to be fixed in its project', 'Has to be fixed in `wheel`, cogs/wheel#7.'],
  ['of the project to blame', 'The wheel itself is to blame, cogs/wheel#7.'],
  ['of the project that got broken', 'Rods 7 breaks wheel (cogs/wheel#7).'],
  ['in its own clause', 'Really cogs/wheel#7, so a new release would be nice.'],
  [
    'after words about something else',
    'It is similar on Windows.\nThis is caused by cogs/wheel#7.',
  ],
  ['to be released', 'We unpin it when the next release includes the fix cogs/wheel#7'],
  ['where it comes from', 'The errors seem to bubble up from wheel: cogs/wheel#7.'],
  ['that has a fix out soon', 'cogs/wheel#7 should fix it but is not yet released.'],
  ['in a list of such', 'We wait.\n\nRelated upstream issues:\n- cogs/wheel#7'],
  ['in words that point at it', 'It has to do with this: cogs/wheel#7'],
  ['met after an upgrade', 'We tried moving up, and this wheel issue hit us: cogs/wheel#7'],
])('an issue of another project, %s', (_, body) => {
  expect(verdictOn({ body })).toEqual(['upstream', 'likely', 'wheel', 'cogs/wheel#7'])
})

test.each([
  ['CI: wheel 64.0.0 breaks our builds'],
  ['The new wheel release broke the tests'],
  ['[CI] Wheel 2 has broken everything'],
])('an issue of the project that the title blames: %s', (title) => {
  const body = 'See the log and cogs/wheel#7.'
  expect(verdictOn({ title, body })).toEqual(['upstream', 'likely', 'wheel', 'cogs/wheel#7'])
})

test.each([
  ['a removal', 'Its `turn` is gone, cogs/wheel#7.'],
  ['a missing name', "ImportError: cannot import name 'turn' from 'wheel'\n\nSee cogs/wheel#7."],
])('no blame by the title of %s', (_, body) => {
  expect(verdictOn({ title: 'Wheel 64.0.0 breaks the tests', body })[0]).not.toBe('upstream')
})

test('a change that is followed has no blame', () => {
  const body = 'The failure is caused by https://github.com/cogs/wheel/pull/7'
  expect(verdictOn({ body })[0]).toBe('upstream')
  expect(verdictOn({ body: `${body}, which removed \`turn\`.` })[0]).not.toBe('upstream')
})

test.each([
  ['said to fail in a release', 'Since wheel 64.0.1 the build fails, see cogs/wheel#7.'],
  ['told apart from ours', 'Fails with wheel==64.0.1.\n\nxref: cogs/wheel#7'],
])('an issue of a package that is %s', (_, body) => {
  expect(verdictOn({ body })).toEqual(['upstream', 'likely', 'wheel', 'cogs/wheel#7'])
})

test.each([
  ['a change', 'Since wheel 64.0.1 the build fails, see https://github.com/cogs/wheel/pull/7.'],
  ['a removal', 'With wheel 64.0.1, which removed `turn`, the build fails, see cogs/wheel#7.'],
  [
    'what is no bug',
    'Fails with wheel 64.0.1, which is not considered a regression: cogs/wheel#7.',
  ],
  ['a bug that got mended', 'Fails with wheel 64.0.1, by a bugfix in wheel, see cogs/wheel#7.'],
  [
    'what was leant on',
    'Fails with wheel 64.0.1, as we depend on its old behaviour, see cogs/wheel#7.',
  ],
  ['a wish of theirs', 'Fails with wheel 64.0.1, whose default was flipped, see cogs/wheel#7.'],
  ['what is ours to do', 'Fails with wheel 64.0.1, we have to name the axle: cogs/wheel#7.'],
  ['a fix of ours', 'Our fix is not released yet, see cogs/wheel#7 for the test.'],
  ['a change to follow', 'It fails since we ignored the related upstream change cogs/wheel#7.'],
  ['where code comes from', 'The code of `turn` comes from wheel, cogs/wheel#7.'],
  ['another package', 'Since rods 64.0.1 the build fails, see cogs/wheel#7.'],
  ['a release that works', 'It works with wheel 64.0.1, see cogs/wheel#7.'],
  [
    "a failure of the project's own code",
    'Fails with wheel 64.0.1, see cogs/wheel#7.\n```\nTraceback (most recent call last):\n  File "/usr/lib/python3.11/site-packages/acme/core.py", line 3, in run\n    turn(1)\nValueError: 1\n```',
  ],
])('no blame of %s', (_, body) => {
  expect(verdictOn({ body })[0]).not.toBe('upstream')
})

test('a bug that is discussed elsewhere is that of the package it is said to be in', () => {
  const body = 'This is a regression in h5py 2.10.0, see cogs/wheel#7.'
  expect(verdictOn({ body })).toEqual(['upstream', 'likely', 'h5py', 'cogs/wheel#7'])
})

test('of several packages of one repository it is the one whose release fails', () => {
  const body = 'Since grpcio 1.52.0 the tests hang, this is caused by grpc/grpc#7.'
  expect(verdictOn({ body })[2]).toBe('grpcio')
})

test('packages of one owner are told apart where both are known', () => {
  const body = 'This is caused by pypa/setuptools#7.'
  const known = { title: 'Tests fail', labels: ['bug'], repo: 'pypa/packaging', body }
  const { cause, component } = diagnoseCase(known, [], DEFAULT_CONFIG, packages)
  expect([cause, component]).toEqual(['upstream', 'setuptools'])
})

test.each([
  ['a change', 'Bisecting ends at https://github.com/cogs/wheel/commit/3f1a2b4c5.', 'wheel'],
  ['another tracker', 'The cause is https://gitlab.com/cogs/wheel/-/issues/7', 'wheel'],
  ['a ticket', 'https://trac.cogs.org/wheel/ticket/535 is the bug', 'wheel'],
  ['Python', 'This is caused by https://bugs.python.org/issue25750', 'cpython'],
])('a link to %s is blame without an issue to link', (_, body, component) => {
  expect(verdictOn({ body })).toEqual(['upstream', 'likely', component])
})

test.each([
  ['a change that is only named', 'See https://github.com/cogs/wheel/commit/3f1a2b4c5.'],
  ['a change of its own', 'Bisecting ends at https://github.com/acme/acme/commit/3f1a2b4c5.'],
  ['an issue of another tracker', 'Found at https://gitlab.com/cogs/wheel/-/issues/7'],
])('a link to %s is none', (_, body) => {
  expect(verdictOn({ body })[0]).not.toBe('upstream')
})

test.each([
  ['only similar', 'Similar to cogs/wheel#7, caused by the same thing maybe.'],
  ['mentioned without blame', 'See cogs/wheel#7.'],
  ['of the project itself', 'This is caused by acme/acme#7.'],
  ['of the same owner', 'This is caused by acme/other#7.'],
  ['of a copy of the project', 'This is caused by ann/acme#7.'],
  ['said not to be the bug', 'This is not a wheel bug (cogs/wheel#7).'],
  ['only reported there', 'I opened an issue in wheel, cogs/wheel#7.'],
  ['in a log', '```\nupstream bug: https://github.com/cogs/wheel/issues/7\n```'],
  ['one of a crowd', `${'See cogs/axle#1. '.repeat(9)}\n${LINKS()}\n\nA wheel bug: cogs/wheel#7`],
])('no issue that is %s', (_, body) => {
  expect(verdictOn({ body })[0]).toBe('undetermined')
})

function LINKS(): string {
  return Array.from({ length: 60 }, (_, index) => `See rods/rod#${index + 1}.`).join('\n')
}

test.each([
  ['Our code breaks with wheel 2', 'undetermined'],
  ['Wheel 2 support breaks', 'undetermined'],
  ['acme breaks wheel 2', 'undetermined'],
])('a title that blames nobody: %s', (title, expected) => {
  expect(verdictOn({ title, body: 'See cogs/wheel#7.' })[0]).toBe(expected)
})

test.each([
  ['fsspec/filesystem_spec', 'fsspec'],
  ['apache/arrow', 'pyarrow'],
  ['python/cpython', 'cpython'],
  ['grpc/grpc', 'grpc'],
])('an issue of %s is one of %s', (repository, expected) => {
  expect(verdictOn({ body: `This is caused by ${repository}#7.` })[2]).toBe(expected)
})

describe('in a reply', () => {
  const BUG = 'This is a wheel bug, see cogs/wheel#7.'
  const SAID = ['upstream', 'likely', 'wheel', 'cogs/wheel#7']
  const NOTHING = ['undetermined', null, null]
  test.each<[string, Comment, (string | null)[]]>([
    ['by a maintainer counts', { author: 'max', authorAssociation: 'MEMBER', body: BUG }, SAID],
    ['by the reporter counts', { author: 'ann', authorAssociation: 'NONE', body: BUG }, SAID],
    ['by a passer-by does not', { author: 'pat', authorAssociation: 'NONE', body: BUG }, NOTHING],
    ['by a bot does not', { author: 'cog[bot]', authorAssociation: 'MEMBER', body: BUG }, NOTHING],
    [
      'that only quotes it does not',
      { author: 'max', authorAssociation: 'OWNER', body: `> ${BUG}\n\nNo.` },
      NOTHING,
    ],
    [
      'in a block does not',
      { author: 'max', authorAssociation: 'OWNER', body: `\`\`\`\n${BUG}\n\`\`\`` },
      NOTHING,
    ],
  ])('%s', (_, comment, expected) => {
    expect(verdictOn({ body: 'The tests fail.', comments: [comment] })).toEqual(expected)
  })
})

describe('a package that the project holds at an old release', () => {
  const body = (by: string) =>
    `This is caused by https://github.com/cogs/wheel/issues/7.\n\n\`\`\`\nCollecting wheel==0.1.2 (from ${by})\n\`\`\`\n`
  test.each(['acme', '-r requirements.txt (line 3)'])('is not blamed (%s)', (by) => {
    expect(verdictOn({ body: body(by) })).toEqual(['undetermined', null, null])
  })

  test('is blamed when somebody else holds it', () => {
    expect(verdictOn({ body: body('rods->acme') })).toEqual([
      'upstream',
      'likely',
      'wheel',
      'cogs/wheel#7',
    ])
  })
})
