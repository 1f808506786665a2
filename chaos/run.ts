/** The same stories twice: once in peace, once with everything going wrong. Afterwards the issues have to look the same. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { createOnServer } from '../test/helpers/create-database.ts'
import {
  APP_ID,
  type Fault,
  INSTALLATION,
  SECRET,
  startGitHub,
  type TestGitHub,
} from '../test/helpers/github.ts'
import { freePort } from '../test/helpers/postgres-server.ts'
import { chance } from './chance.ts'
import { stories } from './stories.ts'

export interface ChaosOptions {
  readonly seed: number
  readonly issues: number
  readonly kills: number
  /** Address of a PostgreSQL server on which databases can be created. */
  readonly postgres: string
}

export interface ChaosResult {
  readonly deliveries: number
  readonly faults: number
  readonly kills: number
  /** Issues without the comment that a calm run gives. */
  readonly lost: number
  /** Issues with more than one. */
  readonly doubled: number
  /** Issues with other labels or other words. */
  readonly wrong: number
  readonly seconds: number
}

/** One run in peace and one in chaos, with two replicas on one PostgreSQL. */
export async function runChaos(options: ChaosOptions): Promise<ChaosResult> {
  const started = performance.now()
  const calm = await run({ ...options, kills: 0 }, 0, 1)
  const wild = await run(options, 0.2, 2)
  const pairs = calm.issues.map((expected, index) => ({ expected, found: wild.issues[index] }))
  const { deliveries, faults, kills } = wild
  return {
    deliveries,
    faults,
    kills,
    lost: pairs.filter(
      ({ expected, found }) => (found?.comments.length ?? 0) < expected.comments.length,
    ).length,
    doubled: pairs.filter(({ found }) => (found?.comments.length ?? 0) > 1).length,
    wrong: pairs.filter(({ expected, found }) => JSON.stringify(expected) !== JSON.stringify(found))
      .length,
    seconds: (performance.now() - started) / 1000,
  }
}

async function run(options: ChaosOptions, share: number, replicas: number) {
  const random = chance(options.seed)
  const github = await startGitHub({ accounts: ACCOUNTS })
  const database = await createOnServer(options.postgres)
  const faults = misbehave(github, share, random)
  const apps = await Promise.all(
    Array.from({ length: replicas }, () => startReplica(github, database.url)),
  )
  const post = postman(github, apps, random)
  let kills = 0
  try {
    const events = await tell(options.issues, github)
    // Twice over and out of order.
    const told = shuffled(share === 0 ? events : [...events, ...events], random)
    const killEvery = Math.floor(told.length / (options.kills + 1))
    for (const [index, event] of told.entries()) {
      post.deliver(event)
      if (share > 0) await delay(random() * 20)
      if (options.kills > kills && index > 0 && index % killEvery === 0) {
        kills += 1
        await apps[kills % apps.length]?.kill()
      }
    }
    await post.settled()
    await quiet(database.url, post)
    return {
      issues: await look(options.issues, github),
      deliveries: post.count(),
      faults: faults(),
      kills,
    }
  } finally {
    for (const app of apps) await app.stop()
    await github.close()
    await database.drop()
  }
}

// Installations wait for nobody but themselves.
const ACCOUNTS = Array.from({ length: 10 }, (_, index) => `account-${index}`)

function repoOf(index: number) {
  return { owner: ACCOUNTS[index % ACCOUNTS.length] ?? '', repo: 'app' }
}

/** Opens the issues and replies, and returns what GitHub would deliver. */
async function tell(count: number, github: TestGitHub): Promise<readonly Event[]> {
  const events: Event[] = []
  for (const [index, { title, body, replies }] of stories(count).entries()) {
    const repo = repoOf(index)
    const { data } = await github.as('reporter').rest.issues.create({ ...repo, title, body })
    const { number } = data
    const { id } = (await github.as('reporter').rest.repos.get(repo)).data
    const place = {
      number,
      installation: { id: INSTALLATION + 1 + (index % ACCOUNTS.length) },
      repository: { id, name: repo.repo, owner: { login: repo.owner } },
    }
    events.push({ name: 'issues', action: 'opened', ...place })
    for (const reply of replies) {
      const { rest } = github.as(reply.author)
      await rest.issues.createComment({ ...repo, issue_number: number, body: reply.body })
      events.push({ name: 'issue_comment', action: 'created', ...place })
    }
  }
  return events
}

interface Event {
  readonly name: string
  readonly action: string
  readonly number: number
  readonly installation: { readonly id: number }
  readonly repository: object
}

/** Labels and comments of all issues, as anybody sees them. */
async function look(count: number, github: TestGitHub) {
  const { rest } = github.as('maintainer')
  const issues = []
  for (let index = 0; index < count; index += 1) {
    const repo = repoOf(index)
    const issue_number = Math.floor(index / ACCOUNTS.length) + 1
    const { data } = await rest.issues.get({ ...repo, issue_number })
    const { data: all } = await rest.issues.listComments({ ...repo, issue_number })
    issues.push({
      labels: data.labels.map((label) => (typeof label === 'string' ? label : label.name)).sort(),
      comments: all.filter(({ user }) => user?.type === 'Bot').map(({ body }) => body),
    })
  }
  return issues
}

const FAULTS: readonly Fault[] = [
  { status: 500 },
  { status: 502 },
  { status: 502, after: true },
  { status: 403, headers: { 'retry-after': '1' } },
  { status: 429, headers: { 'retry-after': '1' } },
  { drop: true },
  { drop: true, after: true },
  { hang: true, after: true },
]

/** Has the given share of calls go wrong; returns how many did. */
function misbehave(github: TestGitHub, share: number, random: () => number): () => number {
  let count = 0
  github.fault = () => {
    if (random() >= share) return undefined
    count += 1
    return FAULTS[Math.floor(random() * FAULTS.length)]
  }
  return () => count
}

interface Replica {
  readonly port: number
  /** `kill -9`, and up again. */
  kill(): Promise<void>
  stop(): Promise<void>
}

async function startReplica(github: TestGitHub, url: string): Promise<Replica> {
  const port = await freePort()
  const options = {
    appId: APP_ID,
    privateKey: github.privateKey,
    webhookSecret: SECRET,
    apiUrl: github.url,
    database: { url },
    host: '127.0.0.1',
    port,
    throttled: false,
    timeoutMs: 1_000,
    patience: { retries: 100, longestDelay: 1 },
    sweepMs: 2_000,
  }
  let child = await spawnReplica(options)
  return {
    port,
    async kill() {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
      child = await spawnReplica(options)
    },
    async stop() {
      if (child.exitCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await Promise.race([gone, delay(12_000)])
      child.kill('SIGKILL')
    },
  }
}

async function spawnReplica(options: object): Promise<ChildProcess> {
  const script = new URL('replica.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [script, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  await Promise.race([
    once(child.stdout ?? child, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error('a replica did not start'))),
  ])
  return child
}

/** Delivers as GitHub does: once, to whoever answers, and again only when asked. */
function postman(github: TestGitHub, apps: readonly Replica[], random: () => number) {
  const sent: Event[] = []
  const under = new Set<Promise<void>>()
  const deliver = (event: Event, guid = `guid-${sent.length}`) => {
    const id = sent.push(event) - 1
    const { port } = apps[Math.floor(random() * apps.length)] ?? { port: 0 }
    const sending = send(port, guid, event).then((status_code) => {
      github.deliveries.unshift({ id, guid, status_code, delivered_at: new Date().toISOString() })
      under.delete(sending)
    })
    under.add(sending)
  }
  github.redeliver = (id) => {
    const event = sent[id]
    const guid = github.deliveries.find((one) => one.id === id)?.guid
    if (event !== undefined && guid !== undefined) deliver(event, guid)
  }
  const failing = () => {
    const fine = github.deliveries.filter(({ status_code }) => status_code === 200)
    const done = new Set(fine.map(({ guid }) => guid))
    return new Set(github.deliveries.map(({ guid }) => guid).filter((guid) => !done.has(guid))).size
  }
  return {
    deliver: (event: Event) => deliver(event),
    settled: async () => void (await Promise.all(under)),
    failing,
    count: () => sent.length,
  }
}

async function send(port: number, guid: string, event: Event): Promise<number> {
  const { name, action, number, installation, repository } = event
  const body = JSON.stringify({
    action,
    issue: { number },
    comment: {},
    installation,
    repository,
    sender: { type: 'User' },
  })
  const signature = createHmac('sha256', SECRET).update(body).digest('hex')
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/github/webhooks`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-github-event': name,
        'x-github-delivery': guid,
        'x-hub-signature-256': `sha256=${signature}`,
      },
      body,
      signal: AbortSignal.timeout(10_000),
    })
    await response.arrayBuffer()
    return response.status
  } catch {
    return 502
  }
}

const MOST_SECONDS = 120

/** Resolves when no job is left and every delivery has arrived. */
async function quiet(url: string, post: { failing(): number }): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const until = Date.now() + MOST_SECONDS * 1000
    for (;;) {
      const { rows } = await client.query(
        "SELECT count(*)::int AS open FROM pgboss.job WHERE name = 'jobs' AND state < 'completed'",
      )
      if (rows[0].open === 0 && post.failing() === 0) return
      if (Date.now() > until)
        throw new Error(`${rows[0].open} jobs and ${post.failing()} deliveries left`)
      await delay(100)
    }
  } finally {
    await client.end()
  }
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const keyed = items.map((item) => ({ item, key: random() }))
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
}
