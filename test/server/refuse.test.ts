import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRefusal } from '../../src/server/refuse.ts'

const isRefused = createRefusal({ each: 1_000, together: 1_500 })
const server = createServer((incoming, response) => {
  const refuse = (status: number) => {
    response.once('close', () => incoming.destroy())
    if (!response.headersSent) response.writeHead(status, { connection: 'close' }).end()
  }
  if (isRefused({ request: incoming, refuse })) return
  incoming.once('end', () => refuse(200))
})
beforeAll(() => new Promise<void>((done) => void server.listen(0, '127.0.0.1', done)))
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

function send(bytes: number) {
  const { port } = server.address() as AddressInfo
  const headers = { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` }
  const sending = request({ port, host: '127.0.0.1', method: 'POST', headers })
  sending.on('error', () => {})
  sending.write('x'.repeat(bytes))
  const answer = once(sending, 'response').then(([response]) => {
    response.resume()
    return response.statusCode
  })
  return { end: () => sending.end(), abort: () => sending.destroy(), answer }
}

test('takes no body that is too large by itself, and not too many at a time', async () => {
  expect(await send(1_001).answer).toEqual(413)
  const first = send(900)
  const second = send(900)
  expect(await Promise.race([first.answer, second.answer])).toEqual(503)
  first.abort()
  second.abort()
  await expect
    .poll(() => {
      const third = send(900)
      third.end()
      return third.answer
    })
    .toEqual(200)
})
