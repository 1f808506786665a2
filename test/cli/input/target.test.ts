import { expect, test } from 'vitest'
import { parseTarget } from '../../../src/cli/input/target.ts'

const address = { owner: 'dask', repo: 'distributed', number: 12 }

test.each([
  ['a dash is standard input', '-', { kind: 'standard input' }],
  ['a path is a file', 'reports/one.md', { kind: 'file', path: 'reports/one.md' }],
  ['a path with a hash is a file', 'a/b/c#12', { kind: 'file', path: 'a/b/c#12' }],
  ['the shorthand is an issue', 'dask/distributed#12', { kind: 'issue', address }],
  [
    'an address is an issue',
    'https://github.com/dask/distributed/issues/12',
    { kind: 'issue', address, host: 'github.com' },
  ],
  [
    'query and fragment of an address do not matter',
    'https://github.com/dask/distributed/issues/12/?a=b#issuecomment-1',
    { kind: 'issue', address, host: 'github.com' },
  ],
])('%s', (_, text, expected) => {
  expect(parseTarget(text)).toEqual(expected)
})

test.each([
  'https://github.com/dask/distributed/pull/12',
  'https://github.com/dask/distributed',
  'https://',
])('%s is refused', (text) => {
  expect(() => parseTarget(text)).toThrow(
    `${text} is not the address of an issue; it ends in /<owner>/<repository>/issues/<number>`,
  )
})
