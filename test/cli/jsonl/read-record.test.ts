import { expect, test } from 'vitest'
import { readRecord } from '../../../src/cli/jsonl/read-record.ts'

const read = (value: unknown) => readRecord({ text: JSON.stringify(value), cut: false })

test('a record with everything is read', () => {
  const record = {
    id: 7,
    repo: 'acme/acme',
    title: 'It fails',
    body: 'first',
    labels: ['bug'],
    author: 'ada',
    author_association: 'NONE',
    comments: [{ author: 'bob', author_association: 'MEMBER', body: 'which version?' }],
  }
  expect(read(record)).toEqual(record)
})

test('what GitHub leaves null is empty, and keys of a dump are ignored', () => {
  expect(read({ id: 'a', title: 'It fails', body: null, author: null, state: 'open' })).toEqual({
    id: 'a',
    title: 'It fails',
    body: '',
  })
})

test('a config is checked whole, and its defaults are filled in', () => {
  const config = { mode: 'label' }
  expect(read({ id: 1, title: '', body: '', config })).toMatchObject({
    config: { mode: 'label', report: { ask_at_most: 3 } },
  })
})

test.each([
  ['no id', { title: '', body: '' }, { id: null, error: 'id: expected text or a number' }],
  [
    'a body that is no text',
    { id: 1, title: '', body: 5 },
    { id: 1, error: 'body: Invalid input: expected string, received number' },
  ],
  [
    'a wrong config',
    { id: 'x', title: '', body: '', config: { modes: 1 } },
    { id: 'x', error: 'config: Unrecognized key: "modes"' },
  ],
  ['no object', 5, { id: null, error: 'Invalid input: expected object, received number' }],
  ['null', null, { id: null, error: 'Invalid input: expected object, received null' }],
])('a record with %s gives its id and the reason', (_, value, expected) => {
  expect(read(value)).toEqual(expected)
})

test.each([
  ['text', '{"id":"a\\"b","title":', 'a"b'],
  ['a number', '{ "id": -12, "title"', -12],
  ['nothing when it does not come first', '{"title":"x","id":"a"', null],
  ['nothing when it is cut off', '{"id":"a', null],
])('the id of a broken record is %s', (_, text, id) => {
  expect(readRecord({ text, cut: false })).toEqual({
    id,
    error: expect.stringMatching(/^not JSON: [^\n]+$/),
  })
  expect(readRecord({ text, cut: true })).toEqual({ id, error: 'the line is longer than 8 MB' })
})
