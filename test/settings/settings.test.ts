import { describe, expect, test } from 'vitest'
import { Config, DEFAULT_CONFIG } from '../../src/config.ts'
import type { Problem } from '../../src/problem.ts'
import { findSettingsProblems, readSettings } from '../../src/settings/settings.ts'
import { refuse, type SettingsFile } from '../../src/settings/settings-file.ts'
import { TEMPLATES } from '../plan/sample.ts'
import {
  BOMB,
  CONFIG,
  error,
  FOOTER,
  file,
  GOOD,
  OWNERS,
  QUICKLY_MS,
  signature,
  WIDGET,
} from './sample.ts'

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
})

test('files that were refused are told of, and not used', () => {
  const files = [CONFIG, WIDGET, FOOTER].map((path) => refuse(path, 'not text', 2, 3))
  expect(readSettings(files)).toEqual(readSettings([]))
  expect(findSettingsProblems(files, TEMPLATES)).toEqual(
    [CONFIG, WIDGET, FOOTER].map((path) => error(path, 2, 3, 'file', 'not text')),
  )
})
