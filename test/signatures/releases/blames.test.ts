import { expect, test } from 'vitest'
import { readReport } from '../../../src/report/read.ts'
import { readBlames } from '../../../src/signatures/releases/blames.ts'

const blamed = (body: string) =>
  readBlames(readReport({ title: '', body }, ['acme']).lines, ['acme']).map((one) => one.package)

test.each<[string, string[]]>([
  ['It is a bug in numpy.', ['numpy']],
  ['The tests are hit by a regression of the new `scipy` release.', ['scipy']],
  ['CI crashes because of a numpy-dev bug', ['numpy']],
  ['This is caused by a bug in OpenBLAS', ['openblas']],
  ['Tests fail: upstream issue in scipy', ['scipy']],
  ['[BUG] Reporting fails due to an upstream issue (matplotlib)', ['matplotlib']],
  ['The new pydantic version caused a regression, CI is red.', ['pydantic']],
  ['A regression came with the new numpy', ['numpy']],
  ['There is a bug within the newest versions of numpy', ['numpy']],
  ['It is an issue in numpy 1.25.1, which was fixed in 1.25.2', ['numpy']],
  ['A bug of numpy 1.25.1, fixed in numpy 1.25.2', ['numpy']],
  ['This fixed a bug in numpy', []],
  ['It is an issue with numpy 1.25.1 and acme', []],
  ['scipy 1.11.2 has a bug.', ['scipy']],
  ['numpy has introduced a known bug', ['numpy']],
  ['The new release has a bug.', []],
  ['The function that calls scipy has a bug.', []],
  ['numpy 1.25 might have a bug', []],
  ['Does numpy have a bug?', []],
  ['The new acme version has a bug', []],
  ['Is it an upstream issue in scipy?', []],
  ['I opened the upstream issue in time', []],
  ['This might be a bug in numpy.', []],
  ['Is this a bug in numpy?', []],
  ['It looks like a bug in numpy', []],
  ['That is not a bug in numpy', []],
  ['There is a bug in the wheel', []],
  ['There is a bug in wheel 0.41', ['wheel']],
  ['A recent bug in `pip` broke it', ['pip']],
  ['A bug in pip itself', ['pip']],
  ['There is a bug in numpy support', []],
  ['There is a bug in acme.', []],
  ['There is a bug in some_function', []],
  ['```\nbug in numpy\n```', []],
])('%s', (body, expected) => {
  expect(blamed(body)).toEqual(expected)
})

test('a flood of blame is read in part', () => {
  expect(blamed('a bug in numpy\n\n'.repeat(4000)).length).toBe(20)
  expect(blamed(`bug ${'in the new bug in '.repeat(4000)}`)).toEqual([])
})
