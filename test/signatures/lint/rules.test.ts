import { expect, test } from 'vitest'
import { lint } from '../../../src/signatures/lint/lint.ts'
import { lintRules } from '../../../src/signatures/lint/rules.ts'
import { parseSignature } from '../../../src/signatures/load.ts'
import { SOURCE } from '../signature-source.ts'

function findings(source: string): string[] {
  const { signature, problems } = parseSignature({ file: 'broken-cog.yml', source })
  expect(problems).toEqual([])
  return signature === undefined
    ? []
    : lint(signature).map(({ line, column, rule }) => `${line}:${column} ${rule}`)
}

const LOG = 'log: cog 7 is broken'

test('a good signature has no findings', () => {
  expect(findings(SOURCE)).toEqual([])
})

const cases: [string, string, string, string[]][] = [
  ['short-text', LOG, 'log: cog 7', ['8:7 short-text']],
  [
    'literal-looks-like-pattern',
    LOG,
    String.raw`log: 'cog \d+ is broken'`,
    ['8:7 literal-looks-like-pattern'],
  ],
  ['pattern-is-literal', LOG, "log: { pattern: 'cog 7 is broken' }", ['8:7 pattern-is-literal']],
  [
    'pattern-without-literal',
    LOG,
    String.raw`log: { pattern: '\w+ \d+ \w+ \w+' }`,
    ['8:7 pattern-without-literal'],
  ],
  ['unique-detail', LOG, 'log: cannot open /home/me/cog', ['8:7 unique-detail']],
  ['unique-detail', LOG, 'log: cog at 0x7f3a2b1c broke', ['8:7 unique-detail']],
  ['common-word', LOG, 'log: exception', ['8:7 common-word']],
  ['unescaped-dot', LOG, "log: { pattern: 'cog 7.1 is (?:bent|broken)' }", ['8:7 unescaped-dot']],
  [
    'no-counter-example',
    "  no-match: [ 'error: cog 8 is broken' ]\n",
    '',
    ['21:1 no-counter-example'],
  ],
  [
    'upstream-without-source',
    'cause: environment',
    'cause: upstream',
    ['4:1 upstream-without-source'],
  ],
  ['check-not-safe', '    safe: read-only\n', '', ['12:5 check-not-safe']],
  ['title-form', 'title: The cog is broken', 'title: the cog is broken', ['2:1 title-form']],
  ['title-form', 'title: The cog is broken', 'title: The cog is broken.', ['2:1 title-form']],
  ['long-ask', 'Does the cog turn?', 'x'.repeat(201), ['13:5 long-ask']],
  ['one-sided-check', 'means: ruled-out', 'means: confirmed', ['16:5 one-sided-check']],
  ['not-filled-in', 'Does the cog turn?', 'FILL IN the question', ['13:5 not-filled-in']],
  ['nothing-positive', '  all:\n    - log: cog 7 is broken\n', '', ['6:1 nothing-positive']],
]

test.each(cases)('%s finds %j changed to %j', (_, good, bad, expected) => {
  expect(findings(SOURCE.replace(good, bad))).toEqual(expected)
})

test('every rule has a case', () => {
  expect(Object.keys(lintRules).filter((rule) => !cases.some(([id]) => id === rule))).toEqual([])
})
