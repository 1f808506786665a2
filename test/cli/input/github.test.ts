import nock from 'nock'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fetchIssue, isServedBy } from '../../../src/cli/input/github.ts'

const address = { owner: 'acme', repo: 'acme', number: 7 }
const path = '/repos/acme/acme/issues/7'
const token = 'ghp_0123456789012345678901234567890123456'
const answer = {
  title: 'It fails',
  body: null,
  labels: [{ name: 'bug' }, 'old'],
  user: { login: 'ada' },
  author_association: 'NONE',
  comments: 2,
}
const reply = (body: string) => ({ user: { login: 'bob' }, author_association: 'MEMBER', body })

beforeEach(() => nock.disableNetConnect())
afterEach(() => {
  const pending = nock.pendingMocks()
  nock.cleanAll()
  nock.enableNetConnect()
  expect(pending).toEqual([])
})

const github = (url = 'https://api.github.com') => nock(url)

test('an issue comes with all pages of its comments, and the token is sent', async () => {
  const host = 'https://api.github.com'
  const next = `<${host}${path}/comments?per_page=100&page=2>; rel="next"`
  nock(host, { reqheaders: { authorization: `token ${token}` } })
    .get(path)
    .reply(200, answer)
    .get(`${path}/comments?per_page=100`)
    .reply(200, [reply('which version?')], { link: next })
    .get(`${path}/comments?per_page=100&page=2`)
    .reply(200, [reply('and which system?')])
  expect(await fetchIssue(address, { GITHUB_TOKEN: token })).toEqual({
    repo: 'acme/acme',
    title: 'It fails',
    body: '',
    labels: ['bug', 'old'],
    author: 'ada',
    authorAssociation: 'NONE',
    comments: [
      { author: 'bob', authorAssociation: 'MEMBER', body: 'which version?' },
      { author: 'bob', authorAssociation: 'MEMBER', body: 'and which system?' },
    ],
  })
})

test('comments that are not there are not asked for; GITHUB_API_URL names the server', async () => {
  const server = 'http://127.0.0.1:4010/api/v3'
  nock(server, { badheaders: ['authorization'] })
    .get(path)
    .reply(200, { ...answer, comments: 0 })
  const issue = await fetchIssue(address, { GITHUB_API_URL: `${server}/` })
  expect(issue.comments).toEqual([])
})

const reset = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1767269100' }
test.each([
  [404, {}, {}, 'acme/acme#7 does not exist, or the token may not see it; set GITHUB_TOKEN'],
  [404, {}, { GH_TOKEN: token }, 'acme/acme#7 does not exist, or the token may not see it'],
  [401, {}, { GH_TOKEN: token }, 'GitHub refused the token; check GITHUB_TOKEN'],
  [403, {}, { GH_TOKEN: token }, 'GitHub refused to show acme/acme#7'],
  [403, reset, {}, "GitHub's rate limit is used up until 2026-01-01 12:05 UTC; set GITHUB_TOKEN"],
  [
    429,
    { 'retry-after': '60' },
    { GH_TOKEN: token },
    "GitHub's rate limit is used up; try again in 60 seconds",
  ],
  [410, {}, {}, 'acme/acme#7 was deleted'],
  [502, {}, {}, 'GitHub answered 502 for acme/acme#7; try again later'],
])('%i %o is told in one line', async (status, headers, env, message) => {
  github().get(path).reply(status, { message: token }, headers)
  await expect(fetchIssue(address, env)).rejects.toMatchObject({ name: 'UserError', message })
})

test('a broken connection is told with its cause, without the token', async () => {
  github().get(path).replyWithError(`connect ECONNREFUSED ${token}`)
  await expect(fetchIssue(address, { GITHUB_TOKEN: token })).rejects.toMatchObject({
    name: 'UserError',
    message: 'could not reach https://api.github.com: connect ECONNREFUSED ***',
  })
})

test('a token that no header can carry is not shown', async () => {
  const broken = `${token}\u0100`
  const error = await fetchIssue(address, { GITHUB_TOKEN: broken }).catch((reason) => reason)
  expect(error.name).toBe('UserError')
  expect(error.message).not.toContain(token)
})

test('a pull request is refused', async () => {
  github()
    .get(path)
    .reply(200, { ...answer, pull_request: {} })
  await expect(fetchIssue(address, {})).rejects.toMatchObject({
    name: 'UserError',
    message: 'acme/acme#7 is a pull request',
  })
})

test('a server that is not GitHub is refused', async () => {
  github('http://127.0.0.1:4010').get(path).reply(200, '<html>', { 'content-type': 'text/html' })
  await expect(
    fetchIssue(address, { GITHUB_API_URL: 'http://127.0.0.1:4010' }),
  ).rejects.toMatchObject({
    name: 'UserError',
    message: 'http://127.0.0.1:4010 did not answer as GitHub does; check GITHUB_API_URL',
  })
})

test('GITHUB_API_URL must be an address', async () => {
  await expect(fetchIssue(address, { GITHUB_API_URL: 'localhost' })).rejects.toMatchObject({
    name: 'UserError',
    message: 'GITHUB_API_URL is no address: localhost',
  })
})

test.each([
  ['github.com', 'https://api.github.com', true],
  ['redirect.github.com', 'https://api.github.com', true],
  ['gitlab.com', 'https://api.github.com', false],
  ['notgithub.com', 'https://api.github.com', false],
  ['git.example.org', 'https://git.example.org/api/v3', true],
])('an address on %s is asked of %s: %s', (host, url, expected) => {
  expect(isServedBy(host, url)).toBe(expected)
})
