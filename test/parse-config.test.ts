import { expect, test } from 'vitest'
import { DEFAULT_CONFIG } from '../src/config.ts'
import { parseConfig } from '../src/parse-config.ts'

test.each([
  ['an empty file is the default', '', DEFAULT_CONFIG],
  ['a file of comments is the default', '# later\n', DEFAULT_CONFIG],
  ['keys that are missing are filled in', 'mode: label\n', { ...DEFAULT_CONFIG, mode: 'label' }],
])('%s', (_, source, config) => {
  expect(parseConfig(source, 'faultline.yml')).toEqual({ config, problems: [] })
})

test.each([
  ['an unknown key', 'mode: label\nlabelz: {}\n', 2, 1, 'schema', 'unknown key `labelz`'],
  [
    'an unknown key further down',
    'labels:\n  create: false\n  colour: red\n',
    3,
    3,
    'schema',
    'unknown key `colour`',
  ],
  [
    'a wrong value',
    'mode: loud\n',
    1,
    1,
    'schema',
    '`mode`: Invalid option: expected one of "observe"|"label"|"comment"',
  ],
  ['broken YAML', 'mode: [label\n', 2, 1, 'yaml', expect.any(String)],
])('%s is told with its place', (_, source, line, column, rule, message) => {
  expect(parseConfig(source, 'faultline.yml')).toEqual({
    problems: [{ file: 'faultline.yml', line, column, rule, message, severity: 'error' }],
  })
})
