import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parsePackages } from '../src/packages.ts'

const packages = parsePackages(readFileSync('packages/pypi.yml', 'utf8'), 'packages/pypi.yml')

test.each([
  ['scikit-learn/scikit-learn', ['sklearn']],
  ['yaml/pyyaml', ['yaml']],
  ['psf/requests', ['requests']],
  ['nobody/nothing', undefined],
])('the packages of %s', (repository, expected) => {
  expect(packages.get(repository)).toEqual(expected && expect.arrayContaining(expected))
})

test('names in a namespace belong to nobody alone', () => {
  expect([...packages.values()].flat().filter((name) => name.includes('.'))).toEqual([])
})
