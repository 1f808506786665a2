import { expect, test } from 'vitest'
import { recently } from '../../src/worker/recently.ts'

const counter = () => {
  let count = 0
  return async () => {
    count += 1
    return count
  }
}

test('asks once for the same key while the answer is young', async () => {
  const ask = counter()
  const answers = recently<number>(60_000)
  expect(await answers.get(1, ask)).toEqual(1)
  expect(await answers.get(1, ask)).toEqual(1)
  expect(await answers.get(2, ask)).toEqual(2)
})

test('asks again when told to forget, when the answer is old, and when there was none', async () => {
  const ask = counter()
  const answers = recently<number>(60_000)
  await answers.get(1, ask)
  answers.forget(1)
  expect(await answers.get(1, ask)).toEqual(2)
  const old = recently<number>(0)
  await old.get(1, ask)
  expect(await old.get(1, ask)).toEqual(4)
  await expect(answers.get(3, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await answers.get(3, ask)).toEqual(5)
  answers.forget()
  expect([await answers.get(1, ask), await answers.get(3, ask)]).toEqual([6, 7])
})
