/** What Prometheus may ask. */
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Backlog } from './store/queue.ts'

export interface Metrics {
  readonly deliveries: Counter<'event'>
  readonly refused: Counter<'status'>
  readonly calls: Counter<'installation' | 'method' | 'status'>
  readonly diagnoses: Counter<'cause' | 'confidence'>
  readonly jobs: Counter<'kind' | 'outcome'>
  /** From a delivery to what was written because of it. */
  readonly answers: Histogram
  /** The text of `/metrics`; without a backlog when the database does not answer. */
  text(backlog: readonly Backlog[] | undefined): Promise<string>
  readonly contentType: string
}

/** Metrics of one server, all at zero. */
export function createMetrics(): Metrics {
  const registers = [new Registry()]
  const [registry = new Registry()] = registers
  const waiting = new Gauge({
    name: 'faultline_jobs',
    help: 'Jobs in the queue by state',
    labelNames: ['state'],
    registers,
  })
  const oldest = new Gauge({
    name: 'faultline_jobs_oldest_seconds',
    help: 'Age of the oldest job by state',
    labelNames: ['state'],
    registers,
  })
  const up = new Gauge({
    name: 'faultline_database_up',
    help: '1 when the database answers, else 0',
    registers,
  })
  return {
    deliveries: new Counter({
      name: 'faultline_deliveries_total',
      help: 'Webhook deliveries stored, by event',
      labelNames: ['event'],
      registers,
    }),
    refused: new Counter({
      name: 'faultline_deliveries_refused_total',
      help: 'Requests to the webhook that were refused, by status',
      labelNames: ['status'],
      registers,
    }),
    calls: new Counter({
      name: 'faultline_github_calls_total',
      help: 'Requests to GitHub by installation, method and status; status 0 when no answer came',
      labelNames: ['installation', 'method', 'status'],
      registers,
    }),
    diagnoses: new Counter({
      name: 'faultline_diagnoses_total',
      help: 'Diagnoses made, by cause and confidence',
      labelNames: ['cause', 'confidence'],
      registers,
    }),
    jobs: new Counter({
      name: 'faultline_jobs_total',
      help: 'Jobs worked on, by kind and outcome',
      labelNames: ['kind', 'outcome'],
      registers,
    }),
    answers: new Histogram({
      name: 'faultline_answer_seconds',
      help: 'Time from a delivery to the comment or label it led to',
      buckets: [0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000],
      registers,
    }),
    contentType: registry.contentType,
    async text(backlog) {
      waiting.reset()
      oldest.reset()
      up.set(backlog === undefined ? 0 : 1)
      for (const { state, count, oldest: age } of backlog ?? []) {
        waiting.set({ state }, count)
        oldest.set({ state }, age)
      }
      return registry.metrics()
    },
  }
}
