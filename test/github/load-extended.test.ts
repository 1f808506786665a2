import { describe, expect, test } from 'vitest'
import { loadSettings } from '../../src/github/load-settings.ts'
import type { SettingsFile } from '../../src/settings/settings-file.ts'
import {
  ACME,
  CONFIG,
  configOf,
  content,
  file,
  listed,
  listingOf,
  octokit,
  serve,
  type World,
} from '../helpers/github-files.ts'

const NONE: SettingsFile = {
  path: `other/base:${CONFIG}`,
  text: '',
  refused: {
    line: 1,
    column: 1,
    message: `there is no such file, or the App is not installed there; ${CONFIG} extends it`,
  },
}

describe('_extends', () => {
  /** acme/acme with a config, and the configs of others by their repository. */
  const world = (own: string, others: Readonly<Record<string, string>> = {}): World => ({
    [listingOf('acme/acme')]: listed('faultline.yml'),
    [configOf('acme/acme')]: content(own),
    ...Object.fromEntries(
      Object.entries(others).map(([repository, text]) => [configOf(repository), content(text)]),
    ),
  })
  const from = (repository: string, text: string) => file(`${repository}:${CONFIG}`, text)

  test.each<[string, World, readonly SettingsFile[]]>([
    [
      'names a repository of the same owner',
      world('_extends: base\n', { 'acme/base': 'mode: label\n' }),
      [from('acme/base', 'mode: label\n'), file(CONFIG, '_extends: base\n')],
    ],
    [
      'names a repository of another owner',
      world('_extends: other/base\n', { 'other/base': 'mode: label\n' }),
      [from('other/base', 'mode: label\n'), file(CONFIG, '_extends: other/base\n')],
    ],
    [
      'names a repository without a config',
      world('_extends: other/base\n'),
      [NONE, file(CONFIG, '_extends: other/base\n')],
    ],
    [
      'names a repository that GitHub keeps from us',
      { ...world('_extends: other/base\n'), [configOf('other/base')]: 403 },
      [NONE, file(CONFIG, '_extends: other/base\n')],
    ],
    [
      'makes a chain, in which a name is one of the owner who wrote it',
      world('_extends: other/base\n', {
        'other/base': '_extends: deep\n',
        'other/deep': 'mode: label',
      }),
      [
        from('other/deep', 'mode: label'),
        from('other/base', '_extends: deep\n'),
        file(CONFIG, '_extends: other/base\n'),
      ],
    ],
    [
      'makes a chain that ends at the fourth below ours',
      world('_extends: one\n', {
        'acme/one': '_extends: two\n',
        'acme/two': '_extends: three\n',
        'acme/three': '_extends: four\n',
        'acme/four': '_extends: five\n',
        'acme/five': 'mode: label\n',
      }),
      [
        from('acme/four', '_extends: five\n'),
        from('acme/three', '_extends: four\n'),
        from('acme/two', '_extends: three\n'),
        from('acme/one', '_extends: two\n'),
        file(CONFIG, '_extends: one\n'),
      ],
    ],
    [
      'makes a circle that ends, too',
      world('_extends: acme\n'),
      [
        ...Array.from({ length: 4 }, () => from('acme/acme', '_extends: acme\n')),
        file(CONFIG, '_extends: acme\n'),
      ],
    ],
    [
      'makes a circle of two that ends, too',
      world('_extends: one\n', { 'acme/one': '_extends: two\n', 'acme/two': '_extends: one\n' }),
      [
        from('acme/two', '_extends: one\n'),
        from('acme/one', '_extends: two\n'),
        from('acme/two', '_extends: one\n'),
        from('acme/one', '_extends: two\n'),
        file(CONFIG, '_extends: one\n'),
      ],
    ],
    [
      'that is none names nobody',
      world('_extends: https://example.org/base\n', { 'acme/base': 'mode: label\n' }),
      [file(CONFIG, '_extends: https://example.org/base\n')],
    ],
    [
      'is followed from the config of the owner',
      {
        [configOf('acme/.github')]: content('_extends: other/base\n'),
        [configOf('other/base')]: content('mode: label\n'),
      },
      [from('other/base', 'mode: label\n'), from('acme/.github', '_extends: other/base\n')],
    ],
  ])('%s', async (_, held, files) => {
    serve(held)
    expect(await loadSettings(octokit, ACME)).toEqual(files)
  })
})
