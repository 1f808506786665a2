/** The App as one process: deliveries in over HTTP, jobs out to GitHub, everything else between them in the database. */
import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import { Probot } from 'probot'
import { listen, type Wish } from '../github/app.ts'
import { clientClass } from '../github/octokit.ts'
import { createMetrics } from '../metrics.ts'
import { type Location, openDatabase } from '../store/database.ts'
import { openQueue, PATIENCE, type Patience } from '../store/queue.ts'
import { forgetRepositories, knowRepository } from '../store/repositories.ts'
import { handle } from '../worker/handle.ts'
import { about } from '../worker/issue-job.ts'
import { recently } from '../worker/recently.ts'
import { startThreads } from '../worker/threads.ts'
import type { Bundle, Tools } from '../worker/tools.ts'
import { startWorker } from '../worker/worker.ts'
import { createHandler } from './http.ts'
import { inTime } from './in-time.ts'
import { startSweeping } from './sweeping.ts'

export interface ServerOptions {
  readonly appId: string | number
  readonly privateKey: string
  readonly webhookSecret: string
  readonly apiUrl: string
  readonly database: Location
  readonly bundle: Bundle
  readonly log: Logger
  readonly port?: number
  readonly host?: string
  /** For trials: a faster queue, no pace of writes, other intervals. */
  readonly patience?: Patience
  readonly throttled?: boolean
  readonly timeoutMs?: number
  readonly sweepMs?: number
}

export interface Server {
  readonly port: number
  /** Takes no more deliveries, finishes the jobs in hand or gives them back, and closes the database. */
  stop(): Promise<void>
}

const SWEEP_MS = 5 * 60_000
const MOMENT_MS = 5_000
// Together with the rest of stopping this stays below ten seconds.
const GRACE_MS = 6_000

/** Opens the database, listens and works. Throws a UserError when the database or the port cannot be had. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { log, bundle, port = 3000, host = 'localhost' } = options
  const metrics = createMetrics()
  const database = await openDatabase(options.database)
  const { tables } = database
  const patience = options.patience ?? PATIENCE
  const queue = await openQueue(
    database,
    (error) => log.error({ err: error }, 'the queue has trouble'),
    patience,
  )
  const leaving = new AbortController()
  const probot = new Probot({
    appId: options.appId,
    privateKey: options.privateKey,
    secret: options.webhookSecret,
    baseUrl: options.apiUrl,
    log: log.child({ name: 'probot' }, { level: quieter(log) }),
    Octokit: clientClass({
      throttled: options.throttled ?? true,
      timeoutMs: options.timeoutMs ?? 15_000,
      signal: leaving.signal,
      onAnswer: (answered) => metrics.calls.inc({ ...answered }),
    }),
  })
  const slug = memoized(async () => {
    const { data } = await (await probot.auth()).rest.apps.getAuthenticated()
    return `${data?.slug ?? ''}[bot]`
  })
  const threads = startThreads(bundle)
  const tools: Tools = {
    tables,
    queue,
    octokitOf: (installation) => probot.auth(installation),
    login: slug,
    threads,
    repositories: recently(MOMENT_MS),
    pauses: recently(MOMENT_MS),
    bundle,
    metrics,
    log,
  }
  const worker = startWorker({
    queue,
    handle: (held, signal) => handle(held, tools, signal),
    onError: (error, held) => {
      const isLast = held !== undefined && held.attempt >= patience.retries
      const what = isLast ? 'gave up; see faultline jobs --dead' : 'will try again'
      log.error({ ...(held === undefined ? {} : about(held.job)), err: error }, what)
    },
  })

  listen(probot, async ({ jobs, forgotten, ended, welcomed }: Wish, event) => {
    for (const job of jobs) await queue.send(job)
    const now = new Date()
    await Promise.all(
      welcomed.map(({ installation, repository }) =>
        knowRepository(tables, installation, repository, now),
      ),
    )
    await forgetRepositories(tables, 'id', forgotten)
    await forgetRepositories(tables, 'installation_id', ended)
    metrics.deliveries.inc({ event })
    if (jobs.length > 0) worker.wake()
  })

  await probot.ready()
  const http = await listenOn(
    createServer(
      // GitHub gives up after ten seconds; whoever takes longer to send a request is not GitHub.
      { requestTimeout: 10_000, headersTimeout: 10_000, connectionsCheckingInterval: 5_000 },
      createHandler({
        webhooks: await probot.getNodeMiddleware({ path: '/api/github/webhooks' }),
        isReady: async () => (await inTime(queue.backlog())) !== undefined,
        // What else there is to tell is needed most when the database is down.
        metrics: async () => metrics.text(await inTime(queue.backlog())),
        metricsType: metrics.contentType,
        onRefused: (status) => metrics.refused.inc({ status }),
        log,
      }),
    ),
    port,
    host,
  )
  const stopSweeping = startSweeping(tools, {
    app: () => probot.auth(),
    everyMs: options.sweepMs ?? SWEEP_MS,
    onFound: () => worker.wake(),
  })
  const address = http.address() as AddressInfo
  log.info({ port: address.port, host }, 'listening')

  return {
    port: address.port,
    async stop() {
      const closed = new Promise((done) => http.close(done))
      http.closeIdleConnections()
      // A moment after the worker has broken off its jobs: what fails by this goes back to the queue.
      const cut = setTimeout(() => leaving.abort(), GRACE_MS + 100)
      await Promise.all([worker.stop(GRACE_MS), stopSweeping()])
      clearTimeout(cut)
      http.closeAllConnections()
      await closed
      await threads.close()
      await queue.close()
      await database.close()
    },
  }
}

// Probot tells at info level of every request; that is our metrics' part.
function quieter({ level }: Logger): string {
  return level === 'info' ? 'warn' : level
}

/** The function, asked until it has answered once. */
function memoized<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined
  return () => {
    answer ??= ask().catch((error) => {
      answer = undefined
      throw error
    })
    return answer
  }
}

function listenOn(server: HttpServer, port: number, host: string): Promise<HttpServer> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve(server))
  })
}
