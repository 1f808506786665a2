import { expect, test } from 'vitest'
import { outline } from '../../../src/report/lines/outline.ts'

const text = (line: string, count: number) => Array.from({ length: count }, () => line)

test('of a flood of headings the first thousand are headings', () => {
  const { headings } = outline(text('# a', 9_000))
  expect([headings.size, headings.has(999), headings.has(1_000)]).toEqual([1_000, true, false])
})

test('comments in a long script take nothing from it, nor from the headings above it', () => {
  const script = ['## Script', '```python', ...text('# a', 2_000), '```', 'after']
  const { headings, blocks, marks } = outline(script)
  expect({ headings, blocks, marks }).toEqual({
    headings: new Set([0]),
    blocks: [{ start: 2, end: 2_002, info: 'python', origin: 'fence' }],
    marks: new Set([1, 2_002]),
  })
})
