/** Bodies made from real-looking reports by cutting, repeating, mixing and spoiling them. */
import fc from 'fast-check'
import { hostilePieces } from './hostile-bodies.ts'

const FULL = 65_536

type Mutation = (body: string) => string

/** An arbitrary body grown from the seeds; at most `longest` characters. */
export function mutatedBody(seeds: readonly string[], longest = FULL): fc.Arbitrary<string> {
  const seed = fc.constantFrom(...seeds)
  const mutation = fc.oneof(cut, repeat, insert, spoil, splice(seed), prefixLines, joinLines)
  return fc
    .tuple(seed, fc.array(mutation, { maxLength: 6 }))
    .map(([body, mutations]) =>
      mutations.reduce((text, mutate) => mutate(text).slice(0, longest), body),
    )
}

const share = fc.double({ min: 0, max: 1, noNaN: true })
const piece = fc.oneof(
  fc.constantFrom(...hostilePieces),
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
const at = (body: string, place: number) => Math.floor(body.length * place)

const cut: fc.Arbitrary<Mutation> = fc.tuple(share, share).map(
  ([from, to]) =>
    (body) =>
      body.slice(0, at(body, from)) + body.slice(at(body, to)),
)

const repeat: fc.Arbitrary<Mutation> = fc
  .tuple(share, fc.nat(400), fc.integer({ min: 1, max: 400 }))
  .map(([from, length, times]) => (body) => {
    const start = at(body, from)
    return (
      body.slice(0, start) + body.slice(start, start + length).repeat(times) + body.slice(start)
    )
  })

const insert: fc.Arbitrary<Mutation> = fc
  .tuple(share, piece, fc.integer({ min: 1, max: 3_000 }))
  .map(([place, text, times]) => (body) => {
    const start = at(body, place)
    return body.slice(0, start) + text.repeat(times).slice(0, FULL) + body.slice(start)
  })

const spoil: fc.Arbitrary<Mutation> = fc
  .tuple(share, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }))
  .map(([place, character]) => (body) => {
    const start = at(body, place)
    return body.slice(0, start) + character + body.slice(start + 1)
  })

function splice(seed: fc.Arbitrary<string>): fc.Arbitrary<Mutation> {
  return fc.tuple(seed, share, share).map(
    ([other, from, place]) =>
      (body) =>
        body.slice(0, at(body, place)) + other.slice(at(other, from)),
  )
}

const prefixLines: fc.Arbitrary<Mutation> = piece.map(
  (text) => (body) => body.replace(/^/gm, text.replaceAll('$', '$$$$')).slice(0, FULL),
)
const joinLines: fc.Arbitrary<Mutation> = fc
  .constantFrom('', ' ', '\r\n', '\r')
  .map((end) => (body) => body.replaceAll('\n', end))
