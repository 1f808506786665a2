/** Takes jobs as they come and does them, a few at a time. */
import type { Held, Queue } from '../store/queue.ts'

/** What became of a job: done, or to be looked at again then. */
export type Outcome = 'done' | { readonly again: Date }

export interface Worker {
  /** Looks for jobs now rather than at the next tick. */
  wake(): void
  /** Takes no more jobs; after `graceMs` those still in hand go back to the queue. */
  stop(graceMs: number): Promise<void>
}

export interface WorkerOptions {
  readonly queue: Queue
  readonly handle: (held: Held, signal: AbortSignal) => Promise<Outcome>
  /** Hears of a job that failed, and of a queue that could not be asked. */
  readonly onError: (error: unknown, held?: Held) => void
  /** Jobs in hand at most. */
  readonly most?: number
  readonly tickMs?: number
}

const ALIVE_MS = 3_000
const GATHER_MS = 5

/** Starts to work. */
export function startWorker({
  queue,
  handle,
  onError,
  most = 32,
  tickMs = 1_000,
}: WorkerOptions): Worker {
  const inHand = new Map<Held, Promise<void>>()
  const stopped = new AbortController()
  let wake = () => {}

  async function work(held: Held): Promise<void> {
    try {
      const outcome = await handle(held, stopped.signal)
      if (outcome !== 'done') await queue.send(held.job, outcome.again)
      await queue.done(held)
    } catch (error) {
      onError(error, held)
      await giveBack(held, error)
    } finally {
      inHand.delete(held)
      wake()
    }
  }

  async function giveBack(held: Held, error: unknown): Promise<void> {
    try {
      // A job that we broke off ourselves has not failed.
      if (stopped.signal.aborted) {
        await queue.send(held.job)
        await queue.done(held)
      } else {
        await queue.failed(held, error instanceof Error ? error.message : String(error))
      }
    } catch (lost) {
      // Its heart stops beating now, and the queue hands it to somebody else.
      onError(lost, held)
    }
  }

  let isStopping = false
  async function run(): Promise<void> {
    let enough = 1
    while (!isStopping) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve
      })
      const free = most - inHand.size
      try {
        const taken = free >= enough ? await queue.take(free) : []
        for (const held of taken) inHand.set(held, work(held))
        if (taken.length > 0 && taken.length === free) continue
      } catch (error) {
        onError(error)
      }
      // Asking for one job costs as much as asking for many; but those that take long must not hold up the others.
      enough = await Promise.race([woken.then(() => most / 2), tick(tickMs).then(() => 1)])
      // Jobs that end together make room together: one question to the database for all of them.
      if (!isStopping) await tick(GATHER_MS)
    }
  }

  const heartbeat = setInterval(() => {
    queue.alive([...inHand.keys()]).catch(onError)
  }, ALIVE_MS)
  const running = run()

  return {
    wake: () => wake(),
    async stop(graceMs) {
      isStopping = true
      wake()
      await running
      const finished = Promise.all(inHand.values())
      await Promise.race([finished, tick(graceMs)])
      stopped.abort()
      await Promise.race([finished, tick(2_000)])
      clearInterval(heartbeat)
    },
  }
}

function tick(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })
}
