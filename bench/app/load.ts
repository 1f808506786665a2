/** Sends deliveries to an app in a process of its own, and waits until GitHub has all comments. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createHmac, generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort } from '../../test/helpers/postgres-server.ts'

export interface Load {
  readonly name: string
  /** Deliveries accepted a second, as fast as they are taken. */
  readonly accepted: number
  /** Issues fully handled a second: from the first delivery to the last comment. */
  readonly handled: number
  /** Time to 2xx in milliseconds, at 200 deliveries a second. */
  readonly p50: number
  readonly p99: number
  /** Resident memory at the end, in MiB. */
  readonly memory: number
}

export interface Subject {
  readonly name: string
  readonly script: string
  readonly options?: object
}

const SECRET = 'a webhook secret'
const SENDERS = 20
const INSTALLATIONS = 50
const REPORT = readFileSync(
  new URL('../../test/fixtures/reports/ssl-aiohttp.md', import.meta.url),
  'utf8',
)

/** Measures one app with `issues` deliveries at full speed, and then 200 a second for `seconds`. */
export async function measureLoad(
  subject: Subject,
  issues: number,
  seconds: number,
): Promise<Load> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const githubPort = await freePort()
  const port = await freePort()
  const github = await start('github.ts', [REPORT, String(githubPort)])
  const app = await start(subject.script, [
    JSON.stringify({
      appId: 1,
      privateKey: privateKey.export({ type: 'pkcs1', format: 'pem' }),
      webhookSecret: SECRET,
      apiUrl: `http://127.0.0.1:${githubPort}`,
      port,
      host: '127.0.0.1',
      throttled: false,
      ...subject.options,
    }),
  ])
  try {
    // What is loaded and compiled at first use is not what is measured.
    await sendAll(port, 0, 100)
    await comments(github, 100)
    const started = performance.now()
    await sendAll(port, 100, issues)
    const accepted = issues / since(started)
    await comments(github, 100 + issues)
    const handled = issues / since(started)
    const times = await paced(port, 100 + issues, 200, seconds)
    await comments(github, 100 + issues + times.filter(Number.isFinite).length)
    const sorted = times.sort((a, b) => a - b)
    const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN
    const { name } = subject
    return { name, accepted, handled, p50: at(0.5), p99: at(0.99), memory: memoryOf(app) }
  } finally {
    for (const child of [app, github]) {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
  }
}

async function start(script: string, args: readonly string[]): Promise<ChildProcess> {
  const path = new URL(script, import.meta.url).pathname
  const child = spawn(process.execPath, [path, ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  await Promise.race([
    once(child.stdout ?? child, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error(`${script} did not start`))),
  ])
  return child
}

async function sendAll(port: number, from: number, count: number): Promise<void> {
  let next = from
  const sender = async () => {
    while (next < from + count) {
      next += 1
      await send(port, next)
    }
  }
  await Promise.all(Array.from({ length: SENDERS }, sender))
}

/** Sends at a steady rate, whether answers come or not; returns the time each took. */
async function paced(port: number, from: number, rate: number, seconds: number): Promise<number[]> {
  const sending: Promise<number>[] = []
  const started = performance.now()
  for (let index = 0; index < rate * seconds; index += 1) {
    const due = started + (index * 1000) / rate
    if (performance.now() < due) await delay(due - performance.now())
    const at = performance.now()
    // One that is not taken at all has taken forever.
    const sent = send(port, from + index + 1)
    sending.push(sent.then(() => performance.now() - at).catch(() => Number.POSITIVE_INFINITY))
  }
  return Promise.all(sending)
}

async function send(port: number, number: number): Promise<void> {
  const installation = 1 + (number % INSTALLATIONS)
  const body = JSON.stringify({
    action: 'opened',
    issue: { number, title: 'SSL error', body: REPORT },
    installation: { id: installation },
    repository: { id: installation, name: 'app', owner: { login: `account-${installation}` } },
    sender: { type: 'User' },
  })
  const signature = createHmac('sha256', SECRET).update(body).digest('hex')
  const response = await fetch(`http://127.0.0.1:${port}/api/github/webhooks`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-github-event': 'issues',
      'x-github-delivery': `delivery-${number}`,
      'x-hub-signature-256': `sha256=${signature}`,
    },
    body,
  })
  await response.arrayBuffer()
  if (response.status !== 200) throw new Error(`a delivery got ${response.status}`)
}

const MOST_SECONDS = 300

async function comments(github: ChildProcess, count: number): Promise<void> {
  const until = Date.now() + MOST_SECONDS * 1000
  for (;;) {
    github.send('count')
    const [found] = await once(github, 'message')
    if (found.comments >= count) return
    if (Date.now() > until) throw new Error(`${found.comments} of ${count} comments`)
    await delay(20)
  }
}

function memoryOf({ pid }: ChildProcess): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024
}

function since(started: number): number {
  return (performance.now() - started) / 1000
}
