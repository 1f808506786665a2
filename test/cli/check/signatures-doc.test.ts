import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bundled } from '../../../src/cli/bundled.ts'
import { docFileProblems } from '../../../src/cli/check/find-problems.ts'
import { signaturesDoc } from '../../../src/cli/check/signatures-doc.ts'
import { loadFolder } from '../../../src/cli/load-engine.ts'
import type { Signature } from '../../../src/signatures/schema.ts'

const listed = (path: string, changes: Partial<Signature> = {}) => ({
  path,
  signature: {
    id: path.replace(/^.*\/|\.yml$/g, ''),
    title: 'The cog is stuck',
    status: 'stable',
    cause: 'environment',
    component: 'cog',
    when: { all: [{ log: 'cog 7 is stuck' }] },
    examples: { match: ['CogError: cog 7 is stuck'] },
    ...changes,
  } satisfies Signature,
})

const rowsOf = (...signatures: Parameters<typeof signaturesDoc>[0][number][]) =>
  signaturesDoc(signatures).split('\n').slice(7)

test('signatures stand by component, then by id, whatever the letter case and the order', () => {
  const doc = rowsOf(
    listed('system/wheel-off.yml', { component: 'wheel' }),
    listed('python/cog-stuck.yml'),
    listed('node/belt-off.yml', { component: 'Belt' }),
    listed('python/cog-lost.yml', {
      cause: 'upstream',
      status: 'experimental',
      upstream: [
        { issue: 'acme/cog#7', summary: 'It is lost' },
        { issue: 'acme/wheel#8', summary: 'Lost, too', backlink: true },
      ],
    }),
  )
  expect(doc).toEqual([
    '| Belt | [belt-off](../signatures/node/belt-off.yml) | The cog is stuck | environment | node |  |',
    '| cog | [cog-lost](../signatures/python/cog-lost.yml) | The cog is stuck | upstream (experimental) | python | acme/cog#7, acme/wheel#8 |',
    '| cog | [cog-stuck](../signatures/python/cog-stuck.yml) | The cog is stuck | environment | python |  |',
    '| wheel | [wheel-off](../signatures/system/wheel-off.yml) | The cog is stuck | environment | system |  |',
    '',
  ])
})

test.each([
  ['code stays code', 'uses `a_b*c`, not <b>', 'uses `a_b*c`, not \\<b\\>'],
  ['a bar splits no cell, not even in code', 'a | b `c | d`', 'a \\| b `c \\| d`'],
  [
    'names keep their underscores',
    'typing_extensions and __name__',
    'typing_extensions and \\_\\_name\\_\\_',
  ],
  ['a sign alone is no markup', 'a ` b * c [d](e)\\', 'a \\` b \\* c \\[d\\](e)\\\\'],
])('%s', (_, title, shown) => {
  expect(rowsOf(listed('python/cog.yml', { title }))[0]?.split(/ (?<!\\)\| /)[2]).toEqual(shown)
})

test('the page is what the bundled signatures generate, and stale without one of them', async () => {
  const loaded = await loadFolder(bundled('signatures'))
  const fewer = { ...loaded, signatures: loaded.signatures.slice(1) }
  expect([await docFileProblems(loaded), await docFileProblems(fewer)]).toEqual([
    [],
    [
      {
        file: join('docs', 'signatures.md'),
        line: 1,
        column: 1,
        rule: 'stale-docs',
        message: 'is not what the sources generate; run npm run docs',
        severity: 'error',
      },
    ],
  ])
})
