/** An issue may have changed: look at it as it is now, and make it what it should be. */
import { apply, existingLabels } from '../github/apply.ts'
import { observe, type Seen } from '../github/observe.ts'
import type { Octokit } from '../github/octokit.ts'
import { decide } from '../plan/decisions.ts'
import type { Plan } from '../plan/plan.ts'
import { type Action, reconcile } from '../plan/reconcile.ts'
import type { IssueKey } from '../store/issue-key.ts'
import type { Job } from '../store/job.ts'
import { type Memory, recall } from '../store/recall.ts'
import { knowRepository } from '../store/repositories.ts'
import { keepOverride, record } from '../store/triages.ts'
import { hearCommands } from './commands.ts'
import { settingsOf } from './settings-job.ts'
import type { Answer } from './thread.ts'
import type { Tools } from './tools.ts'

// An App that was just installed may hear of an issue before it hears of its installation.
const GRACE_MS = 10 * 60_000

type IssueJob = Job & { readonly kind: 'issue' }

/** Triages the issue. Whoever breaks off and begins again, or does it twice, ends with the same issue. */
export async function doIssueJob(job: IssueJob, tools: Tools, signal: AbortSignal): Promise<void> {
  const { installation, repository, number } = job
  const { tables } = tools
  const key = { repository: repository.id, number }
  const octokit = await tools.octokitOf(installation)
  const since = new Date(Date.parse(job.received) - GRACE_MS)
  const known = await tools.repositories.get(repository.id, () =>
    knowRepository(tables, installation, repository, since),
  )
  const seen = await observe(octokit, { ...repository, number }, await tools.login())
  if (seen === undefined) return
  if ('renamed' in seen) {
    tools.repositories.forget(repository.id)
    return doIssueJob({ ...job, repository: { ...repository, ...seen.renamed } }, tools, signal)
  }
  if (seen.isLocked) return
  const before = await withRemovedLabels(await recall(tables, key), seen, key, tools)
  const memory = await hearCommands(seen, before, { octokit, job, tools })
  const wasAsked = memory.overrides.length > 0
  // Whoever installs the App does not want their old issues commented upon.
  if (memory.seenAt === null && seen.createdAt < known.since && !wasAsked) return
  const files = await settingsOf(octokit, job, known, tools)
  const decisions = decide(memory.overrides)
  const past = { decisions, hasComment: seen.mine.length > 0 }
  const result = await tools.threads.triage({ issue: seen.issue, files, past })
  const { complaint } = result
  if (complaint !== null) tools.log.warn({ ...about(job), complaint }, 'own templates left aside')
  const plan = restrained(result.plan, seen, memory)
  const [comment = null, ...doubles] = seen.mine
  const wanted = reconcile(
    plan,
    {
      labels: seen.issue.labels ?? [],
      ours: ownLabels(memory),
      removed: decisions.removed,
      silenced: decisions.silenced,
      comment,
      doubles: doubles.map(({ id }) => id),
    },
    result.config,
  )
  const actions = await possible(wanted, octokit, job, result)
  await carryOut(actions, { octokit, job, tools, key, seen, memory, result, signal })
}

/** Labels that we set and that are gone were taken away by a human, who is always right. */
async function withRemovedLabels(
  memory: Memory,
  { issue: { labels = [] } }: Seen,
  key: IssueKey,
  { tables }: Tools,
): Promise<Memory> {
  const gone = memory.labels.filter((label) => !labels.includes(label))
  const overrides = gone.map((label) => ({ verb: 'label-removed', label }) as const)
  for (const override of overrides) await keepOverride(tables, key, override, { author: null })
  return {
    ...memory,
    labels: memory.labels.filter((label) => labels.includes(label)),
    overrides: [...memory.overrides, ...overrides],
  }
}

function ownLabels({ labels, pending }: Memory): readonly string[] {
  return [...labels, ...pending]
}

/** No first words on an issue that is closed, and none where somebody deleted ours. */
function restrained(plan: Plan, seen: Seen, { commentId }: Memory): Plan {
  const wouldSpeakFirst = seen.mine.length === 0
  const isUnwelcome = !seen.isOpen || commentId !== null
  return wouldSpeakFirst && isUnwelcome ? { ...plan, comment: null } : plan
}

/** The actions that a repository which creates its labels itself allows. */
async function possible(
  actions: readonly Action[],
  octokit: Octokit,
  { repository }: IssueJob,
  { config }: Answer,
): Promise<readonly Action[]> {
  if (config.labels.create) return actions
  const allowed = actions.map(async (action): Promise<readonly Action[]> => {
    if (action.type !== 'add-labels') return [action]
    const labels = await existingLabels(octokit, repository, action.labels)
    return labels.length === 0 ? [] : [{ ...action, labels }]
  })
  return (await Promise.all(allowed)).flat()
}

interface Work {
  readonly octokit: Octokit
  readonly job: IssueJob
  readonly tools: Tools
  readonly key: IssueKey
  readonly seen: Seen
  readonly memory: Memory
  readonly result: Answer
  readonly signal: AbortSignal
}

/** Writes down what is about to be done, does it, and writes down what was done. */
async function carryOut(actions: readonly Action[], work: Work): Promise<void> {
  const { octokit, job, tools, key, seen, memory, result, signal } = work
  const adds = actions.flatMap((action) => (action.type === 'add-labels' ? action.labels : []))
  const drops = actions.flatMap((action) => (action.type === 'remove-label' ? action.label : []))
  const present = ownLabels(memory).filter((label) => seen.issue.labels?.includes(label))
  const facts = {
    diagnosis: result.diagnosis,
    openedAt: seen.createdAt,
    seenAt: seen.updatedAt,
    commentId: seen.mine[0]?.id ?? memory.commentId,
  }
  // A label about to go is no longer one whose absence means that a human took it.
  if (adds.length + drops.length > 0) {
    await record(tools.tables, key, {
      ...facts,
      labels: memory.labels.filter((label) => !drops.includes(label)),
      pending: [...present, ...adds],
    })
  }
  let { commentId } = facts
  for (const action of actions) {
    signal.throwIfAborted()
    const applied = await apply(action, octokit, { ...job.repository, number: job.number })
    commentId = applied.commentId ?? commentId
    const { bare = [] } = applied
    if (bare.length > 0) await tools.queue.send({ ...job, kind: 'labels', labels: bare })
  }
  const labels = [...new Set([...present, ...adds])].filter((label) => !drops.includes(label))
  await record(tools.tables, key, { ...facts, commentId, labels, pending: [] })
  measure(actions, work)
}

function measure(actions: readonly Action[], { job, tools, result, memory }: Work): void {
  const { cause, confidence, component } = result.diagnosis
  if (memory.seenAt === null) {
    tools.metrics.diagnoses.inc({ cause: cause ?? 'none', confidence: confidence ?? 'none' })
  }
  if (actions.length > 0) {
    tools.metrics.answers.observe((Date.now() - Date.parse(job.received)) / 1000)
  }
  const done = actions.map(({ type }) => type)
  tools.log.info({ ...about(job), cause, confidence, component, done }, 'triaged')
}

/** What a line of the log says of its job. */
export function about({ delivery, repository, ...job }: Job): object {
  const name = `${repository.owner}/${repository.name}`
  return { delivery, issue: job.kind === 'issue' ? `${name}#${job.number}` : name, job: job.kind }
}
