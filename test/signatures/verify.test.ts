import { expect, test } from 'vitest'
import { loadSignatures } from '../../src/signatures/load.ts'
import { verify } from '../../src/signatures/verify.ts'
import { SOURCE } from './signature-source.ts'

function problemsOf(...sources: string[]): string[] {
  const files = sources.map((source) => ({ file: `${/^id: (\S+)/.exec(source)?.[1]}.yml`, source }))
  const { signatures, problems } = loadSignatures(files)
  expect(problems).toEqual([])
  return verify(signatures).map(
    ({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`,
  )
}

const SURE = SOURCE.replace('cog 7 is broken\n', 'cog 7 is broken\n      sufficient: true\n')
const other = (source: string) => source.replace('id: broken-cog', 'id: other-cog')

test('a signature whose examples hold has no problems', () => {
  expect(problemsOf(SOURCE)).toEqual([])
})

test.each([
  [
    'an example that does not match',
    SOURCE.replace("'error: cog 7 is broken'", "'error: cog 9 is broken'"),
    [
      'broken-cog.yml:22 example-missed the signature does not match this example; loosen a condition or correct the example',
    ],
  ],
  [
    'a look-alike that matches',
    SOURCE.replace("'error: cog 8 is broken'", "'no error: cog 7 is broken'"),
    [
      'broken-cog.yml:23 example-caught the signature matches this look-alike (line 1: log "cog 7 is broken"); add a condition that tells them apart',
    ],
  ],
  [
    'an answer read as something else',
    SOURCE.replace('no idea: none', 'no idea: confirmed'),
    ['broken-cog.yml:24 answer-misread read as none, expected confirmed; mend the outcomes'],
  ],
  [
    'an answer to an unknown check',
    SOURCE.replace('answers: { turn-it:', 'answers: { oil-it:'),
    ['broken-cog.yml:24 unknown-check there is no check `oil-it`'],
  ],
])('%s is told at its place', (_, source, expected) => {
  expect(problemsOf(source)).toEqual(expected)
})

test('two signatures that are sure of different causes contradict each other', () => {
  expect(problemsOf(SURE, other(SURE).replace('cause: environment', 'cause: usage'))).toEqual([
    'broken-cog.yml:23 contradiction `other-cog` matches it too and says usage, not environment; add a `none` to one of them',
    'other-cog.yml:23 contradiction `broken-cog` matches it too and says environment, not usage; add a `none` to one of them',
  ])
})

test('a signature that a surer one of the same component makes superfluous is shadowed', () => {
  expect(problemsOf(SOURCE, other(SURE))).toEqual([
    'broken-cog.yml:1 shadowed `other-cog` says the same of every example, and surer; merge them',
  ])
})
