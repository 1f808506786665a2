/** What reaches the webhooks, and what does not. */
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHandler } from '../../src/server/http.ts'

const MEGABYTE = 1024 * 1024
const reached: unknown[] = []
const refused: number[] = []
const handler = createHandler({
  async webhooks(received, response) {
    reached.push('body' in received ? received.body : 'no body')
    response.end('ok')
  },
  isReady: async () => true,
  metrics: async () => '',
  metricsType: 'text/plain',
  onRefused: (status) => refused.push(status),
  log: pino({ level: 'silent' }),
})
const server = createServer(handler)

beforeEach(async () => {
  reached.length = 0
  refused.length = 0
  await once(server.listen(0, '127.0.0.1'), 'listening')
})

afterEach(async () => {
  server.closeAllConnections()
  await once(server.close(), 'close')
})

/** Sends pieces of a megabyte without saying how many; returns the status, 0 when the server hangs up. */
function send(pieces: number, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve) => {
    const { port } = server.address() as AddressInfo
    const path = '/api/github/webhooks'
    const sending = request({ host: '127.0.0.1', port, path, method: 'POST', headers }, (answer) =>
      resolve(answer.statusCode ?? 0),
    )
    sending.on('error', () => resolve(0))
    for (let index = 0; index < pieces; index += 1) sending.write(Buffer.alloc(MEGABYTE, 'x'))
    sending.end('y')
  })
}

const SIGNED = { 'x-hub-signature-256': 'sha256=00' }

test('a signed delivery reaches them whole', async () => {
  expect(await send(2, SIGNED)).toEqual(200)
  expect(reached).toEqual([`${'x'.repeat(2 * MEGABYTE)}y`])
})

test.each([
  ['larger than 25 MB', 26, SIGNED, 413],
  ['not signed', 1, {}, 401],
])('one that is %s does not', async (_, pieces, headers, status) => {
  expect([status, 0]).toContain(await send(pieces, headers))
  expect(refused).toEqual([status])
  expect(reached).toEqual([])
})
