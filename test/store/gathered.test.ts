import { expect, test } from 'vitest'
import { gathered } from '../../src/store/gathered.ts'

test('makes one call of many, and the next call of the next ones', async () => {
  const calls: number[][] = []
  const double = gathered(async (items: readonly number[]) => {
    calls.push([...items])
    return items.map((item) => 2 * item)
  })
  expect(await Promise.all([double(1), double(2), double(3)])).toEqual([2, 4, 6])
  expect(await double(4)).toEqual(8)
  expect(calls).toEqual([[1, 2, 3], [4]])
})

test('asks alike items each, as the answer may have changed', async () => {
  let answer = 0
  const count = gathered(async (items: readonly string[]) => items.map(() => ++answer))
  expect([await count('a'), await count('a')]).toEqual([1, 2])
})

test('fails the item that is bad, and no other', async () => {
  const send = gathered(async (items: readonly number[]) => {
    if (items.includes(2)) throw new Error('not a two')
    return items
  })
  expect(await Promise.allSettled([send(1), send(2), send(3)])).toEqual([
    { status: 'fulfilled', value: 1 },
    { status: 'rejected', reason: new Error('not a two') },
    { status: 'fulfilled', value: 3 },
  ])
})

test('calls once for one item that fails', async () => {
  let calls = 0
  const send = gathered(() => {
    calls += 1
    return Promise.reject(new Error('no'))
  })
  await expect(send(1)).rejects.toThrow('no')
  expect(calls).toEqual(1)
})
