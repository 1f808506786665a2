/** The only writer: actions become requests to GitHub. */
import { RequestError } from '@octokit/request-error'
import type { Config } from '../config.ts'
import { labelDefinition } from '../plan/labels.ts'
import type { Action } from '../plan/reconcile.ts'
import type { IssueAddress } from './observe.ts'
import type { Octokit } from './octokit.ts'

/** What an action left behind, for the record. */
export interface Applied {
  /** The comment that was written. */
  readonly commentId?: number
  /** Labels that GitHub made up for want of a definition. */
  readonly bare?: readonly string[]
}

/** Does one action. What is already so is no error; other answers of GitHub's are thrown as they come. */
export async function apply(
  action: Action,
  octokit: Octokit,
  { owner, name: repo, number: issue_number }: IssueAddress,
): Promise<Applied> {
  const { issues } = octokit.rest
  switch (action.type) {
    case 'add-labels': {
      const labels = [...action.labels]
      const { data } = await issues.addLabels({ owner, repo, issue_number, labels })
      return { bare: data.filter(isBare).map(({ name }) => name) }
    }
    case 'remove-label':
      await unlessGone(issues.removeLabel({ owner, repo, issue_number, name: action.label }))
      return {}
    case 'create-comment': {
      const { body } = action
      return {
        commentId: (await issues.createComment({ owner, repo, issue_number, body })).data.id,
      }
    }
    case 'edit-comment': {
      const { id, body } = action
      await unlessGone(issues.updateComment({ owner, repo, comment_id: id, body }))
      return { commentId: id }
    }
    case 'delete-comment':
      await unlessGone(issues.deleteComment({ owner, repo, comment_id: action.id }))
      return {}
    default:
      return action satisfies never
  }
}

// What GitHub gives to a label that is created by being set.
const BARE_COLOUR = 'ededed'

function isBare({ color, description }: { color: string; description: string | null }): boolean {
  return color === BARE_COLOUR && (description ?? '') === ''
}

/** Gives labels their colour and description, unless somebody has done so already. */
export async function dressLabels(
  octokit: Octokit,
  { owner, name: repo }: Pick<IssueAddress, 'owner' | 'name'>,
  labels: readonly string[],
  config: Config,
): Promise<void> {
  for (const label of labels) {
    const { colour, description } = labelDefinition(label, config)
    const definition = { owner, repo, name: label, color: colour, description }
    await unlessGone(octokit.rest.issues.updateLabel(definition))
  }
}

/** Of these labels the ones that the repository has; one read each. */
export async function existingLabels(
  octokit: Octokit,
  { owner, name: repo }: Pick<IssueAddress, 'owner' | 'name'>,
  labels: readonly string[],
): Promise<readonly string[]> {
  const found: string[] = []
  for (const name of labels) {
    if (await unlessGone(octokit.rest.issues.getLabel({ owner, repo, name }))) found.push(name)
  }
  return found
}

async function unlessGone<T>(request: Promise<T>): Promise<T | undefined> {
  try {
    return await request
  } catch (error) {
    if (error instanceof RequestError && (error.status === 404 || error.status === 410)) {
      return undefined
    }
    throw error
  }
}
