import { describe, expect, test } from 'vitest'
import { standing } from '../../src/plan/releases.ts'
import { packageFact } from './sample.ts'

const UPSTREAM = { issue: 'unbit/uwsgi#670', summary: 'x', fixed_in: '2.0.20' }

describe('standing', () => {
  test.each([
    ['an older version', '2.0.18', true],
    ['a candidate of the fixed release', '2.0.20rc1', true],
    ['the fixed release', '2.0.20', false],
    ['a newer version', '2.0.9999', false],
  ])('tells %s', (_, version, older) => {
    expect(standing(UPSTREAM, [], [packageFact('uwsgi', version)])).toEqual({
      package: 'uwsgi',
      version,
      older,
    })
  })

  test('finds the package by its affected range when the repository has another name', () => {
    const upstream = { issue: 'pytorch/pytorch#1', summary: 'x', fixed_in: '2.1.0' }
    const affects = [{ package: 'pypi/torch', fixed: '2.1.0' }]
    expect(standing(upstream, affects, [packageFact('torch', '2.0.1')])).toEqual({
      package: 'torch',
      version: '2.0.1',
      older: true,
    })
  })

  test('compares Python itself', () => {
    const upstream = { issue: 'python/cpython#1', summary: 'x', fixed_in: '3.12.1' }
    const fact = { kind: 'python', version: '3.12.0', part: 'body', line: 1, quote: '' } as const
    expect(standing(upstream, [], [fact])).toEqual({
      package: 'Python',
      version: '3.12.0',
      older: true,
    })
  })

  test.each([
    ['the report names two versions', UPSTREAM, ['2.0.18', '2.0.21']],
    ['the report names only a major version', UPSTREAM, ['2']],
    ['the version is none', UPSTREAM, ['latest']],
    ['the report names none', UPSTREAM, []],
    ['no release has the fix', { issue: 'unbit/uwsgi#670', summary: 'x' }, ['2.0.18']],
    ['the fixed release is no version', { ...UPSTREAM, fixed_in: 'next' }, ['2.0.18']],
  ])('says nothing when %s', (_, upstream, versions) => {
    expect(
      standing(
        upstream,
        [],
        versions.map((version) => packageFact('uwsgi', version)),
      ),
    ).toBeUndefined()
  })
})
