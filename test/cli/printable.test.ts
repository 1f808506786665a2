import { expect, test } from 'vitest'
import { printable, printableDeep } from '../../src/cli/printable.ts'

test.each([
  ['letters, tabs and line feeds stay', 'naïve 👩‍💻\tx\n', 'naïve 👩‍💻\tx\n'],
  ['an escape sequence is defused', '\u001b[31mred', '\ufffd[31mred'],
  ['the one-byte form too', '\u009b31mred', '\ufffd31mred'],
  ['a carriage return cannot overwrite the line', 'good\rbad', 'good\ufffdbad'],
  ['one of a Windows line end goes away', 'a\r\nb', 'a\nb'],
  ['text cannot be turned round', 'a\u202egpj.exe', 'a\ufffdgpj.exe'],
])('%s', (_, text, expected) => {
  expect(printable(text)).toEqual(expected)
})

test('every string in plain data is made printable, and nothing else changes', () => {
  expect(printableDeep({ a: ['\u0007', 1, null], b: { c: '\u001b' }, d: undefined })).toEqual({
    a: ['\ufffd', 1, null],
    b: { c: '\ufffd' },
    d: undefined,
  })
})
