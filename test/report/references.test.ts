import { expect, test } from 'vitest'
import type { Line, LineKind } from '../../src/report/line.ts'
import { readReferences } from '../../src/report/references.ts'

const line = (text: string, kind: LineKind = 'prose', number = 1): Line => ({
  part: 'body',
  number,
  text,
  kind,
})

test.each<[string, Line[], string[]]>([
  [
    'an issue by its address',
    [line('see https://github.com/numpy/numpy/issues/26710.')],
    ['numpy/numpy#26710'],
  ],
  [
    'a pull request with an anchor',
    [line('https://github.com/a/b/pull/7#discussion_r1')],
    ['a/b#7'],
  ],
  [
    'an address that leaves no trace',
    [line('https://redirect.github.com/a/b/issues/7')],
    ['a/b#7'],
  ],
  ['a shorthand', [line('same as pallets/flask#12')], ['pallets/flask#12']],
  [
    'both in the order of the text',
    [line('x/y#2, then https://github.com/a/b/issues/1')],
    ['x/y#2', 'a/b#1'],
  ],
  ['once', [line('a/b#1 and A/B#1'), line('https://github.com/a/b/issues/1')], ['a/b#1']],
  ['an address in output', [line('see https://github.com/a/b/issues/1', 'log')], ['a/b#1']],
  ['no shorthand in code or output', [line('x = a/b#1', 'code'), line('a/b#2', 'log')], []],
  [
    'nothing of its own',
    [line('acme/acme#3, ACME/acme#4, https://github.com/acme/acme/pull/5, #6')],
    [],
  ],
  [
    'no file, no commit, no longer path',
    [line('https://github.com/a/b/blob/main/c.py#L1 x/a/b#1')],
    [],
  ],
])('references: %s', (_, lines, refs) =>
  expect(readReferences(lines, 'acme/acme').map(({ ref }) => ref)).toEqual(refs),
)

test('a reference carries its part and line', () => {
  expect(readReferences([line('fine'), line('a/b#1', 'prose', 4)])).toEqual([
    { ref: 'a/b#1', part: 'body', line: 4 },
  ])
})
