/** Deliveries → jobs, and nothing else: what a delivery says is only a hint that something is worth looking at. */
import type { EmitterWebhookEvent } from '@octokit/webhooks'
import type { Probot } from 'probot'
import { isSettingsPath } from '../settings/settings-file.ts'
import type { Job } from '../store/job.ts'

/** What to do about a delivery. */
export interface Wish {
  readonly jobs: readonly Job[]
  /** Repositories that the App was taken from. */
  readonly forgotten: readonly number[]
  /** Installations that ended, or rest until somebody wakes them: all their repositories are forgotten. */
  readonly ended: readonly number[]
  /** Repositories that the App was given: from now on their issues count. */
  readonly welcomed: readonly Pick<Job, 'installation' | 'repository'>[]
}

const NOTHING: Wish = { jobs: [], forgotten: [], ended: [], welcomed: [] }

// Short of the ten seconds after which GitHub counts a delivery as failed, and of Octokit's own nine, after which it
// would say 202 to what is not stored yet.
const MOST_MS = 8_000

/** Has the App store what each delivery asks for before GitHub gets its answer; what cannot be stored is an error. */
export function listen(app: Probot, store: (wish: Wish, event: string) => Promise<void>): void {
  app.onAny(async (event) => {
    const wish = wishOf(event as EmitterWebhookEvent, new Date().toISOString())
    await Promise.race([store(wish, event.name), tooLate()])
  })
}

function tooLate(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('the database did not answer in time')), MOST_MS).unref()
  })
}

const ISSUE_ACTIONS = [
  'opened',
  'edited',
  'reopened',
  'closed',
  'labeled',
  'unlabeled',
  'transferred',
  'deleted',
  'locked',
  'unlocked',
]

/** The jobs for a delivery received at `received` (ISO 8601). */
export function wishOf({ id, name, payload }: EmitterWebhookEvent, received: string): Wish {
  const installation = 'installation' in payload ? payload.installation?.id : undefined
  if (installation === undefined) return NOTHING
  if (name === 'installation' || name === 'installation_repositories') {
    return membership(payload as Membership, installation)
  }
  if (!('repository' in payload) || payload.repository === undefined) return NOTHING
  const found = payload.repository as {
    id: number
    name: string
    owner: { login?: string; name?: string }
    default_branch?: string
  }
  const owner = found.owner.login ?? found.owner.name ?? ''
  const repository = { id: found.id, owner, name: found.name }
  const origin = { installation, repository, delivery: id, received }
  switch (name) {
    case 'issues':
    case 'issue_comment': {
      const { issue, action, sender } = payload as IssuePayload
      const isOurs = name === 'issues' ? ISSUE_ACTIONS.includes(action) : true
      const isPull = issue.pull_request !== undefined && issue.pull_request !== null
      // Nothing that a bot does, we ourselves among them, needs an answer.
      if (!isOurs || isPull || sender?.type === 'Bot') return NOTHING
      return { ...NOTHING, jobs: [{ kind: 'issue', ...origin, number: issue.number }] }
    }
    case 'push': {
      const { ref, after, commits, deleted } = payload as PushPayload
      if (deleted === true || !ref.startsWith('refs/heads/')) return NOTHING
      const isDefault = ref === `refs/heads/${found.default_branch ?? ''}`
      // One that goes back to an older commit brings none.
      const isMove = isDefault && commits.length === 0
      if (!isMove && !touchesSettings(commits)) return NOTHING
      return { ...NOTHING, jobs: [{ kind: 'settings', ...origin, sha: after, isDefault }] }
    }
    default:
      return NOTHING
  }
}

interface IssuePayload {
  readonly action: string
  readonly issue: { readonly number: number; readonly pull_request?: unknown }
  readonly sender?: { readonly type?: string }
}

interface PushPayload {
  readonly ref: string
  readonly after: string
  readonly deleted?: boolean
  readonly commits: readonly Record<'added' | 'modified' | 'removed', readonly string[]>[]
}

// GitHub's push payload lists at most 2,048 commits, and its clients cut lists of files before that.
const MANY_COMMITS = 20

function touchesSettings(commits: PushPayload['commits']): boolean {
  return (
    commits.length >= MANY_COMMITS ||
    commits.some(({ added = [], modified = [], removed = [] }) =>
      [...added, ...modified, ...removed].some(isSettingsPath),
    )
  )
}

interface Membership {
  readonly action: string
  readonly repositories?: readonly RepositoryName[]
  readonly repositories_added?: readonly RepositoryName[]
  readonly repositories_removed?: readonly RepositoryName[]
}

interface RepositoryName {
  readonly id: number
  readonly full_name: string
}

function membership(payload: Membership, installation: number): Wish {
  const { action, repositories = [], repositories_added = [], repositories_removed = [] } = payload
  if (action === 'deleted' || action === 'suspend') return { ...NOTHING, ended: [installation] }
  return {
    ...NOTHING,
    forgotten: repositories_removed.map(({ id }) => id),
    welcomed: [...repositories, ...repositories_added].map(({ id, full_name }) => {
      const [owner = '', name = ''] = full_name.split('/')
      return { installation, repository: { id, owner, name } }
    }),
  }
}
