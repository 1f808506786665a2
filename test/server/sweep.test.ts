/** What no delivery told. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startApp } from '../helpers/app.ts'
import { engines } from '../helpers/databases.ts'

const repo = { owner: 'acme', repo: 'acme' }
const ssl = readFileSync('test/fixtures/reports/ssl-aiohttp.md', 'utf8')

test.each(engines)(
  'finds on start what happened while it was down, on $name',
  async ({ create }) => {
    const location = await create()
    const first = await startApp(location)
    const { github } = first
    const open = async (title: string) =>
      (await github.as('reporter').rest.issues.create({ ...repo, title, body: ssl })).data.number
    const bodies = async (issue_number: number) => {
      const { data } = await github.as('acme').rest.issues.listComments({ ...repo, issue_number })
      return data.map(({ user }) => user?.login)
    }
    const known = await open('SSL error')
    await expect.poll(() => bodies(known), { timeout: 10_000 }).toEqual(['faultline[bot]'])
    await first.server.stop()
    const missed = await open('SSL error, at night')
    github.deliveries.unshift(
      { id: 7, guid: 'lost', status_code: 502, delivered_at: new Date().toISOString() },
      { id: 6, guid: 'late', status_code: 200, delivered_at: new Date().toISOString() },
      { id: 5, guid: 'late', status_code: 502, delivered_at: new Date().toISOString() },
    )
    const redelivered: number[] = []
    github.redeliver = (id) => redelivered.push(id)
    const second = await startApp(location, { existing: github })
    await expect.poll(() => bodies(missed), { timeout: 10_000 }).toEqual(['faultline[bot]'])
    await expect.poll(() => redelivered, { timeout: 10_000 }).toEqual([7])
    expect(await bodies(known)).toEqual(['faultline[bot]'])
    await second.stop()
  },
)
