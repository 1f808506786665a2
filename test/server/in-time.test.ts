import { expect, test } from 'vitest'
import { inTime } from '../../src/server/in-time.ts'

test.each([
  ['an answer', async () => 7, 7],
  ['an error', () => Promise.reject(new Error('no')), undefined],
  ['no answer', () => new Promise(() => {}), undefined],
])('%s', async (_, ask, heard) => {
  expect(await inTime(ask(), 1)).toEqual(heard)
})
