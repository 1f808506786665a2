/** The database goes away, and comes back. */
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { expect, inject, test } from 'vitest'
import { startApp } from '../helpers/app.ts'
import { createOnServer } from '../helpers/create-database.ts'

/** A way to the server that can be cut. */
async function wayTo(url: string) {
  const target = new URL(url)
  const sockets = new Set<Socket>()
  let isOpen = true
  const server = createServer((socket) => {
    socket.on('error', () => {})
    if (!isOpen) return void socket.destroy()
    const there = connect(Number(target.port), target.hostname)
    for (const [one, other] of [
      [socket, there],
      [there, socket],
    ] as const) {
      sockets.add(one)
      one.on('error', () => {})
      one.on('close', () => other.destroy())
      one.pipe(other)
    }
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  const way = new URL(url)
  way.port = String(typeof address === 'object' ? address?.port : '')
  return {
    url: way.href,
    cut() {
      isOpen = false
      for (const socket of sockets) socket.destroy()
    },
    mend() {
      isOpen = true
    },
    close: () => server.close(),
  }
}

test('without the database no delivery is taken, metrics and health answer, and all goes on afterwards', async () => {
  const { url, drop } = await createOnServer(inject('postgres'), inject('template'))
  const way = await wayTo(url)
  const app = await startApp({ url: way.url })
  const payload = {
    action: 'opened',
    issue: { number: 1, title: 'a private matter' },
    repository: { id: 1, name: 'acme', owner: { login: 'acme' } },
  }
  const status = async (path: string) => (await fetch(`${app.url}${path}`)).status
  const all = async () =>
    Promise.all([app.deliver('issues', payload), ...['/healthz', '/readyz'].map(status)])
  const isUp = async () =>
    /^faultline_database_up (\d)/m.exec(await (await fetch(`${app.url}/metrics`)).text())?.[1]
  expect([await all(), await isUp()]).toEqual([[200, 200, 200], '1'])
  way.cut()
  expect([await all(), await isUp()]).toEqual([[500, 200, 503], '0'])
  expect(JSON.stringify(app.lines)).not.toMatch(/private matter|password/)
  way.mend()
  await expect.poll(all, { timeout: 10_000 }).toEqual([200, 200, 200])
  await app.stop()
  way.close()
  await drop()
}, 40_000)
