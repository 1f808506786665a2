/** Requests that are not GitHub's, and operators' addresses. */
import { once } from 'node:events'
import { request } from 'node:http'
import { beforeAll, expect, test } from 'vitest'
import { sign, startApp, type TestApp } from '../helpers/app.ts'
import { createFolder } from '../helpers/databases.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp(await createFolder())
}, 60_000)

const payload = {
  action: 'opened',
  issue: { number: 1 },
  repository: { id: 1, name: 'acme', owner: { login: 'acme' } },
  sender: { type: 'User' },
}

test.each([
  ['unsigned', { 'x-hub-signature-256': '' }],
  ['signed with another secret', { 'x-hub-signature-256': sign('{}', 'a guess') }],
  ['signed for another body', { 'x-hub-signature-256': sign('{"action":"opened"}') }],
])('a delivery that is %s is refused and costs nothing', async (_, headers) => {
  app.github.calls.length = 0
  const status = await app.deliver('issues', payload, headers)
  expect([400, 401]).toContain(status)
  expect(app.github.calls).toEqual([])
  expect(await metric(`faultline_deliveries_refused_total{status="${status}"}`)).toBeGreaterThan(0)
})

test.each([
  ['without a signature', {}],
  ['with an empty one', { 'x-hub-signature-256': '' }],
  ['with one that cannot be right', { 'x-hub-signature-256': `sha256=${'x'.repeat(64)}` }],
])('a delivery %s is refused before it is read, and hung up on', async (_, headers) => {
  const sending = request(`${app.url}/api/github/webhooks`, {
    method: 'POST',
    headers: { ...headers, 'content-length': '1000000' },
  })
  sending.on('error', () => {})
  const closed = once(sending, 'close')
  // Neither the rest nor the end of it ever comes.
  sending.write('{"action":')
  const [response] = await once(sending, 'response')
  expect(response.statusCode).toEqual(401)
  response.resume()
  await closed
})

test.each([
  ['says that it is', { 'content-length': String(26 * 1024 * 1024) }, 1],
  ['turns out to be', { 'transfer-encoding': 'chunked' }, 27],
])('a delivery that %s larger than 25 MB is refused', async (_, headers, megabytes) => {
  const status = await new Promise((resolve) => {
    const sending = request(
      `${app.url}/api/github/webhooks`,
      {
        method: 'POST',
        headers: {
          ...headers,
          'content-type': 'application/json',
          'x-github-event': 'issues',
          'x-github-delivery': 'large',
          'x-hub-signature-256': sign('{}'),
        },
      },
      (response) => resolve(response.statusCode),
    )
    // The server hangs up on what it will not read.
    sending.on('error', () => resolve(413))
    const piece = Buffer.alloc(1024 * 1024, 'x')
    for (let index = 0; index < megabytes; index += 1) sending.write(piece)
    sending.end()
  })
  expect(status).toEqual(413)
})

test('tells operators that it is up and ready, and what it did', async () => {
  const statuses = ['/healthz', '/readyz', '/metrics', '/nothing'].map(
    async (path) => (await fetch(`${app.url}${path}`)).status,
  )
  expect(await Promise.all(statuses)).toEqual([200, 200, 200, 404])
  expect(await app.deliver('ping', { zen: 'Keep it logically awesome.' })).toEqual(200)
  expect(await metric('faultline_deliveries_total{event="ping"}')).toEqual(1)
})

async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${app.url}/metrics`)).text()
  const line = text.split('\n').find((one) => one.startsWith(name))
  return Number(line?.slice(name.length) ?? Number.NaN)
}
