import { describe, expect, test } from 'vitest'
import { DEFAULT_CONFIG } from '../../src/config.ts'
import type { Problem } from '../../src/problem.ts'
import { findSettingsProblems, readSettings } from '../../src/settings/settings.ts'
import type { SettingsFile } from '../../src/settings/settings-file.ts'
import { TEMPLATES } from '../plan/sample.ts'
import { BOMB, CONFIG, error, FOOTER, file, GOOD, QUICKLY_MS, signature, WIDGET } from './sample.ts'

describe('readSettings', () => {
  const read = (...files: readonly SettingsFile[]) => ({
    ...readSettings(files),
    problems: findSettingsProblems(files, TEMPLATES),
  })
  const NOTHING = { config: DEFAULT_CONFIG, signatures: [], templates: {}, problems: [] }

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
