/** The queue: what is to be looked at again, kept in the database until it was. */
import { PgBoss } from 'pg-boss'
import type { Database } from './database.ts'
import { gathered } from './gathered.ts'
import { type Job, keyOf } from './job.ts'

/** A job in hand. */
export interface Held {
  readonly id: string
  readonly attempt: number
  readonly job: Job
}

export interface DeadLetter extends Held {
  readonly reason: string
  readonly died: Date
}

export interface Backlog {
  /** pg-boss's states: created, retry, active, failed … */
  readonly state: string
  readonly count: number
  /** Age of the oldest, in seconds. */
  readonly oldest: number
}

/** How patient the queue is; other values are for trials. */
export interface Patience {
  readonly retries: number
  /** Most seconds between two attempts. */
  readonly longestDelay: number
}

export interface Queue {
  /** Stores a job, at the latest when this resolves. One for the same thing that waits already is enough. */
  send(job: Job, after?: Date): Promise<void>
  /** Up to `most` jobs whose time has come, never two of one installation or one issue at a time. */
  take(most: number): Promise<readonly Held[]>
  done(held: Held): Promise<void>
  /** Tries again later, or lays it among the dead letters. */
  failed(held: Held, reason: string): Promise<void>
  /** Says that these are still being worked on. */
  alive(held: readonly Held[]): Promise<void>
  dead(): Promise<readonly DeadLetter[]>
  /** Puts dead letters back; returns how many there were. */
  replay(ids: readonly string[]): Promise<number>
  waiting(): Promise<readonly (Held & { readonly state: string })[]>
  backlog(): Promise<readonly Backlog[]>
  close(): Promise<void>
}

interface Sent {
  readonly job: Job
  readonly after: Date | undefined
}

const JOBS = 'jobs'
const DEAD = 'dead-letters'
const HEARTBEAT_SECONDS = 10
/** An hour and a half. */
export const PATIENCE: Patience = { retries: 20, longestDelay: 300 }

/** Opens the queue in a database. `onError` hears what goes wrong behind the scenes. */
export async function openQueue(
  database: Database,
  onError: (error: Error) => void,
  patience = PATIENCE,
): Promise<Queue> {
  const boss = new PgBoss({
    ...database.queue,
    schedule: false,
    registerInstance: false,
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
  })
  boss.on('error', onError)
  await boss.start()
  await boss.createQueue(DEAD, { retentionSeconds: 90 * 24 * 3600 })
  const options = {
    deadLetter: DEAD,
    retryLimit: patience.retries,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: patience.longestDelay,
    expireInSeconds: 120,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    deleteAfterSeconds: 3600,
  }
  // Stately: of one issue at most one job waits and one is in hand.
  await boss.createQueue(JOBS, { policy: 'stately', ...options })
  // One that was there already keeps the options it was made with.
  await boss.updateQueue(JOBS, options)
  const insert = gathered(async (sent: readonly Sent[]) => {
    const rows = sent.map(({ job, after }) => ({
      data: job,
      singletonKey: keyOf(job),
      group: { id: String(job.installation) },
      ...(after === undefined ? {} : { startAfter: after }),
    }))
    await boss.insert(JOBS, rows)
    return sent.map(() => undefined)
  })
  return {
    send: (job, after) => insert({ job, after }),
    async take(most) {
      const jobs = await boss.fetch<Job>(JOBS, { batchSize: most, groupConcurrency: 1 })
      return jobs.map(({ id, retryCount, data }) => ({ id, attempt: retryCount, job: data }))
    },
    done: gathered(async (held: readonly Held[]) => {
      await boss.complete(JOBS, held.map(attemptOf))
      return held.map(() => undefined)
    }),
    async failed(held, reason) {
      await boss.fail(JOBS, attemptOf(held), { reason })
    },
    async alive(held) {
      if (held.length > 0) await boss.touch(JOBS, held.map(attemptOf))
    },
    async dead() {
      const jobs = await boss.findJobs<Job>(DEAD, { queued: true, limit: 1000 })
      return jobs.map(({ id, data, sourceRetryCount, sourceOutput, createdOn }) => ({
        id,
        attempt: sourceRetryCount ?? 0,
        job: data,
        reason: reasonOf(sourceOutput),
        died: createdOn,
      }))
    },
    replay: async (ids) => (ids.length === 0 ? 0 : boss.redrive(DEAD, { ids: [...ids] })),
    async waiting() {
      const jobs = await boss.findJobs<Job>(JOBS, { limit: 1000 })
      return jobs
        .filter(({ state }) => state === 'created' || state === 'retry' || state === 'active')
        .map(({ id, data, retryCount, state }) => ({ id, attempt: retryCount, job: data, state }))
    },
    async backlog() {
      const { rows } = await boss.getDb().executeSql(BACKLOG, [JOBS, DEAD])
      return rows.map(({ state, count, oldest }) => ({
        state: String(state),
        count: Number(count),
        oldest: Number(oldest),
      }))
    },
    close: () => boss.stop({ graceful: false }),
  }
}

const BACKLOG = `
  SELECT CASE WHEN name = $2 THEN 'dead' ELSE state::text END AS state, count(*) AS count,
    extract(epoch FROM now() - min(created_on)) AS oldest
  FROM pgboss.job WHERE name = $1 AND state < 'completed' OR name = $2 AND state < 'active'
  GROUP BY 1`

function attemptOf({ id, attempt }: Held) {
  return { id, retryCount: attempt }
}

function reasonOf(output: object | null): string {
  const { reason, message } = (output ?? {}) as { reason?: unknown; message?: unknown }
  return String(reason ?? message ?? 'unknown')
}
