import { describe, expect, test } from 'vitest'
import type { Problem } from '../../src/problem.ts'
import { inForce } from '../../src/settings/settings.ts'
import {
  isSettingsPath,
  type SettingsFile,
  templateName,
} from '../../src/settings/settings-file.ts'
import { CONFIG, error, FOOTER, file, OWNERS, WIDGET } from './sample.ts'

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
