/** An issue as it is on GitHub now. */
import { RequestError } from '@octokit/request-error'
import { readMarker } from '../plan/marker.ts'
import type { Issue } from '../report/issue.ts'
import type { Octokit } from './octokit.ts'

/** Where an issue lies. */
export interface IssueAddress {
  readonly owner: string
  readonly name: string
  readonly number: number
}

export interface SeenComment {
  readonly id: number
  readonly author: string
  readonly association: string
  readonly body: string
}

export interface Seen {
  /** With the comments of people; what bots wrote is no part of it. */
  readonly issue: Issue
  readonly comments: readonly SeenComment[]
  /** Our own comments, oldest first; more than one only after an accident. */
  readonly mine: readonly { readonly id: number; readonly body: string }[]
  readonly isOpen: boolean
  readonly isLocked: boolean
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** The repository has another name or owner now. */
export interface Renamed {
  readonly renamed: Pick<IssueAddress, 'owner' | 'name'>
}

const PAGE = 100
const MOST_PAGES = 5

/**
 * The issue with its comments, in one read when it has none and in two when it has some. `undefined` when there is
 * nothing to triage: deleted, transferred away, or a pull request.
 */
export async function observe(
  octokit: Octokit,
  { id, owner, name, number }: IssueAddress & { readonly id: number },
  login: string,
): Promise<Seen | Renamed | undefined> {
  const found = await getIssue(octokit, owner, name, number)
  if (found === undefined || found.pull_request !== undefined) return undefined
  if (!isAt(found.url, { owner, name, number })) {
    // An issue that was transferred answers from its new home, where it is somebody else's; so does one whose whole
    // repository has moved, and that is still ours.
    const renamed = await currentName(octokit, id)
    return isAt(found.url, { ...renamed, number }) ? { renamed } : undefined
  }
  const all = await listComments(octokit, { owner, name, number }, found.comments)
  const comments = all.filter(({ isBot }) => !isBot)
  return {
    issue: {
      repo: `${owner}/${name}`,
      title: found.title,
      body: found.body ?? '',
      labels: found.labels.flatMap(
        (label) => (typeof label === 'string' ? label : label.name) ?? [],
      ),
      author: found.user?.login ?? '',
      authorAssociation: found.author_association ?? 'NONE',
      comments: comments.map(({ author, association, body }) => ({
        author,
        authorAssociation: association,
        body,
      })),
    },
    comments,
    mine: all.filter(({ author, body }) => author === login && readMarker(body) !== undefined),
    isOpen: found.state === 'open',
    isLocked: found.locked,
    createdAt: new Date(found.created_at),
    updatedAt: new Date(found.updated_at),
  }
}

async function getIssue(octokit: Octokit, owner: string, repo: string, issue_number: number) {
  try {
    return (await octokit.rest.issues.get({ owner, repo, issue_number })).data
  } catch (error) {
    if (error instanceof RequestError && [301, 404, 410].includes(error.status)) return undefined
    throw error
  }
}

function isAt(url: string, { owner, name, number }: IssueAddress): boolean {
  return url.toLowerCase().endsWith(`/repos/${owner}/${name}/issues/${number}`.toLowerCase())
}

async function currentName(octokit: Octokit, id: number): Promise<Renamed['renamed']> {
  const { data } = await octokit.request('GET /repositories/{id}', { id })
  const { owner, name }: { owner: { login: string }; name: string } = data
  return { owner: owner.login, name }
}

/** The comments, oldest first; of very many the first pages, where ours is, and the last, where the news is. */
async function listComments(
  octokit: Octokit,
  { owner, name: repo, number: issue_number }: IssueAddress,
  count: number,
) {
  const comments: (SeenComment & { readonly isBot: boolean })[] = []
  for (const page of pagesOf(count)) {
    const query = { owner, repo, issue_number, per_page: PAGE, page }
    const { data } = await octokit.rest.issues.listComments(query)
    for (const { id, user, author_association, body } of data) {
      comments.push({
        id,
        author: user?.login ?? '',
        association: author_association ?? 'NONE',
        body: body ?? '',
        isBot: user?.type === 'Bot',
      })
    }
  }
  return comments
}

function pagesOf(count: number): readonly number[] {
  const pages = Array.from({ length: Math.ceil(count / PAGE) }, (_, index) => index + 1)
  return pages.length <= MOST_PAGES ? pages : [...pages.slice(0, 2), ...pages.slice(2 - MOST_PAGES)]
}
