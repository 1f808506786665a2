import fc from 'fast-check'
import { RE2JS } from 're2js'
import { expect, test } from 'vitest'
import { requiredLiterals } from '../../src/signatures/required-literals.ts'

test.each([
  ['a plain text', 'cannot load', [['cannot load']]],
  [
    'each run, the longest first',
    String.raw`DAMN ! worker \d+ \(pid: \d+\) died`,
    [['damn ! worker '], [' (pid: '], [') died']],
  ],
  ['every branch of an alternation', 'psycopg2\\.|postgres', [['psycopg2.', 'postgres']]],
  ['around an optional group', '(?i)Foo(bar|baz)?quux', [['quux'], ['foo']]],
  ['inside a named group', '(?P<name>cuda)[0-9]', [['cuda']]],
  ['through groups and anchors', '^x(?:y)z\\b', [['xyz']]],
  ['the repeated piece once', 'a(?:bcd)+e', [['abcd'], ['e']]],
  ['nothing when every piece is a class', '[a-z]+\\d*', []],
  ['nothing when a branch may be empty', 'abc|', []],
  ['nothing from a class with a bracket in it', '[]abc]x?', []],
] as const)('takes %s', (_, pattern, expected) => {
  expect(requiredLiterals(pattern)).toEqual(expected)
})

const piece = fc.oneof(
  fc.constantFrom(
    'ab',
    'c',
    '.',
    '[ab]',
    '[^c]',
    '\\d',
    '\\.',
    'x?',
    'b*',
    'c+',
    'a{0,2}',
    'b{2}',
    '(?:ab|c)',
    '(a|bc)?',
    '(?i)',
    '^',
    '\\b',
    '(?P<n>ca)',
  ),
)

test('stands in every text that the pattern matches', () => {
  let matched = 0
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 6 }),
      fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'A', '.', '1'), maxLength: 12 }),
      (pieces, text) => {
        const pattern = pieces.join('').replace(/\(\?P<n>/g, '(')
        if (!RE2JS.compile(pattern).matcher(text).find()) return
        matched++
        const folded = text.toLowerCase()
        for (const set of requiredLiterals(pattern))
          expect(set.filter((literal) => folded.includes(literal))).not.toEqual([])
      },
    ),
    { numRuns: 2_000 },
  )
  expect(matched).toBeGreaterThan(100)
})
