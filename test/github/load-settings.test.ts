import { describe, expect, test } from 'vitest'
import { loadSettings } from '../../src/github/load-settings.ts'
import { refuse, type SettingsFile } from '../../src/settings/settings-file.ts'
import {
  ACME,
  CONFIG,
  configOf,
  content,
  file,
  listed,
  listingOf,
  OWNERS_CONFIG,
  octokit,
  serve,
  type World,
} from '../helpers/github-files.ts'

describe('the config', () => {
  const OWN = 'mode: label\n'
  const OWNERS = 'mode: observe\n'

  test.each<[string, World, readonly SettingsFile[], readonly string[]]>([
    [
      'of the repository is enough',
      { [listingOf('acme/acme')]: listed('faultline.yml'), [configOf('acme/acme')]: content(OWN) },
      [file(CONFIG, OWN)],
      [listingOf('acme/acme'), configOf('acme/acme')],
    ],
    [
      'of a repository without one is that of its owner',
      { [configOf('acme/.github')]: content(OWNERS) },
      [file(`acme/.github:${CONFIG}`, OWNERS)],
      [listingOf('acme/acme'), configOf('acme/.github')],
    ],
    [
      'of a repository with other files only is that of its owner',
      {
        [listingOf('acme/acme')]: listed('workflows', 'CODEOWNERS.md'),
        [configOf('acme/.github')]: content(OWNERS),
      },
      [file(`acme/.github:${CONFIG}`, OWNERS)],
      [listingOf('acme/acme'), configOf('acme/.github')],
    ],
    ['may be nowhere', {}, [], [listingOf('acme/acme'), configOf('acme/.github')]],
    [
      'that GitHub keeps from us is none',
      { [listingOf('acme/acme')]: 403, [configOf('acme/.github')]: 403 },
      [],
      [listingOf('acme/acme'), configOf('acme/.github')],
    ],
    [
      'that is gone between two requests is that of its owner',
      {
        [listingOf('acme/acme')]: listed('faultline.yml'),
        [configOf('acme/.github')]: content(OWNERS),
      },
      [file(`acme/.github:${CONFIG}`, OWNERS)],
      [listingOf('acme/acme'), configOf('acme/acme'), configOf('acme/.github')],
    ],
    [
      'is none when .github is a file',
      { [listingOf('acme/acme')]: content('hm') },
      [],
      [listingOf('acme/acme'), configOf('acme/.github')],
    ],
    [
      'is none when its name is that of a folder',
      {
        [listingOf('acme/acme')]: listed('faultline.yml'),
        [configOf('acme/acme')]: listed('a.txt'),
      },
      [],
      [listingOf('acme/acme'), configOf('acme/acme'), configOf('acme/.github')],
    ],
    [
      'that is wrong lies on what it extends all the same',
      {
        [listingOf('acme/acme')]: listed('faultline.yml'),
        [configOf('acme/acme')]: content('_extends: base\ncolour: red\n'),
        [configOf('acme/base')]: content('mode: label\n'),
      },
      [file(`acme/base:${CONFIG}`, 'mode: label\n'), file(CONFIG, '_extends: base\ncolour: red\n')],
      [listingOf('acme/acme'), configOf('acme/acme'), configOf('acme/base')],
    ],
    [
      'that cannot be read lies on that of its owner',
      {
        [listingOf('acme/acme')]: listed('faultline.yml'),
        [configOf('acme/acme')]: content('_extends: [\n'),
        [configOf('acme/.github')]: content(OWNERS),
      },
      [file(OWNERS_CONFIG, OWNERS), file(CONFIG, '_extends: [\n')],
      [listingOf('acme/acme'), configOf('acme/acme'), configOf('acme/.github')],
    ],
    [
      'is refused when it is too large for GitHub to give',
      {
        [listingOf('acme/acme')]: listed('faultline.yml'),
        [configOf('acme/acme')]: { ...content(''), encoding: 'none', size: 1_100_000 },
      },
      [refuse(CONFIG, 'the file has 1100000 bytes; 65536 are allowed')],
      [listingOf('acme/acme'), configOf('acme/acme'), configOf('acme/.github')],
    ],
    [
      'is refused when it is not UTF-8',
      {
        [listingOf('acme/acme')]: listed('faultline.yml'),
        [configOf('acme/acme')]: { ...content(''), content: '/w==' },
      },
      [refuse(CONFIG, 'the file is not text in UTF-8: save it as such')],
      [listingOf('acme/acme'), configOf('acme/acme'), configOf('acme/.github')],
    ],
    [
      'is refused where it holds a NUL, which no database takes',
      {
        [listingOf('acme/acme')]: listed('faultline.yml'),
        [configOf('acme/acme')]: content('mode: label\n# \0\n'),
      },
      [refuse(CONFIG, 'a NUL character: save the file as text', 2, 3)],
      [listingOf('acme/acme'), configOf('acme/acme'), configOf('acme/.github')],
    ],
    [
      'is read as UTF-8',
      {
        [listingOf('acme/acme')]: listed('faultline.yml'),
        [configOf('acme/acme')]: content(`# ${'Grüße, 世界. '.repeat(20)}\n`),
      },
      [file(CONFIG, `# ${'Grüße, 世界. '.repeat(20)}\n`)],
      [listingOf('acme/acme'), configOf('acme/acme')],
    ],
  ])('%s', async (_, world, files, requests) => {
    const asked = serve(world)
    expect(await loadSettings(octokit, ACME)).toEqual(files)
    expect(asked).toEqual(requests)
  })

  test('is read from the commit that was named, that of the owner from its default branch', async () => {
    const asked = serve({})
    expect(await loadSettings(octokit, { ...ACME, ref: 'abc123' })).toEqual([])
    expect(asked).toEqual([`${listingOf('acme/acme')}?ref=abc123`, configOf('acme/.github')])
  })

  test('of a commit is read from that commit', async () => {
    const asked = serve({
      [`${listingOf('acme/acme')}?ref=abc123`]: listed('faultline.yml'),
      [`${configOf('acme/acme')}?ref=abc123`]: content('_extends: base\n'),
      [configOf('acme/base')]: content(OWNERS),
    })
    expect(await loadSettings(octokit, { ...ACME, ref: 'abc123' })).toEqual([
      file(`acme/base:${CONFIG}`, OWNERS),
      file(CONFIG, '_extends: base\n'),
    ])
    expect(asked).toEqual([
      `${listingOf('acme/acme')}?ref=abc123`,
      `${configOf('acme/acme')}?ref=abc123`,
      configOf('acme/base'),
    ])
  })
})
