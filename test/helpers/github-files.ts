/** Files as GitHub holds them, for tests. */
import { Octokit as Client } from '@octokit/rest'
import nock from 'nock'
import { afterAll, afterEach, beforeAll } from 'vitest'
import type { Octokit } from '../../src/github/octokit.ts'
import type { SettingsFile } from '../../src/settings/settings-file.ts'

export const API = 'https://api.github.com'
export const CONFIG = '.github/faultline.yml'
export const OWNERS_CONFIG = `acme/.github:${CONFIG}`
export const ACME = { owner: 'acme', name: 'acme' }

beforeAll(() => nock.disableNetConnect())
afterAll(() => {
  nock.enableNetConnect()
  nock.restore()
})
afterEach(() => nock.cleanAll())

export const silent = { debug() {}, info() {}, warn() {}, error() {} }
export const octokit = new Client({ log: silent, request: { fetch } }) as unknown as Octokit

/** What GitHub holds, by address; what is not named is not there. */
export type World = Readonly<Record<string, object | number>>

/** Has GitHub hold that; the addresses that are asked for, in their order. */
export function serve(world: World): string[] {
  const asked: string[] = []
  nock(API)
    .persist()
    .get(() => true)
    .reply(({ url }: Request) => {
      const { pathname, search } = new URL(url)
      const path = `${decodeURIComponent(pathname)}${search}`
      asked.push(path)
      const held = world[path] ?? 404
      return typeof held === 'number' ? [held, { message: 'No' }] : [200, held]
    })
  return asked
}

export const listingOf = (repository: string) => `/repos/${repository}/contents/.github`
export const configOf = (repository: string) => `/repos/${repository}/contents/${CONFIG}`
export const treeOf = (sha: string) => `/repos/acme/acme/git/trees/${sha}?recursive=true`
export const blobOf = (sha: string) => `/repos/acme/acme/git/blobs/${sha}`

export const listed = (...names: readonly string[]) =>
  names.map((name) => ({
    name,
    path: `.github/${name}`,
    type: name.includes('.') ? 'file' : 'dir',
    sha: `sha-${name}`,
  }))

/** GitHub breaks base64 into lines. */
export const content = (text: string) => ({
  type: 'file',
  encoding: 'base64',
  content: Buffer.from(text).toString('base64').replace(/.{60}/g, '$&\n'),
})

export const file = (path: string, text: string): SettingsFile => ({ path, text })
