import { expect, test } from 'vitest'
import { loadSignatures, parseSignature } from '../../src/signatures/load.ts'
import { SOURCE } from './signature-source.ts'

const file = 'pack/broken-cog.yml'

function problemsOf(source: string): string[] {
  return parseSignature({ file, source }).problems.map(
    ({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`,
  )
}

test('a good file gives its signature', () => {
  const { signature, problems } = parseSignature({ file, source: SOURCE })
  expect(problems).toEqual([])
  expect(signature?.signature.when).toEqual({
    all: [{ log: 'cog 7 is broken' }],
    none: [{ text: 'cog is fine after all' }],
  })
})

test.each([
  [
    'an unknown key',
    'component: cog',
    'component: cog\nseverity: high',
    ['6:1 schema unknown key `severity`'],
  ],
  [
    'an unknown kind of condition',
    '- log: cog',
    '- lgo: cog',
    [
      '8:7 schema unknown key `lgo`: use one of text, title, words, log, code, exception, frame, imports, pythons, package, tool, release, removed, python, os, arch, installer, surroundings, mentions, remark, command',
    ],
  ],
  [
    'an unknown key in a pattern',
    'log: cog 7 is broken',
    'log: { patern: x }',
    ['8:14 schema unknown key `patern`: use one of pattern'],
  ],
  [
    'two conditions in one item',
    '- log: cog 7 is broken',
    '- log: cog 7 is broken\n      mentions: cog',
    ['8:7 schema `log` and `mentions` cannot stand together: make each an item of its own'],
  ],
  [
    'an empty group',
    'all:\n    - log: cog 7 is broken\n  none:\n    - text: cog is fine after all',
    '{}',
    ['6:1 schema `when`: give `all`, `any` or `none`'],
  ],
  [
    'a lookahead',
    'log: cog 7 is broken',
    "log: { pattern: 'cog (?=7)' }",
    [
      '8:7 re2 error parsing regexp: invalid or unsupported Perl syntax: `(?=` (patterns are RE2: no lookahead, lookbehind or backreference)',
    ],
  ],
  [
    'a backreference in an outcome',
    'when: it turns,',
    String.raw`when: { pattern: '(a)\1' },`,
    [
      String.raw`18:11 re2 error parsing regexp: invalid escape sequence: ${'`'}\1${'`'} (patterns are RE2: no lookahead, lookbehind or backreference)`,
    ],
  ],
  [
    'a version specifier that is none',
    '- log: cog 7 is broken',
    '- package: { name: cog, version: newest }',
    ['8:7 re2 "newest" is no PEP 440 version specifier; write for example ">=2.0,<2.1"'],
  ],
  [
    'a wrong status',
    'status: stable',
    'status: good',
    ['3:1 schema `status`: Invalid option: expected one of "experimental"|"stable"|"deprecated"'],
  ],
  [
    'an id that is not the file name',
    'id: broken-cog',
    'id: broken-wheel',
    ['1:1 file-name the id is `broken-wheel`, the file is `broken-cog`: give both the same name'],
  ],
  [
    'two documents',
    'id: broken-cog',
    'a: 1\n---\nid: broken-cog',
    ['1:1 yaml expected one YAML document, found 2'],
  ],
] as const)('%s is refused at its place', (_, good, bad, expected) => {
  expect(problemsOf(SOURCE.replace(good, bad))).toEqual(expected)
})

test('a file of another format, an empty one and a huge one are refused', () => {
  expect(problemsOf('')).toEqual(['1:1 yaml expected one YAML document, found 0'])
  expect(problemsOf('just words')).toEqual(['1:1 schema expected object, received string'])
  expect(problemsOf(`# ${'x'.repeat(70_000)}`)).toEqual([
    '1:1 yaml the file has 70002 characters; 65536 are allowed',
  ])
})

test('a YAML bomb hits the limit on aliases', () => {
  const bomb = `a: &a [x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: *a`).join('\n')}`
  expect(problemsOf(bomb)).toEqual(['22:7 yaml aliases exceeded maxAliases (20)'])
})

test('a bad file and a second file with the same id leave the good ones', () => {
  const { signatures, problems } = loadSignatures([
    { file: 'a/broken-cog.yml', source: SOURCE },
    { file: 'a/bad.yml', source: 'id: [' },
    { file: 'b/broken-cog.yml', source: SOURCE },
    { file: 'b/other-cog.yml', source: SOURCE.replace('id: broken-cog', 'id: other-cog') },
  ])
  expect(signatures.map(({ signature }) => signature.id)).toEqual(['broken-cog', 'other-cog'])
  expect(problems.map((problem) => `${problem.file} ${problem.rule}`)).toEqual([
    'a/bad.yml yaml',
    'b/broken-cog.yml duplicate-id',
  ])
})
