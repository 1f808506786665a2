import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { paletteFor } from '../../src/cli/palette.ts'

test.each([
  ['a terminal has colours', true, {}, true],
  ['a pipe has none', false, {}, false],
  ['a dumb terminal has none', true, { TERM: 'dumb' }, false],
  ['NO_COLOR takes them away', true, { NO_COLOR: '1' }, false],
  ['an empty NO_COLOR says nothing', true, { NO_COLOR: '' }, true],
  ['FORCE_COLOR gives them to a pipe', false, { FORCE_COLOR: '1' }, true],
  ['FORCE_COLOR=0 takes them away', true, { FORCE_COLOR: '0' }, false],
  ['NO_COLOR wins over FORCE_COLOR', true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
])('%s', (_, isTTY, env, expected) => {
  const stdout = Object.assign(new PassThrough(), { isTTY })
  expect(paletteFor({ stdout, env }).isColorSupported).toEqual(expected)
})
