import { expect, test } from 'vitest'
import { json, jsonLine } from '../../../src/cli/reporters/json.ts'
import { outcome } from './outcome.ts'

test('the record has exactly the keys of the contract', () => {
  expect(JSON.parse(json(outcome()))).toEqual({
    id: 'report.md',
    kind: 'bug',
    cause: 'upstream',
    confidence: 'likely',
    component: 'uwsgi',
    signatures: [
      {
        id: 'uwsgi-sys-executable',
        evidence: [
          { part: 'body', line: 12, quote: 'unable to load configuration from /srv/app/manage.py' },
          { part: 'comment 1', line: 3, quote: 'we run it under uwsgi' },
        ],
      },
    ],
    upstream: [
      {
        ref: 'unbit/uwsgi#670',
        fixed_in: '2.0.20',
        url: 'https://github.com/unbit/uwsgi/issues/670',
      },
    ],
    checks: [{ signature: 'uwsgi-sys-executable', id: 'print-executable' }],
    missing: ['versions'],
    labels: ['cause: upstream', 'upstream: uwsgi'],
    comment: 'Hello\n',
  })
})

test('a line is one line of ASCII controls, and reads back as it was', () => {
  const value = { text: 'a\u001b[31m\n\u009b\u2028\u202e\u007f' }
  const line = jsonLine(value)
  expect(line).toEqual('{"text":"a\\u001b[31m\\n\\u009b\\u2028\\u202e\\u007f"}\n')
  expect(JSON.parse(line)).toEqual(value)
})
