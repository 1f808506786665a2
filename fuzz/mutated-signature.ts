/** Signature files grown from good ones by spoiling them. */
import fc from 'fast-check'

const PIECES = [
  '&a [*a, *a, *a]',
  '{pattern: "(?=x)"}',
  '{pattern: "(a+)+$"}',
  '{pattern: "((((((((((a{1,100}){1,100}){1,10})))))))"}',
  '{pattern: "[[:alpha:]"}',
  '- - - - - - - - - -',
  '{{{{{{{{{{{{',
  '[[[[[[[[[[[[[',
  '!!js/function x',
  '<<: *x',
  '? ',
  '__proto__: {x: 1}',
  'constructor: 1',
  '"\\uD800"',
  '%YAML 9.9',
  '---',
  '\t',
  '\u0000',
  'all: []',
  'when: 3',
]

/** An arbitrary file text made from one of the seeds. */
export function mutatedSignature(seeds: readonly string[]): fc.Arbitrary<string> {
  const place = fc.double({ min: 0, max: 1, noNaN: true })
  const piece = fc.oneof(
    fc.constantFrom(...PIECES),
    fc.string({ maxLength: 10 }),
    fc.string({ unit: 'binary', maxLength: 5 }),
  )
  const spoiling = fc.tuple(place, fc.nat(30), piece, fc.integer({ min: 1, max: 50 }))
  return fc
    .tuple(fc.constantFrom(...seeds), fc.array(spoiling, { minLength: 1, maxLength: 4 }))
    .map(([seed, spoilings]) =>
      spoilings.reduce((text, [where, length, inserted, times]) => {
        const start = Math.floor(text.length * where)
        return text.slice(0, start) + inserted.repeat(times) + text.slice(start + length)
      }, seed),
    )
}
