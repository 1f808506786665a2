import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  importsOf,
  packageNamed,
  packageOfModule,
  packageOfRepository,
  parsePackages,
} from '../src/packages.ts'

const packages = parsePackages(readFileSync('packages/pypi.yml', 'utf8'), 'packages/pypi.yml')

describe('import names', () => {
  test.each([
    ['scikit-learn/scikit-learn', ['sklearn']],
    ['yaml/pyyaml', ['yaml']],
    ['PSF/Requests', ['requests']],
    ['nobody/nothing', []],
  ])('of the packages of %s', (repository, expected) => {
    expect(importsOf(repository, packages)).toEqual(expect.arrayContaining(expected))
  })

  test('in a namespace belong to nobody alone', () => {
    const all = [...packages.byRepository.keys()].flatMap((one) => importsOf(one, packages))
    expect(all.filter((name) => name.includes('.'))).toEqual([])
  })
})

test.each([
  ['as it is called', 'numpy', 'numpy'],
  ['in other letters', 'Typing_Extensions', 'typing-extensions'],
  ['by another name', 'docker-py', 'docker'],
  ['as it is imported', 'cv2', 'opencv-python'],
  ['as its twin is, too', 'discord', 'discord-py'],
  ['that nobody knows', 'nothing-like-it', undefined],
  ['that is no name', '__proto__', undefined],
])('a package named %s', (_, name, expected) => {
  expect(packageNamed(name, packages)?.name).toBe(expected)
})

test.each([
  ['the longest import name tells', 'google.protobuf.descriptor', 'protobuf'],
  ['the shortest may do', 'sklearn.svm._classes', 'scikit-learn'],
  ['a shared folder is nobody', 'google', undefined],
])('of a module %s', (_, module, expected) => {
  expect(packageOfModule(module, packages)?.name).toBe(expected)
})

test.each([
  ['its one package', 'fsspec/filesystem_spec', 'fsspec'],
  ['the one it is named after', 'opencv/opencv-python', 'opencv-python'],
  ['none of many', 'googleapis/google-cloud-python', undefined],
])('a repository stands for %s', (_, repository, expected) => {
  expect(packageOfRepository(repository, packages)?.name).toBe(expected)
})
