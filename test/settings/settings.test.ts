import { describe, expect, test } from 'vitest'
import { Config, DEFAULT_CONFIG } from '../../src/config.ts'
import type { Problem } from '../../src/problem.ts'
import { findSettingsProblems, inForce, readSettings } from '../../src/settings/settings.ts'
import {
  isSettingsPath,
  refuse,
  type SettingsFile,
  templateName,
} from '../../src/settings/settings-file.ts'
import { TEMPLATES } from '../plan/sample.ts'

const CONFIG = '.github/faultline.yml'
const OWNERS = `acme/.github:${CONFIG}`
const WIDGET = '.github/faultline/signatures/widget.yml'
const FOOTER = '.github/faultline/templates/footer.liquid'

const file = (path: string, text: string): SettingsFile => ({ path, text })

const error = (path: string, line: number, column: number, rule: string, message: string) =>
  ({ file: path, line, column, rule, message, severity: 'error' }) satisfies Problem

/** A signature that passes lint, with another condition if given one. */
const signature = (condition = 'unable to frobnicate') => `id: widget
title: A widget cannot be frobnicated
status: stable
cause: environment
component: widget
when:
  all:
    - log: ${condition}
remedies:
  fix: Upgrade the widget.
examples:
  match:
    - |
      \`\`\`
      error: unable to frobnicate the widget
      \`\`\`
  no-match:
    - The widget is frobnicated.
`
const GOOD = {
  id: 'widget',
  title: 'A widget cannot be frobnicated',
  status: 'stable',
  cause: 'environment',
  component: 'widget',
  when: { all: [{ log: 'unable to frobnicate' }] },
  remedies: { fix: 'Upgrade the widget.' },
  examples: {
    match: ['```\nerror: unable to frobnicate the widget\n```\n'],
    'no-match': ['The widget is frobnicated.'],
  },
} as const

const BOMB = [
  'a: &a [x, x, x, x, x, x, x, x, x, x]',
  ...['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map(
    (name, index) => `${name}: &${name} [${'*'.concat('abcdefghi'[index] ?? '', ', ').repeat(10)}]`,
  ),
].join('\n')

const QUICKLY_MS = 1_000

describe('readSettings', () => {
  const read = (...files: readonly SettingsFile[]) => ({
    ...readSettings(files),
    problems: findSettingsProblems(files, TEMPLATES),
  })
  const NOTHING = { config: DEFAULT_CONFIG, signatures: [], templates: {}, problems: [] }

  test('of no files are the default', () => {
    expect(read()).toEqual(NOTHING)
  })

  test('hold config, signatures and templates', () => {
    expect(
      read(file(CONFIG, 'mode: label\n'), file(WIDGET, signature()), file(FOOTER, 'Yours')),
    ).toEqual({
      config: { ...DEFAULT_CONFIG, mode: 'label' },
      signatures: [GOOD],
      templates: { footer: 'Yours' },
      problems: [],
    })
  })

  test('leave out files of other names', () => {
    expect(
      read(
        file('.github/faultline/signatures/more/widget.yml', signature()),
        file('.github/faultline/signatures/README.md', 'hm'),
        file('.github/faultline/templates/footer.txt', '{{ robot }}'),
        file('.github/workflows/ci.yml', 'on: push'),
      ),
    ).toEqual(NOTHING)
  })

  describe('config', () => {
    test.each<[string, readonly SettingsFile[], Config]>([
      ['an empty file is the default', [file(CONFIG, '')], DEFAULT_CONFIG],
      [
        'one that extends another is valid',
        [file(CONFIG, '_extends: .github\nmode: label\n')],
        Config.parse({ _extends: '.github', mode: 'label' }),
      ],
      [
        'what the higher one does not state comes from the lower one',
        [
          file(OWNERS, 'mode: observe\nlabels:\n  create: false\n  names: { upstream: theirs }\n'),
          file(CONFIG, 'labels:\n  names: { "cause: usage": not a bug }\n'),
        ],
        Config.parse({
          mode: 'observe',
          labels: { create: false, names: { upstream: 'theirs', 'cause: usage': 'not a bug' } },
        }),
      ],
      [
        'what both state comes from the higher one, lists included',
        [
          file(OWNERS, 'mode: observe\nreport: { require: [traceback, os], ask_at_most: 1 }\n'),
          file(CONFIG, 'mode: label\nreport: { require: [versions] }\n'),
        ],
        Config.parse({ mode: 'label', report: { require: ['versions'], ask_at_most: 1 } }),
      ],
      [
        'of three the highest holds',
        [
          file('one/.github:.github/faultline.yml', 'mode: label\nsignatures: { disable: [a] }\n'),
          file(OWNERS, 'mode: observe\nreport: { ask_at_most: 2 }\n'),
          file(CONFIG, 'mode: comment\n'),
        ],
        Config.parse({
          mode: 'comment',
          signatures: { disable: ['a'] },
          report: { ask_at_most: 2 },
        }),
      ],
    ])('%s', (_, files, config) => {
      expect(read(...files)).toEqual({ ...NOTHING, config })
    })

    test('a bad one is left out and told, the others hold', () => {
      expect(
        read(
          file(OWNERS, 'mode: observe\n'),
          file(CONFIG, 'mode: label\nlabels:\n  colour: red\n'),
        ),
      ).toEqual({
        ...NOTHING,
        config: { ...DEFAULT_CONFIG, mode: 'observe' },
        problems: [error(CONFIG, 3, 3, 'schema', 'unknown key `colour`')],
      })
    })

    test('the problem of one in another repository names that repository', () => {
      expect(read(file(OWNERS, '\nmod: label\n'), file(CONFIG, 'mode: label\n'))).toEqual({
        ...NOTHING,
        config: { ...DEFAULT_CONFIG, mode: 'label' },
        problems: [error(OWNERS, 2, 1, 'schema', 'unknown key `mod`')],
      })
    })

    test.each<[string, string, Problem]>([
      [
        'an extended repository that is none',
        'mode: label\n_extends: https://github.com/acme/.github\n',
        error(CONFIG, 2, 1, 'schema', '`_extends`: write name or owner/name'),
      ],
      [
        'broken YAML',
        'mode: label\nlabels: {\n',
        error(CONFIG, 3, 1, 'yaml', expect.any(String) as unknown as string),
      ],
      ['aliases of aliases', BOMB, error(CONFIG, 4, 9, 'yaml', 'aliases exceeded maxAliases (20)')],
      [
        'nesting without an end',
        '['.repeat(50_000),
        error(CONFIG, 1, 30, 'yaml', 'nesting exceeded maxDepth (30)'),
      ],
      [
        'too long a file',
        `mode: label # ${'x'.repeat(65_536)}`,
        error(CONFIG, 1, 1, 'yaml', 'the file has 65550 characters; 65536 are allowed'),
      ],
      [
        'two documents',
        'mode: label\n---\nmode: observe\n',
        error(CONFIG, 1, 1, 'yaml', 'expected one YAML document, found 2'),
      ],
      [
        'keys of a prototype',
        '__proto__:\n  mode: label\n',
        error(CONFIG, 1, 1, 'schema', 'unknown key `__proto__`'),
      ],
    ])(
      '%s is told soon, and the default holds',
      (_, text, problem) => {
        expect(read(file(CONFIG, text))).toEqual({ ...NOTHING, problems: [problem] })
      },
      QUICKLY_MS,
    )
  })

  describe('signatures', () => {
    const RE2 = ' (patterns are RE2: no lookahead, lookbehind or backreference)'

    test.each<[string, string, Problem]>([
      [
        'an unknown key',
        signature('unable to frobnicate\n      colour: red'),
        error(WIDGET, 9, 7, 'schema', 'unknown key `colour`'),
      ],
      [
        'a lookahead',
        signature('{ pattern: "unable to (?=frobnicate)" }'),
        error(
          WIDGET,
          8,
          7,
          're2',
          `error parsing regexp: invalid or unsupported Perl syntax: \`(?=\`${RE2}`,
        ),
      ],
      [
        'a pattern that is giant when written out',
        signature('{ pattern: "unable to (((x{100}){100}){100}){100}" }'),
        error(WIDGET, 8, 7, 're2', 'error parsing regexp: invalid repeat count: `{100}`'),
      ],
      [
        'a pattern that is giant as it is',
        signature(`{ pattern: "unable to ${'x?'.repeat(250)}" }`),
        error(
          WIDGET,
          8,
          14,
          'schema',
          '`pattern`: Too big: expected string to have <=500 characters',
        ),
      ],
      ['aliases of aliases', BOMB, error(WIDGET, 4, 9, 'yaml', 'aliases exceeded maxAliases (20)')],
      [
        'the id of another file',
        signature().replace('id: widget', 'id: gadget'),
        error(
          WIDGET,
          1,
          1,
          'file-name',
          'the id is `gadget`, the file is `widget`: give both the same name',
        ),
      ],
    ])(
      'one with %s is left out and told soon',
      (_, text, problem) => {
        expect(read(file(WIDGET, text), file(CONFIG, 'mode: label\n'))).toEqual({
          ...NOTHING,
          config: { ...DEFAULT_CONFIG, mode: 'label' },
          problems: [problem],
        })
      },
      QUICKLY_MS,
    )

    test('one that misses its example is told', () => {
      expect(read(file(WIDGET, signature('unable to oscillate'))).problems).toEqual([
        error(
          WIDGET,
          14,
          1,
          'example-missed',
          'the signature does not match this example; loosen a condition or correct the example',
        ),
      ])
    })

    test('one that lint finds fault with is told', () => {
      expect(read(file(WIDGET, signature('unable'))).problems).toEqual([
        error(
          WIDGET,
          8,
          7,
          'short-text',
          'shorter than 8 characters, it is found in reports of anything; add the words around it',
        ),
        error(
          WIDGET,
          8,
          7,
          'common-word',
          'one word alone is in reports of anything; add the words around it, or use `mentions` beside another condition',
        ),
      ])
    })

    test('the second with the same id is left out and told', () => {
      const twin = WIDGET.replace('.yml', '.yaml')
      expect(read(file(WIDGET, signature()), file(twin, signature()))).toEqual({
        ...NOTHING,
        signatures: [GOOD],
        problems: [
          error(
            twin,
            1,
            1,
            'duplicate-id',
            `\`widget\` is already the id of ${WIDGET}; choose another`,
          ),
        ],
      })
    })
  })

  test('a bad template is told with its place', () => {
    expect(read(file(FOOTER, 'Yours,\n  {{ robot }}')).problems).toEqual([
      error(FOOTER, 2, 6, 'template', 'undefined variable: robot, line:2, col:6'),
    ])
  })

  test(
    'a template that loops is told soon, with its place',
    () => {
      const text = '{% for i in (1..100000000) %}{{ i }}{% endfor %}'
      expect(read(file(FOOTER, text)).problems).toEqual([
        error(FOOTER, 1, 1, 'template', 'memory alloc limit exceeded, file:footer, line:1, col:1'),
      ])
    },
    QUICKLY_MS,
  )

  test('problems come in the order of config, signatures and templates', () => {
    const { problems } = read(
      file(FOOTER, '{{ robot }}'),
      file(WIDGET, 'id: widget'),
      file(CONFIG, 'mod: label'),
    )
    expect([...new Set(problems.map((one) => one.file))]).toEqual([CONFIG, WIDGET, FOOTER])
  })
})

test('files that were refused are told of, and not used', () => {
  const files = [CONFIG, WIDGET, FOOTER].map((path) => refuse(path, 'not text', 2, 3))
  expect(readSettings(files)).toEqual(readSettings([]))
  expect(findSettingsProblems(files, TEMPLATES)).toEqual(
    [CONFIG, WIDGET, FOOTER].map((path) => error(path, 2, 3, 'file', 'not text')),
  )
})

describe('inForce', () => {
  const bad = (path: string): Problem => error(path, 1, 1, 'schema', 'bad')
  const NEW = [file(CONFIG, 'new'), file(WIDGET, 'new')]
  const OLD = [file(CONFIG, 'old'), file(WIDGET, 'old'), file(FOOTER, 'old')]

  test.each<
    [
      string,
      readonly SettingsFile[],
      readonly SettingsFile[],
      readonly Problem[],
      readonly SettingsFile[],
    ]
  >([
    ['good files are in force as they are', NEW, OLD, [], NEW],
    ['files that are gone are not in force', [], OLD, [], []],
    [
      'of a bad file the last good one is in force',
      NEW,
      OLD,
      [bad(CONFIG)],
      [file(CONFIG, 'old'), file(WIDGET, 'new')],
    ],
    [
      'several problems of one file are like one',
      NEW,
      OLD,
      [bad(WIDGET), bad(WIDGET)],
      [file(CONFIG, 'new'), file(WIDGET, 'old')],
    ],
    ['a bad file that never was good is left out', NEW, [], [bad(CONFIG)], [file(WIDGET, 'new')]],
    ['nothing is in force when all is bad and new', NEW, [], [bad(CONFIG), bad(WIDGET)], []],
    ['a warning keeps no file out', NEW, OLD, [{ ...bad(CONFIG), severity: 'warning' }], NEW],
    [
      'what a bad config extended comes with the last good one',
      [file(OWNERS, 'new'), file(CONFIG, 'new')],
      [file(OWNERS, 'old'), file(CONFIG, 'old')],
      [bad(CONFIG)],
      [file(OWNERS, 'old'), file(CONFIG, 'old')],
    ],
    [
      'a bad config that never was good leaves what it extends',
      [file(OWNERS, 'new'), file(CONFIG, 'new')],
      [file(OWNERS, 'old')],
      [bad(CONFIG)],
      [file(OWNERS, 'new')],
    ],
    [
      'a bad file of another repository leaves ours',
      [file(OWNERS, 'new'), file(CONFIG, 'new')],
      [file(OWNERS, 'old'), file(CONFIG, 'old')],
      [bad(OWNERS)],
      [file(OWNERS, 'old'), file(CONFIG, 'new')],
    ],
  ])('%s', (_, files, before, problems, expected) => {
    expect(inForce(files, before, problems)).toEqual(expected)
  })
})

describe('settings files', () => {
  test.each([
    ['.github/faultline.yml', true],
    ['.github/faultline/signatures/widget.yml', true],
    ['.github/faultline/signatures/widget.yaml', true],
    ['.github/faultline/templates/footer.liquid', true],
    ['.github/faultline.yaml', false],
    ['faultline.yml', false],
    ['docs/.github/faultline.yml', false],
    ['.github/faultline.yml/other', false],
    ['.github/faultline/widget.yml', false],
    ['.github/faultline/signatures/more/widget.yml', false],
    ['.github/faultline/signatures/README.md', false],
    ['.github/faultline/templates/footer.yml', false],
    ['.github/faultline/templates/footer.liquid.orig', false],
    ['.github/faultline/signatures/widget.yml.orig', false],
    ['.github/faultline/templates/more/footer.liquid', false],
    ['.github/workflows/ci.yml', false],
  ])('%s: %s', (path, expected) => {
    expect(isSettingsPath(path)).toEqual(expected)
  })

  test('a template has the name of its file', () => {
    expect(templateName(FOOTER)).toEqual('footer')
  })
})
