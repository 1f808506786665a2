/** What jobs are done with. */
import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { Octokit } from '../github/octokit.ts'
import type { Metrics } from '../metrics.ts'
import type { Packages } from '../packages.ts'
import type { Templates } from '../plan/liquid.ts'
import type { Signature } from '../signatures/schema.ts'
import type { Queue } from '../store/queue.ts'
import type { KnownRepository } from '../store/repositories.ts'
import type { Tables } from '../store/tables.ts'
import type { Recently } from './recently.ts'
import type { Threads } from './threads.ts'

/** Signatures and templates that come with Faultline. */
export interface Bundle {
  readonly signatures: readonly Signature[]
  readonly templates: Templates
  readonly packages: Packages
}

export interface Tools {
  readonly tables: Kysely<Tables>
  readonly queue: Pick<Queue, 'send'>
  /** The client of an installation. */
  readonly octokitOf: (installation: number) => Promise<Octokit>
  /** The login our comments carry, `<slug>[bot]`. */
  readonly login: () => Promise<string>
  readonly threads: Pick<Threads, 'triage' | 'check'>
  /** What the database says of repositories and of pauses, at most a moment old: other replicas change it, too. */
  readonly repositories: Recently<KnownRepository>
  readonly pauses: Recently<Date | undefined>
  readonly bundle: Bundle
  readonly metrics: Metrics
  readonly log: Logger
}
