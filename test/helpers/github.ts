/** A GitHub to test against: the emulator, behind a front that counts, misbehaves on demand, and adds what it lacks. */
import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Octokit } from '@octokit/rest'
import { createEmulator } from 'emulate'

export interface Call {
  readonly method: string
  readonly path: string
}

/** What to do with a call instead of passing it on; `after` does both: GitHub acts, and its answer is lost. */
export type Fault =
  | {
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly after?: boolean
    }
  | { readonly drop: true; readonly after?: boolean }
  /** No answer at all. */
  | { readonly hang: true; readonly after?: boolean }

/** A delivery as GitHub lists it. */
export interface Delivery {
  readonly id: number
  readonly guid: string
  readonly delivered_at: string
  readonly status_code: number
}

export interface TestGitHub {
  /** The API's address, as the App sees it. */
  readonly url: string
  readonly privateKey: string
  /** Calls of the App since they were last cleared; tokens and `GET /app` are not among them. */
  readonly calls: Call[]
  readonly reactions: { readonly comment: number; readonly content: string }[]
  /** What the App is told of its deliveries, newest first. */
  readonly deliveries: Delivery[]
  /** Is asked to deliver one again. */
  redeliver: ((id: number) => void) | undefined
  /** A client that acts as a person. */
  as(login: string): Octokit
  fault: ((call: Call) => Fault | undefined) | undefined
  /** Paths that start so are redirected to others, as GitHub does for a repository that was renamed. */
  moved: readonly [from: string, to: string] | undefined
  close(): Promise<void>
}

export const APP_ID = 4242
export const INSTALLATION = 100
export const SECRET = 'a webhook secret'

export interface TestGitHubOptions {
  readonly webhookUrl?: string
  readonly repositories?: readonly string[]
  readonly people?: readonly string[]
  /** Accounts besides `acme`, each with an installation and a repository `app`. */
  readonly accounts?: readonly string[]
}

/** Starts it, with the repository acme/acme, maintained by `maintainer`, and the App installed. */
export async function startGitHub(options: TestGitHubOptions = {}): Promise<TestGitHub> {
  const {
    people = ['reporter', 'stranger'],
    repositories = ['acme', '.github'],
    accounts = [],
  } = options
  const users = ['acme', 'maintainer', ...people, ...accounts]
  const permissions = { issues: 'write', checks: 'write', contents: 'read', metadata: 'read' }
  const events = ['issues', 'issue_comment', 'push']
  const emulator = await createEmulator({
    service: 'github',
    port: 0,
    seed: {
      tokens: Object.fromEntries(
        users.map((login) => [`token-${login}`, { login, scopes: ['repo', 'user'] }]),
      ),
      github: {
        users: users.map((login) => ({ login })),
        repos: [
          ...repositories.map((name) => ({ owner: 'acme', name, auto_init: true })),
          ...accounts.map((owner) => ({ owner, name: 'app', auto_init: true })),
        ],
        apps: [
          {
            app_id: APP_ID,
            slug: 'faultline',
            name: 'Faultline',
            permissions,
            events,
            ...(options.webhookUrl === undefined
              ? {}
              : { webhook_url: options.webhookUrl, webhook_secret: SECRET }),
            installations: ['acme', ...accounts].map((account, index) => ({
              installation_id: INSTALLATION + index,
              account,
              permissions,
              events,
            })),
          },
        ],
      },
    },
  })
  const key = emulator.generatedSecrets.find(({ kind }) => kind === 'github.app_private_key')
  const calls: Call[] = []
  const reactions: TestGitHub['reactions'] = []
  const github: TestGitHub = {
    url: '',
    privateKey: key?.value ?? '',
    calls,
    reactions,
    deliveries: [],
    redeliver: undefined,
    as: (login) =>
      new Octokit({
        baseUrl: emulator.url,
        auth: `token-${login}`,
        log: silent,
        request: { fetch },
      }),
    fault: undefined,
    moved: undefined,
    async close() {
      front.closeAllConnections()
      front.close()
      await emulator.close()
    },
  }
  const front = createServer((request, response) => {
    const call = { method: request.method ?? '', path: request.url ?? '' }
    const counts = !call.path.includes('/access_tokens') && call.path !== '/app'
    if (counts) calls.push(call)
    const fault: Fault | undefined = counts ? github.fault?.(call) : undefined
    const body: Buffer[] = []
    request.on('data', (chunk) => body.push(chunk))
    request.on('end', () => {
      const sent = Buffer.concat(body)
      const fail = () => {
        if (fault === undefined) return false
        if ('drop' in fault) request.socket.destroy()
        else if ('status' in fault)
          response
            .writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers })
            .end('{"message":"a fault"}')
        return true
      }
      if (fault?.after !== true && fail()) return
      const [from, to] = github.moved ?? []
      if (from !== undefined && call.path.startsWith(from)) {
        const location = `${github.url}${call.path.replace(from, to ?? '')}`
        response.writeHead(call.method === 'GET' ? 301 : 307, { location }).end()
        return
      }
      const again = /^\/app\/hook\/deliveries\/(\d+)\/attempts$/.exec(call.path)
      if (again !== null) {
        github.redeliver?.(Number(again[1]))
        response.writeHead(202, { 'content-type': 'application/json' }).end('{}')
        return
      }
      if (call.path.startsWith('/app/hook/deliveries')) {
        const list = JSON.stringify(github.deliveries.slice(0, 100))
        response.writeHead(200, { 'content-type': 'application/json' }).end(list)
        return
      }
      const reaction = /\/issues\/comments\/(\d+)\/reactions$/.exec(call.path)
      if (reaction !== null && call.method === 'POST') {
        reactions.push({
          comment: Number(reaction[1]),
          content: JSON.parse(sent.toString()).content,
        })
        response.writeHead(201, { 'content-type': 'application/json' }).end('{"id":1}')
        return
      }
      pass(request, sent, emulator.url, (status, headers, answer) => {
        if (fail()) return
        response.writeHead(status, headers).end(answer)
      })
    })
  })
  await listen(front)
  return Object.assign(github, { url: `http://127.0.0.1:${(front.address() as AddressInfo).port}` })
}

function pass(
  { method, url = '', headers }: IncomingMessage,
  body: Buffer,
  target: string,
  done: (status: number, headers: IncomingMessage['headers'], body: Buffer) => void,
): void {
  const { hostname, port } = new URL(target)
  const upstream = httpRequest(
    { hostname, port, path: url, method, headers: { ...headers, host: `${hostname}:${port}` } },
    (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('end', () => done(answer.statusCode ?? 500, answer.headers, Buffer.concat(chunks)))
    },
  )
  upstream.on('error', () => done(502, {}, Buffer.from('{}')))
  upstream.end(body)
}

function listen(server: Server): Promise<void> {
  return new Promise((done) => server.listen(0, '127.0.0.1', done))
}

const silent = { debug() {}, info() {}, warn() {}, error() {} }
