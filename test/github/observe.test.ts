import nock from 'nock'
import { describe, expect, test } from 'vitest'
import { observe } from '../../src/github/observe.ts'
import { API, octokit } from '../helpers/github-files.ts'

const US = 'faultline[bot]'
const WAS = { id: 7, owner: 'acme', name: 'acme', number: 3 }

function issueAt(repository: string, changes: object = {}) {
  return {
    url: `${API}/repos/${repository}/issues/3`,
    title: 'It fails',
    body: null,
    labels: [],
    user: { login: 'ann' },
    state: 'open',
    locked: false,
    comments: 0,
    created_at: '2026-01-02T03:04:05Z',
    updated_at: '2026-01-02T03:04:05Z',
    ...changes,
  }
}

/** GitHub answers for an address that is no more from the one that took its place. */
function moved(to: string): void {
  nock(API)
    .get('/repos/acme/acme/issues/3')
    .reply(301, {}, { location: `${API}/repositories/8/issues/3` })
  nock(API).get('/repositories/8/issues/3').reply(200, issueAt(to))
}

describe('an issue that answers from another address', () => {
  test('is that of a repository with a new name', async () => {
    moved('umbrella/better')
    nock(API)
      .get('/repositories/7')
      .reply(200, { name: 'better', owner: { login: 'umbrella' } })
    expect(await observe(octokit, WAS, US)).toEqual({
      renamed: { owner: 'umbrella', name: 'better' },
    })
  })

  test('is not ours when it was transferred', async () => {
    moved('umbrella/other')
    nock(API)
      .get('/repositories/7')
      .reply(200, { name: 'acme', owner: { login: 'acme' } })
    expect(await observe(octokit, WAS, US)).toEqual(undefined)
  })
})

describe('the comments of an issue', () => {
  /** Serves an issue with so many comments, named by their number; the pages that were asked for. */
  async function pages(count: number) {
    const asked: number[] = []
    nock(API)
      .get('/repos/acme/acme/issues/3')
      .reply(200, issueAt('acme/acme', { comments: count }))
    nock(API)
      .persist()
      .get('/repos/acme/acme/issues/3/comments')
      .query(true)
      .reply(({ url }: Request) => {
        const page = Number(new URL(url).searchParams.get('page'))
        asked.push(page)
        const first = (page - 1) * 100 + 1
        const length = Math.max(0, Math.min(100, count - first + 1))
        const comment = (_: unknown, index: number) => ({
          id: first + index,
          user: { login: 'ann', type: 'User' },
          body: 'me too',
        })
        return [200, Array.from({ length }, comment)]
      })
    const seen = await observe(octokit, WAS, US)
    const ids = seen !== undefined && 'comments' in seen ? seen.comments.map(({ id }) => id) : []
    return { asked, last: ids.at(-1) }
  }

  test.each([
    [0, []],
    [100, [1]],
    [101, [1, 2]],
    [500, [1, 2, 3, 4, 5]],
    [1_234, [1, 2, 11, 12, 13]],
  ])('%i of them take these pages, and the last is among them', async (count, asked) => {
    expect(await pages(count)).toEqual({ asked, last: count === 0 ? undefined : count })
  })
})
