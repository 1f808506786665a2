import { describe, expect, test } from 'vitest'
import { Config, DEFAULT_CONFIG } from '../src/config.ts'
import { layConfigs, parseConfig, parseStated, type Stated } from '../src/parse-config.ts'

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

describe('parseStated', () => {
  test.each<[string, string, Stated]>([
    ['an empty file states nothing', '', {}],
    ['a file of comments and blank lines states nothing', '# mode: label\n\n   # later\r\n', {}],
    ['an empty document states nothing', '---\n', {}],
    ['null states nothing', 'null\n', {}],
    ['a key is stated without the defaults of the others', 'mode: label\n', { mode: 'label' }],
    [
      'a key further down is stated without those beside it',
      'labels:\n  create: false\n',
      { labels: { create: false } },
    ],
    ['a key without keys below is stated so', 'labels: {}\n', { labels: {} }],
    ['the file below is stated', '_extends: acme/.github\n', { _extends: 'acme/.github' }],
    ['the file below may be of the same owner', '_extends: .github\n', { _extends: '.github' }],
  ])('%s', (_, source, stated) => {
    expect(parseStated(source, 'faultline.yml')).toEqual({ stated, problems: [] })
  })

  test.each<[string, string, number, number, string]>([
    ['a list', '- mode\n', 1, 1, 'expected object, received array'],
    ['a word', 'comment\n', 1, 1, 'expected object, received string'],
    [
      'a key without a value',
      'mode: label\nlabels:\n',
      2,
      1,
      '`labels`: expected object, received null',
    ],
    [
      'an address below it',
      '\n_extends: https://github.com/acme/.github\n',
      2,
      1,
      '`_extends`: write name or owner/name',
    ],
    [
      'two names below it',
      '_extends: [a, b]\n',
      1,
      1,
      '`_extends`: expected string, received array',
    ],
    [
      'a number out of bounds',
      'report:\n  ask_at_most: 7\n',
      2,
      3,
      '`ask_at_most`: Too big: expected number to be <=6',
    ],
    ['an unknown label', 'labels:\n  names:\n    bug: defect\n', 3, 5, 'unknown key `bug`'],
  ])('%s is told with its place and nothing is stated', (_, source, line, column, message) => {
    expect(parseStated(source, 'faultline.yml')).toEqual({
      problems: [
        { file: 'faultline.yml', line, column, rule: 'schema', message, severity: 'error' },
      ],
    })
  })

  test('all problems are told at once', () => {
    const { problems } = parseStated('mod: label\nreport:\n  asks: 1\n', 'faultline.yml')
    expect(problems.map(({ line, column, message }) => [line, column, message])).toEqual([
      [3, 3, 'unknown key `asks`'],
      [1, 1, 'unknown key `mod`'],
    ])
  })
})

describe('layConfigs', () => {
  const low = { mode: 'observe', report: { require: ['os', 'steps'], ask_at_most: 1 } }

  test.each<[string, readonly Stated[], Stated]>([
    ['nothing is the default', [], {}],
    ['files that state nothing are the default', [{}, {}], {}],
    ['one file is itself', [low], low],
    ['an empty file on another changes nothing', [low, {}], low],
    ['a file on an empty one is itself', [{}, low], low],
    ['the higher one holds', [low, { mode: 'label' }], { ...low, mode: 'label' }],
    [
      'the higher one holds although it says what is the default',
      [low, { mode: 'comment', report: { ask_at_most: 3 } }],
      { mode: 'comment', report: { require: ['os', 'steps'], ask_at_most: 3 } },
    ],
    [
      'keys further down come from both',
      [low, { report: { ask_at_most: 2 } }],
      { mode: 'observe', report: { require: ['os', 'steps'], ask_at_most: 2 } },
    ],
    [
      'lists are not joined',
      [low, { report: { require: [] } }],
      { mode: 'observe', report: { require: [], ask_at_most: 1 } },
    ],
    ['an empty group takes nothing away', [low, { report: {} }], low],
    [
      'of three the highest holds',
      [{ mode: 'label', ignore: { authors: ['a'] } }, { mode: 'observe' }, { mode: 'comment' }],
      { mode: 'comment', ignore: { authors: ['a'] } },
    ],
    [
      'names of labels come from both',
      [
        { labels: { names: { 'needs-info': 'more', upstream: 'theirs' } } },
        { labels: { names: { 'needs-info': 'ask' } } },
      ],
      { labels: { names: { 'needs-info': 'ask', upstream: 'theirs' } } },
    ],
  ])('%s', (_, layers, expected) => {
    expect(layConfigs(layers)).toEqual(Config.parse(expected))
  })

  test('leaves the layers as they were', () => {
    const layers = [{ report: { ask_at_most: 1 } }, { report: { require: ['os'] } }]
    const before = structuredClone(layers)
    layConfigs(layers)
    expect(layers).toEqual(before)
  })
})
