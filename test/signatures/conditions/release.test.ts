import { describe, expect, test } from 'vitest'
import type { Group } from '../../../src/signatures/schema.ts'
import { match } from '../cases.ts'

const regressed = (step?: 'patch' | 'minor' | 'any'): Group => ({
  all: [{ release: { said: 'regressed', ...(step === undefined ? {} : { step }) } }],
})
const fails: Group = { all: [{ release: { said: 'fails' } }] }
const failsInPatch: Group = { all: [{ release: { said: 'fails', step: 'patch' } }] }
const cured: Group = { all: [{ release: { said: 'cured' } }] }

describe('a release of a dependency that is said to fail', () => {
  test.each<[string, Group, string, Record<string, string>[]]>([
    [
      'beside an earlier one that works',
      regressed(),
      'It works with scipy 1.10.1 and crashes with scipy 1.12.0.',
      [{ package: 'scipy', fails: '1.12.0', works: '1.10.1' }],
    ],
    [
      'in a small step',
      regressed('patch'),
      'Fails with scipy 1.10.1.\n\nWith scipy put back to 1.10.0 there is no error.',
      [{ package: 'scipy', fails: '1.10.1', works: '1.10.0' }],
    ],
    [
      'not in a step that is too large',
      regressed('patch'),
      'Works with scipy 1.10.1, fails with scipy 1.12.0.',
      [],
    ],
    [
      'named once for both versions',
      regressed(),
      'It works with scipy 1.10.1 but fails with 1.12.0',
      [{ package: 'scipy', fails: '1.12.0', works: '1.10.1' }],
    ],
    [
      'not where the later one works',
      regressed(),
      'Works with scipy 1.12.0, fails with scipy 1.10.1.',
      [],
    ],
    ['not of the project itself', regressed(), 'Works with acme 1.0.1, fails with acme 1.0.2.', []],
    ['not of Python', regressed(), 'Works with Python 3.11, fails with Python 3.12.', []],
    ['not of two packages', regressed(), 'Works with scipy 1.10.1, fails with numpy 1.12.0.', []],
    [
      'not in output',
      regressed(),
      '```\nworks with scipy 1.10.1, fails with scipy 1.12.0\n```',
      [],
    ],
    [
      'alone',
      fails,
      'The import fails with pytest 7.4.1.',
      [{ package: 'pytest', fails: '7.4.1' }],
    ],
    [
      'in a patch release',
      failsInPatch,
      'The import fails with pytest 7.4.1.',
      [{ package: 'pytest', fails: '7.4.1' }],
    ],
    ['not in one that opens a series', failsInPatch, 'The import fails with pytest 7.4.0.', []],
    ['not in one that is named by its date', failsInPatch, 'It fails with dask 2024.3.1.', []],
    ['held back', cured, 'With `scipy<1.13` it works.', [{ package: 'scipy' }]],
    ['put back', cured, 'Downgrading to scipy 1.12.0 solved it.', [{ package: 'scipy' }]],
    ['not where a later one helps', cured, 'Upgrading scipy to 1.13.1 solved it.', []],
    ['not where holding it back is no help', cured, 'Pinning scipy<1.13 did not help.', []],
    ['not where any works', cured, 'It works with scipy 1.13.0.', []],
    ['not where a pin is said not to help', fails, 'pytest 7.4.1 works.', []],
    ['not of a word that is no package', fails, 'The rule of section cogs 7.4 fails.', []],
    [
      'of a package that is said to be installed',
      fails,
      'cogs 2.0.1 breaks it.\n\n```\n$ pip list\nPackage Version\n------- -------\ncogs    2.0.1\n```',
      [{ package: 'cogs', fails: '2.0.1' }],
    ],
  ])('%s', (_, when, body, expected) => {
    expect(match(when, body).matches.map(({ captures }) => captures)).toEqual(expected)
  })
})
