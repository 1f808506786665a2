import { Readable } from 'node:stream'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf, type SourceLine } from '../../../src/cli/jsonl/lines.ts'

async function read(chunks: readonly (string | Buffer)[], limit = 100) {
  const lines: SourceLine[] = []
  for await (const line of linesOf(Readable.from(chunks), limit)) lines.push(line)
  return lines
}
const whole = (text: string) => ({ text, cut: false })

test.each([
  ['a last line needs no line feed', ['a\nb'], [whole('a'), whole('b')]],
  ['a line feed at the end starts no line', ['a\nb\n'], [whole('a'), whole('b')]],
  ['empty lines are lines', ['a\n\nb\n'], [whole('a'), whole(''), whole('b')]],
  ['a line may come in pieces', ['a', 'b\nc', 'd'], [whole('ab'), whole('cd')]],
  ['nothing has no lines', [], []],
])('%s', async (_, chunks, expected) => {
  expect(await read(chunks)).toEqual(expected)
})

test('a letter may be torn in two by the chunks', async () => {
  const bytes = Buffer.from('é\n')
  expect(await read([bytes.subarray(0, 1), bytes.subarray(1)])).toEqual([whole('é')])
})

test('of a line over the limit only the beginning is kept, and the next line is whole', async () => {
  expect(await read(['abcd', 'efgh\nij\n'], 5)).toEqual([{ text: 'abcde', cut: true }, whole('ij')])
  expect(await read(['abcde\n'], 5)).toEqual([whole('abcde')])
})

test('however the text is cut, the lines are the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\n') })),
      async (chunks) => {
        const texts = (await read(chunks)).map(({ text }) => text)
        const lines = chunks.join('').split('\n')
        expect(texts).toEqual(lines.at(-1) === '' ? lines.slice(0, -1) : lines)
      },
    ),
  )
})
