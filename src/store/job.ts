/** Jobs: what is to be looked at again. */

export interface Repository {
  readonly id: number
  readonly owner: string
  readonly name: string
}

interface Origin {
  readonly installation: number
  readonly repository: Repository
  /** GitHub's id of the delivery that told of it, or what else did. */
  readonly delivery: string
  /** When it was told, ISO 8601. */
  readonly received: string
}

export type Job =
  | (Origin & { readonly kind: 'issue'; readonly number: number })
  /** A push touched the settings; `isDefault` when it went to the default branch. */
  | (Origin & { readonly kind: 'settings'; readonly sha: string; readonly isDefault: boolean })
  /** Labels that GitHub made up when they were set. */
  | (Origin & { readonly kind: 'labels'; readonly labels: readonly string[] })

/** What a job is about: of two with the same key one is enough. */
export function keyOf(job: Job): string {
  return `${job.repository.id}#${about(job)}`
}

function about(job: Job): string {
  switch (job.kind) {
    case 'issue':
      return String(job.number)
    case 'settings':
      return `settings@${job.sha}`
    case 'labels':
      return `labels@${job.labels.join()}`
    default:
      return job satisfies never
  }
}
