/** A server that is told to stop while GitHub does not answer. */
import { expect, test } from 'vitest'
import { openDatabase } from '../../src/store/database.ts'
import { openQueue } from '../../src/store/queue.ts'
import { startApp } from '../helpers/app.ts'
import { createFolder, engines } from '../helpers/databases.ts'

const PATIENT = { timeout: 10_000 }

test.each(engines)(
  'gives the job in hand back within ten seconds, on $name',
  async ({ create }) => {
    const location = await create()
    const { github, server, deliver } = await startApp(location)
    github.fault = () => ({ hang: true })
    const repository = { id: 1, name: 'acme', owner: { login: 'acme' } }
    expect(await deliver('issues', { action: 'opened', issue: { number: 1 }, repository })).toEqual(
      200,
    )
    const asked = () => github.calls.some(({ path }) => path === '/repos/acme/acme/issues/1')
    await expect.poll(asked, PATIENT).toEqual(true)
    const started = Date.now()
    await server.stop()
    expect(Date.now() - started).toBeLessThan(10_000)
    const database = await openDatabase(location)
    const queue = await openQueue(database, () => {})
    expect((await queue.waiting()).map(({ state, attempt }) => [state, attempt])).toEqual([
      ['created', 0],
    ])
    await queue.close()
    await database.close()
  },
  40_000,
)

test('does not wait for a sweep, and sweeps no more', async () => {
  const location = await createFolder()
  const first = await startApp(location)
  const { github } = first
  const payload = {
    action: 'added',
    repositories_added: [1, 2].map((id) => ({ id, full_name: `acme/r${id}` })),
    repositories_removed: [],
  }
  expect(await first.deliver('installation_repositories', payload)).toEqual(200)
  await first.server.stop()
  github.fault = ({ path }) => (path.includes('/issues?') ? { hang: true } : undefined)
  const second = await startApp(location, { existing: github })
  const swept = () => github.calls.filter(({ path }) => path.includes('/issues?')).length
  await expect.poll(swept, PATIENT).toEqual(1)
  const started = Date.now()
  await second.server.stop()
  expect(Date.now() - started).toBeLessThan(2_000)
  expect(swept()).toEqual(1)
  expect(second.lines.filter(({ level }) => Number(level) >= 40)).toEqual([])
  await first.stop()
}, 40_000)
