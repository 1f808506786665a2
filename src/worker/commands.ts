/** Commands in the comments of an issue: heard once, from those who may give them. */
import { RequestError } from '@octokit/request-error'
import type { Seen, SeenComment } from '../github/observe.ts'
import type { Octokit } from '../github/octokit.ts'
import { type FoundCommand, isForReporters, readCommands } from '../plan/commands.ts'
import type { Job } from '../store/job.ts'
import { commandId, type Memory } from '../store/recall.ts'
import { keepOverride } from '../store/triages.ts'
import type { Tools } from './tools.ts'

interface Ear {
  readonly octokit: Octokit
  readonly job: Job & { readonly kind: 'issue' }
  readonly tools: Pick<Tools, 'tables' | 'log'>
}

/** The memory with the commands that are new; each is kept, and acknowledged with a reaction. */
export async function hearCommands(seen: Seen, memory: Memory, ear: Ear): Promise<Memory> {
  const said = seen.comments.flatMap((comment) =>
    readCommands(comment.body).map((found) => ({ comment, found })),
  )
  const fresh = said.filter(
    ({ comment, found }) => !memory.done.has(commandId(comment.id, found.line)),
  )
  const overrides = [...memory.overrides]
  const done = new Set(memory.done)
  const triagers = new Map<string, Promise<boolean>>()
  for (const { comment, found } of fresh) {
    const isAllowed = await mayGive(comment, found, seen, (author) => {
      // Ten commands in a comment cost no more than one.
      const known = triagers.get(author) ?? mayTriage(author, ear)
      triagers.set(author, known)
      return known
    })
    const { tables } = ear.tools
    const key = { repository: ear.job.repository.id, number: ear.job.number }
    await keepOverride(tables, key, isAllowed ? found.command : null, {
      author: comment.author,
      comment: { id: comment.id, line: found.line },
    })
    done.add(commandId(comment.id, found.line))
    if (isAllowed) {
      overrides.push(found.command)
      await acknowledge(comment, ear)
    }
  }
  return { ...memory, overrides, done }
}

// GitHub's role names; a custom role of an organisation comes with the standard permission it is based on.
const TRIAGE_OR_ABOVE: readonly string[] = ['triage', 'write', 'maintain', 'admin', 'push']

async function mayGive(
  { author }: SeenComment,
  { command }: FoundCommand,
  { issue }: Seen,
  isTriager: (author: string) => Promise<boolean>,
): Promise<boolean> {
  return (author === issue.author && isForReporters(command)) || isTriager(author)
}

async function mayTriage(username: string, { octokit, job }: Ear): Promise<boolean> {
  const { owner, name: repo } = job.repository
  try {
    const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({
      owner,
      repo,
      username,
    })
    return [data.role_name, data.permission].some((role) => TRIAGE_OR_ABOVE.includes(role))
  } catch (error) {
    if (error instanceof RequestError && [403, 404].includes(error.status)) return false
    throw error
  }
}

async function acknowledge({ id }: SeenComment, { octokit, job, tools }: Ear): Promise<void> {
  const { owner, name: repo } = job.repository
  try {
    await octokit.rest.reactions.createForIssueComment({
      owner,
      repo,
      comment_id: id,
      content: '+1',
    })
  } catch (error) {
    // A courtesy: the command holds without it.
    const status = error instanceof RequestError ? error.status : undefined
    tools.log.warn({ delivery: job.delivery, status }, 'a command could not be acknowledged')
  }
}
