/** The life of an issue, from the reporter's side: the App and a GitHub over HTTP, nothing in between is replaced. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../helpers/app.ts'
import { engines } from '../helpers/databases.ts'

const repo = { owner: 'acme', repo: 'acme' }
const report = (name: string) =>
  readFileSync(`test/fixtures/reports/${name}.md`, 'utf8').replace(/^# .*\n+/, '')

describe.each(engines)('the life of an issue on $name', ({ create }) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startApp(await create())
  }, 60_000)

  const open = async (title: string, body: string, login = 'reporter') =>
    (await app.github.as(login).rest.issues.create({ ...repo, title, body })).data.number
  const labels = async (issue_number: number) => {
    const { data } = await app.github.as('maintainer').rest.issues.get({ ...repo, issue_number })
    return data.labels.map((label) => (typeof label === 'string' ? label : label.name)).sort()
  }
  const comments = async (issue_number: number) => {
    const { data } = await app.github
      .as('maintainer')
      .rest.issues.listComments({ ...repo, issue_number })
    return data.map(({ user, body }) => ({ by: user?.login, body: body ?? '' }))
  }
  const ours = async (number: number) =>
    (await comments(number)).filter(({ by }) => by === 'faultline[bot]').map(({ body }) => body)

  test('labels and answers a report whose cause is known', async () => {
    const number = await open('SSL error', report('ssl-aiohttp'))
    await expect.poll(() => ours(number), { timeout: 10_000 }).toHaveLength(1)
    expect(await labels(number)).toEqual(['cause: environment'])
    expect((await ours(number))[0]).toContain('ca-certificates')
  })
})
