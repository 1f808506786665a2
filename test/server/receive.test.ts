import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createReceiver } from '../../src/server/receive.ts'

const receive = createReceiver({ each: 1_000, together: 1_500 })
const server = createServer(async (incoming, response) => {
  const received = await receive(incoming).catch(() => undefined)
  response.end(JSON.stringify(received))
})
beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'))
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

function send(bytes: number, signature = `sha256=${'0'.repeat(64)}`) {
  const { port } = server.address() as AddressInfo
  const headers = { 'x-hub-signature-256': signature }
  const sending = request({ port, host: '127.0.0.1', method: 'POST', headers })
  sending.on('error', () => {})
  sending.write('x'.repeat(bytes))
  const answer = once(sending, 'response').then(async ([response]) => {
    let text = ''
    for await (const chunk of response) text += chunk
    return JSON.parse(text)
  })
  return { end: () => sending.end(), abort: () => sending.destroy(), answer }
}

test('a body is read to its end', async () => {
  const sending = send(999)
  sending.end()
  expect(await sending.answer).toEqual({ body: 'x'.repeat(999) })
})

test.each(['', 'sha256=00', `sha256=${'x'.repeat(64)}`])(
  'nothing is read below the signature "%s"',
  async (signature) => {
    expect(await send(1, signature).answer).toEqual({ refused: 401, because: 'not signed\n' })
  },
)

test('no body is read that is too large by itself, and not too many at a time', async () => {
  expect(await send(1_001).answer).toEqual({ refused: 413, because: 'larger than 25 MB\n' })
  const first = send(900)
  const second = send(900)
  expect(await Promise.race([first.answer, second.answer])).toEqual({
    refused: 503,
    because: 'too much at a time\n',
  })
  first.abort()
  second.abort()
  const third = async () => {
    const sending = send(900)
    sending.end()
    return sending.answer
  }
  await expect.poll(third).toEqual({ body: 'x'.repeat(900) })
})
