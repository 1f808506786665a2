import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostileBodies } from '../../fuzz/hostile-bodies.ts'
import { mutatedBody } from '../../fuzz/mutated-body.ts'
import { mutatedSignature } from '../../fuzz/mutated-signature.ts'
import { activeText, loadSeeds } from '../../fuzz/properties.ts'
import { parseSignature } from '../../src/signatures/load.ts'

const { triageBody, reports, signatures } = await loadSeeds()

test.each(hostileBodies())('the comment on $name has nothing active in it', ({ body }) => {
  expect(activeText(triageBody(body).plan.comment)).toEqual([])
})

test('no mutated report brings active text into the comment', () => {
  fc.assert(
    fc.property(mutatedBody(reports, 8_000), (body) => {
      expect(activeText(triageBody(body).plan.comment)).toEqual([])
    }),
    { seed: 1, numRuns: 300 },
  )
})

test('a spoiled signature file is either read whole or refused with a place', () => {
  fc.assert(
    fc.property(mutatedSignature(signatures), (source) => {
      const { signature, problems } = parseSignature({ file: 'spoiled.yml', source })
      expect(signature === undefined).toBe(problems.length > 0)
      for (const { line, column } of problems) expect([line > 0, column > 0]).toEqual([true, true])
    }),
    { seed: 1, numRuns: 300 },
  )
})

test.each([
  ['a mention', 'hello @octocat', ['@octocat']],
  ['an image', '![x](https://evil.test/x.png)', ['https://evil.test/x.png']],
  ['a link', '[x](javascript:alert)', []],
  ['HTML', 'a <script>b', ['<script>']],
  ['nothing in code', '`@octocat` and\n\n```\n@octocat <b>\n```', []],
])('the guard of these tests sees %s', (_, comment, expected) => {
  expect(activeText(comment)).toEqual(expected)
})
