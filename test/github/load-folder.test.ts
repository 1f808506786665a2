import nock from 'nock'
import { describe, expect, test } from 'vitest'
import { loadSettings } from '../../src/github/load-settings.ts'
import { LIMITS, refuse } from '../../src/settings/settings-file.ts'
import {
  ACME,
  blobOf,
  CONFIG,
  configOf,
  content,
  file,
  listed,
  listingOf,
  octokit,
  serve,
  treeOf,
  type World,
} from '../helpers/github-files.ts'

describe('the folder', () => {
  const blob = (path: string, size = 10) => ({
    path,
    mode: '100644',
    type: 'blob',
    sha: `sha-${path}`,
    size,
  })
  const tree = (...entries: readonly object[]) => ({ sha: 'sha-faultline', tree: entries })
  const WIDGET = 'signatures/widget.yml'
  const FOOTER = 'templates/footer.liquid'

  const world = (...entries: readonly { path: string }[]): World => ({
    [listingOf('acme/acme')]: listed('faultline', 'faultline.yml'),
    [configOf('acme/acme')]: content('mode: label\n'),
    [treeOf('sha-faultline')]: tree(...entries),
    ...Object.fromEntries(
      entries.map(({ path }) => [blobOf(`sha-${path}`), content(`text of ${path}`)]),
    ),
  })
  const own = (path: string) => file(`.github/faultline/${path}`, `text of ${path}`)
  const OWN = file(CONFIG, 'mode: label\n')

  test('holds signatures and templates, and each is read once', async () => {
    const asked = serve(world(blob(WIDGET), blob(FOOTER)))
    expect(await loadSettings(octokit, ACME)).toEqual([OWN, own(WIDGET), own(FOOTER)])
    expect(asked).toEqual([
      listingOf('acme/acme'),
      configOf('acme/acme'),
      treeOf('sha-faultline'),
      blobOf(`sha-${WIDGET}`),
      blobOf(`sha-${FOOTER}`),
    ])
  })

  test('comes after the config of the owner', async () => {
    serve({
      ...world(blob(WIDGET)),
      [listingOf('acme/acme')]: listed('faultline'),
      [configOf('acme/.github')]: content('mode: observe\n'),
    })
    expect(await loadSettings(octokit, ACME)).toEqual([
      file(`acme/.github:${CONFIG}`, 'mode: observe\n'),
      own(WIDGET),
    ])
  })

  test('may hold what is not for us, and that is not read', async () => {
    const asked = serve(
      world(
        blob('README.md'),
        blob('signatures/README.md'),
        blob('signatures/deep/widget.yml'),
        { ...blob('signatures'), type: 'tree' } as ReturnType<typeof blob>,
        { ...blob('signatures/module.yml'), type: 'commit' } as ReturnType<typeof blob>,
        blob('signatures/big.yml', LIMITS.characters + 1),
        blob('signatures/just-fits.yml', LIMITS.characters),
      ),
    )
    expect(await loadSettings(octokit, ACME)).toEqual([
      OWN,
      refuse('.github/faultline/signatures/big.yml', 'the file has 65537 bytes; 65536 are allowed'),
      own('signatures/just-fits.yml'),
    ])
    expect(asked.filter((path) => path.includes('/blobs/'))).toEqual([
      blobOf('sha-signatures/just-fits.yml'),
    ])
  })

  test.each([
    [1, 'signatures and templates may be 60 files: this one is not used'],
    [3, 'signatures and templates may be 60 files: this one is not used, nor are the 2 after it'],
  ])('is read up to a number of files, and tells of %i more', async (more, message) => {
    const names = Array.from({ length: LIMITS.files + more }, (_, i) => `signatures/${i}.yml`)
    serve(world(...names.map((name) => blob(name))))
    expect(await loadSettings(octokit, ACME)).toEqual([
      OWN,
      ...names.slice(0, LIMITS.files).map(own),
      refuse('.github/faultline/signatures/60.yml', message),
    ])
  })

  test('is read up to a size in all, and tells of what is beyond', async () => {
    const names = Array.from({ length: 9 }, (_, i) => `signatures/${i}.yml`)
    serve(world(...names.map((name) => blob(name, LIMITS.characters))))
    expect(await loadSettings(octokit, ACME)).toEqual([
      OWN,
      ...names.slice(0, 8).map(own),
      refuse(
        '.github/faultline/signatures/8.yml',
        'signatures and templates may have 524288 bytes in all; say it in fewer words',
      ),
    ])
  })

  test('is none when it is a file', async () => {
    const asked = serve({
      [listingOf('acme/acme')]: [{ name: 'faultline', type: 'file', sha: 'sha-faultline' }],
    })
    expect(await loadSettings(octokit, ACME)).toEqual([])
    expect(asked).toEqual([listingOf('acme/acme'), configOf('acme/.github')])
  })
})

describe('what GitHub says besides', () => {
  const OWN: World = {
    [listingOf('acme/acme')]: listed('faultline', 'faultline.yml'),
    [configOf('acme/acme')]: content('_extends: base\n'),
    [configOf('acme/base')]: content('mode: label\n'),
    [treeOf('sha-faultline')]: { tree: [{ path: 'signatures/a.yml', type: 'blob', sha: 'a' }] },
    [blobOf('a')]: content('id: a'),
  }

  test.each([401, 500, 502])('is an error: %i', async (status) => {
    for (const path of Object.keys(OWN)) {
      serve({ ...OWN, [path]: status })
      await expect(loadSettings(octokit, ACME)).rejects.toMatchObject({ status })
      nock.cleanAll()
    }
  })

  test.each([403, 404])(
    'is an error when a file that was listed is not there: %i',
    async (status) => {
      for (const path of [treeOf('sha-faultline'), blobOf('a')]) {
        serve({ ...OWN, [path]: status })
        await expect(loadSettings(octokit, ACME)).rejects.toMatchObject({ status })
        nock.cleanAll()
      }
    },
  )
})
