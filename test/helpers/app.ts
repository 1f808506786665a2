/** The App and a GitHub for it, for tests. */
import { createHmac } from 'node:crypto'
import { pino } from 'pino'
import { afterAll } from 'vitest'
import { loadBundle } from '../../src/cli/load-engine.ts'
import { tellError } from '../../src/cli/server/environment.ts'
import { type Server, type ServerOptions, startServer } from '../../src/server/server.ts'
import type { Location } from '../../src/store/database.ts'
import {
  APP_ID,
  INSTALLATION,
  SECRET,
  startGitHub,
  type TestGitHub,
  type TestGitHubOptions,
} from './github.ts'
import { freePort } from './postgres-server.ts'

export interface TestApp {
  readonly github: TestGitHub
  readonly server: Server
  readonly url: string
  /** Delivers an event, signed as GitHub does, and returns the status. */
  deliver(event: string, payload: object, headers?: Record<string, string>): Promise<number>
  /** The log, a line an entry. */
  readonly lines: Record<string, unknown>[]
  stop(): Promise<void>
}

const bundle = loadBundle()
const running: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const stop of running.splice(0)) await stop()
})

/** Starts both, on a database of its own. */
export async function startApp(
  database: Location,
  options: Partial<ServerOptions> & {
    readonly github?: TestGitHubOptions
    /** A GitHub that is there already. */
    readonly existing?: TestGitHub
  } = {},
): Promise<TestApp> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const github =
    options.existing ??
    (await startGitHub({ webhookUrl: `${url}/api/github/webhooks`, ...options.github }))
  const { log, lines } = collectLog()
  const server = await startServer({
    appId: APP_ID,
    privateKey: github.privateKey,
    webhookSecret: SECRET,
    apiUrl: github.url,
    database,
    bundle: await bundle,
    log,
    port,
    host: '127.0.0.1',
    throttled: false,
    patience: { retries: 5, longestDelay: 1 },
    sweepMs: 3_600_000,
    ...options,
  })
  let serverStopped: Promise<void> | undefined
  const stopServer = () => {
    serverStopped ??= server.stop()
    return serverStopped
  }
  let stopped: Promise<void> | undefined
  const stop = () => {
    stopped ??= stopServer().then(() => github.close())
    return stopped
  }
  running.push(stop)
  return {
    github,
    server: { ...server, stop: stopServer },
    url,
    deliver: (...args) => deliver(url, ...args),
    lines,
    stop,
  }
}

export function collectLog() {
  const lines: Record<string, unknown>[] = []
  const options = { level: 'info', serializers: { err: tellError } }
  const log = pino(options, { write: (line) => lines.push(JSON.parse(line)) })
  return { log, lines }
}

let count = 0

export async function deliver(
  url: string,
  event: string,
  payload: object,
  headers: Record<string, string> = {},
): Promise<number> {
  const body = JSON.stringify({ installation: { id: INSTALLATION }, ...payload })
  count += 1
  const response = await fetch(`${url}/api/github/webhooks`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-github-event': event,
      'x-github-delivery': `delivery-${count}`,
      'x-hub-signature-256': sign(body),
      ...headers,
    },
    body,
  })
  await response.arrayBuffer()
  return response.status
}

export function sign(body: string, secret = SECRET): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
}
