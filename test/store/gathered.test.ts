import { expect, test } from 'vitest'
import { gathered } from '../../src/store/gathered.ts'

test('makes one call of many, and the next call of the next ones', async () => {
  const calls: number[][] = []
  const send = gathered(1, async (items: readonly number[]) => calls.push([...items]))
  await Promise.all([send(1), send(2), send(3)])
  await send(4)
  expect(calls).toEqual([[1, 2, 3], [4]])
})

test('tells everybody when the call failed', async () => {
  const send = gathered(1, () => Promise.reject(new Error('no')))
  const results = await Promise.allSettled([send(1), send(2)])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})
