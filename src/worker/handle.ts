/** A job → its outcome: what GitHub's errors ask for is decided here, in one place. */
import { RequestError } from '@octokit/request-error'
import { dressLabels } from '../github/apply.ts'
import { failureOf } from '../github/failure.ts'
import { readConfig } from '../settings/settings.ts'
import type { Job } from '../store/job.ts'
import type { Held } from '../store/queue.ts'
import { knowRepository, pause, pausedUntil } from '../store/repositories.ts'
import { about, doIssueJob } from './issue-job.ts'
import { doSettingsJob, settingsOf } from './settings-job.ts'
import type { Tools } from './tools.ts'
import type { Outcome } from './worker.ts'

/** Does a job. Throws what is worth another try. */
export async function handle({ job }: Held, tools: Tools, signal: AbortSignal): Promise<Outcome> {
  const { tables, metrics, log } = tools
  const again = await tools.pauses.get(job.installation, () =>
    pausedUntil(tables, job.installation),
  )
  if (again !== undefined && again > new Date()) return { again }
  const count = (outcome: string) => metrics.jobs.inc({ kind: job.kind, outcome })
  try {
    await doJob(job, tools, signal)
    count('done')
    return 'done'
  } catch (error) {
    const failure = failureOf(error, new Date())
    count(failure.kind)
    switch (failure.kind) {
      case 'wait':
        log.warn({ ...about(job), until: failure.until }, 'GitHub asks to wait')
        await pause(tables, job.installation, failure.until)
        tools.pauses.forget(job.installation)
        return { again: failure.until }
      case 'gone':
      case 'refused':
        log.warn({ ...about(job), github: sentence(error) }, `GitHub says no: ${failure.kind}`)
        return 'done'
      case 'retry':
        throw error
      default:
        return failure satisfies never
    }
  }
}

async function doJob(job: Job, tools: Tools, signal: AbortSignal): Promise<void> {
  switch (job.kind) {
    case 'issue':
      return doIssueJob(job, tools, signal)
    case 'settings':
      return doSettingsJob(job, tools)
    case 'labels': {
      const { installation, repository, labels } = job
      const octokit = await tools.octokitOf(installation)
      const since = new Date(job.received)
      const known = await knowRepository(tools.tables, installation, repository, since)
      const files = await settingsOf(octokit, job, known, tools)
      return dressLabels(octokit, repository, labels, readConfig(files))
    }
    default:
      return job satisfies never
  }
}

function sentence(error: unknown): string {
  return error instanceof RequestError
    ? `${error.request.method} ${error.status} ${error.message.slice(0, 200)}`
    : String(error)
}
