import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createScanner } from '../../src/signatures/scanner.ts'

function found(literals: readonly string[], text: string): number[] {
  const indexes = new Set<number>()
  createScanner(literals).scan(text, (index) => indexes.add(index))
  return [...indexes].sort((a, b) => a - b)
}

test.each([
  ['finds nothing in nothing', ['a'], '', []],
  ['finds a literal at both ends', ['ab', 'yz'], 'ab…yz', [0, 1]],
  ['finds a literal inside another', ['he', 'she', 'hers'], 'ushers', [0, 1, 2]],
  ['finds the same literal given twice', ['x', 'x'], 'x', [0, 1]],
  ['never finds the empty literal', ['', 'b'], 'abc', [1]],
  ['tells characters outside ASCII apart', ['größe', 'grosse'], 'die größe', [0]],
] as const)('%s', (_, literals, text, expected) => {
  expect(found(literals, text)).toEqual(expected)
})

test('finds what a search for each literal finds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 12 }),
      fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 40 }),
      (literals, text) => {
        const expected = literals.flatMap((literal, index) =>
          text.includes(literal) ? [index] : [],
        )
        expect(found(literals, text)).toEqual(expected)
      },
    ),
  )
})
