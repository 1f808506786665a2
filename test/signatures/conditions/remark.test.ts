import { expect, test } from 'vitest'
import type { Remark } from '../../../src/signatures/remarks.ts'
import { places } from '../cases.ts'

const found = (remark: Remark | Remark[], text: string) => places({ all: [{ remark }] }, text)

test.each<[Remark, string]>([
  ['project image', 'Your docker image lacks it.'],
  ['project image', "It is missing in the project's Dockerfile."],
  ['better message', 'A clearer error would help.'],
  ['requirements', 'See requirements-dev.txt.'],
  ['requirements', 'I ran `uv run acme`.'],
])('a remark about %s: %s', (remark, text) => {
  expect(found(remark, text)).toEqual([`body:1 ${text}`])
})

test.each<[Remark, string]>([
  ['project image', 'My image lacks it.'],
  ['better message', 'It prints an error.'],
  ['requirements', 'It requires much.'],
])('no remark about %s: %s', (remark, text) => {
  expect(found(remark, text)).toEqual([])
})

test('one of several is enough', () => {
  expect(found(['requirements', 'project image'], 'The image.\nYour image.')).toEqual([
    'body:2 Your image.',
  ])
})
