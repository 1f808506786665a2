import { expect, test } from 'vitest'
import { readLines } from '../../src/report/lines.ts'
import { readSections } from '../../src/report/sections.ts'

function sectionsOf(body: string) {
  return readSections(readLines({ title: '', body }).lines, body)
}

test.each([
  [
    'an issue form',
    '### What happened? 🐛\n\nIt broke.\n\nTwice.\n\n### Version\n\n_No response_\n\n### Log\n\n```shell\nKeyError\n```',
    [
      { label: 'What happened?', origin: 'form', first: 1, last: 5, value: 'It broke.\n\nTwice.' },
      { label: 'Version', origin: 'form', first: 7, last: 9, value: '' },
      { label: 'Log', origin: 'form', first: 11, last: 14, value: 'KeyError' },
    ],
  ],
  [
    'a Markdown template with bold headings',
    'Hello.\n\n**Describe the bug**\nIt broke.\n**Versions:**\n- OS: [e.g. iOS]\n',
    [
      { label: '', origin: 'markdown', first: 0, last: 1, value: 'Hello.' },
      { label: 'Describe the bug', origin: 'markdown', first: 3, last: 4, value: 'It broke.' },
      { label: 'Versions', origin: 'markdown', first: 5, last: 6, value: '- OS:' },
    ],
  ],
  [
    'a template that starts like a form',
    '### Bug\nIt broke.',
    [{ label: 'Bug', origin: 'markdown', first: 1, last: 2, value: 'It broke.' }],
  ],
  [
    'headings inside code, which are none',
    '### Code\n\n```\n### no\n```',
    [{ label: 'Code', origin: 'form', first: 1, last: 4, value: '### no' }],
  ],
  [
    'a field that only holds its placeholder',
    '### Steps\n\nA clear and concise description of what the bug is.\n\n### Log\n\nN/A',
    [
      { label: 'Steps', origin: 'form', first: 1, last: 1, value: '' },
      { label: 'Log', origin: 'form', first: 5, last: 7, value: '' },
    ],
  ],
  ['no text', '', []],
])('readSections reads %s', (_, body, expected) => {
  expect(sectionsOf(body)).toEqual(expected)
})

test.each([
  '_No response_',
  '*No response*',
  'None',
  'none.',
  'N/A',
  'n/a',
  '-',
  '---',
  '...',
  '?',
])('readSections takes %s for no answer', (value) => {
  expect(sectionsOf(`### A\n\n${value}`).map((section) => section.value)).toEqual([''])
})

test.each([
  ['## :bug: **Describe** the `bug`:', 'Describe the bug'],
  ['### snake_case_name', 'snake_case_name'],
  ['# ⚠️ Traps ##', 'Traps'],
])('readSections labels %s', (heading, label) => {
  expect(sectionsOf(heading).map((section) => section.label)).toEqual([label])
})
