import { expect, test } from 'vitest'
import { readReport } from '../../../src/report/read.ts'
import { readClaims } from '../../../src/signatures/releases/claims.ts'

function claims(body: string): string[] {
  return readClaims(readReport({ title: '', body }, ['acme']).lines, ['acme']).map(
    (claim) => `${claim.package} ${claim.version} ${claim.works ? 'works' : 'fails'}`,
  )
}

test.each<[string, string[]]>([
  ['The tests fail with cogs 2.0.1.', ['cogs 2.0.1 fails']],
  ['Works with cogs 1.9, not tested with cogs 2.0.', ['cogs 1.9 works']],
  ['Downgrading cogs to 1.9.2 solved it.', ['cogs 1.9.2 works']],
  ['Downgrading cogs to 1.9.2 did not help.', []],
  ['It does not work with cogs==2.0.1 at all', ['cogs 2.0.1 fails']],
  ['With both cogs and wheels put to 1.9 it is fine', ['wheels 1.9 works', 'cogs 1.9 works']],
  ['cogs 1.9 works fine, since 2.0 it crashes', ['cogs 1.9 works', 'cogs 2.0 fails']],
  ['It crashes under cogs 2.0.1 (fine with 2.0.0)', ['cogs 2.0.1 fails', 'cogs 2.0.0 works']],
  ['The update of cogs (2.0.1) fails', ['cogs 2.0.1 fails']],
  ['cogs update to 2.0.1 fails', ['cogs 2.0.1 fails']],
  [
    'With cogs 2.0, the build fails. With `cogs` 1.9, it works.',
    ['cogs 2.0 fails', 'cogs 1.9 works'],
  ],
  ['With the old wheels and so on, it fails with cogs 2.0', ['cogs 2.0 fails']],
  ['cogs 2.0: fails, cogs 1.9: works', ['cogs 2.0 fails', 'cogs 1.9 works']],
  ['I have cogs 2.0 here: the import fails', []],
  ['On Python 3.12 the import fails', []],
  ['cogs should work with 2.0.1 once that is fixed', []],
  ['acme 2.0.1 fails, acme 2.0.0 works', []],
  ['I have cogs 2.0.1 and wheels 1.9.', []],
])('%s', (body, expected) => {
  expect(claims(body)).toEqual(expected)
})

test('a flood of versions is read in part', () => {
  const line = 'fails with cogs 1.2 and works with cogs and cogs and cogs to to to 1.3 '.repeat(900)
  const found = claims(`${line}\n\n${'fails with cogs 1.2.3\n\n'.repeat(2000)}`)
  expect(found.length).toBe(50)
})
