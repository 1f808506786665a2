import { describe, expect, test } from 'vitest'
import type { Wish } from '../../src/github/app.ts'
import type { Job } from '../../src/store/job.ts'
import {
  definitions,
  example,
  examples,
  HELLO,
  INSTALLATION,
  issue,
  NOTHING,
  origin,
  type Payload,
  sent,
  wish,
} from '../helpers/events.ts'

describe('an issue', () => {
  test.each([
    'opened',
    'edited',
    'reopened',
    'labeled',
    'unlabeled',
    'deleted',
    'locked',
    'unlocked',
  ])('%s is looked at', (action) => {
    expect(wish('issues', example('issues', action))).toEqual(issue(1))
  })

  test('closed is looked at', () => {
    const closed = { action: 'closed', issue: { number: 1, state: 'closed' } }
    expect(wish('issues', example('issues', 'opened', closed))).toEqual(issue(1))
  })

  test('transferred is looked at where it was', () => {
    const repository = { id: 17273051, owner: 'octo-org', name: 'octo-repo' }
    expect(wish('issues', example('issues', 'transferred'))).toEqual(issue(1, repository))
  })

  test.each(['assigned', 'unassigned', 'milestoned', 'demilestoned', 'pinned', 'unpinned'])(
    '%s is left alone',
    (action) => {
      const payload = example('issues', action)
      const { pull_request: _, ...plain } = payload.issue as Record<string, unknown>
      expect(wish('issues', { ...payload, issue: plain })).toEqual(NOTHING)
    },
  )

  test('changed in a way that is not known is left alone', () => {
    const payload = example('issues', 'opened', { action: 'toString' })
    expect(wish('issues', payload)).toEqual(NOTHING)
  })
})

describe('a comment', () => {
  test.each(['created', 'edited', 'deleted'])('%s has its issue looked at', (action) => {
    expect(wish('issue_comment', example('issue_comment', action))).toEqual(issue(1))
  })
})

describe.each([
  ['issues', 'opened'],
  ['issue_comment', 'created'],
])('%s', (name, action) => {
  const plain = example(name, action).issue as object

  test.each<[string, object, Wish]>([
    ['of a bot are left alone', sent('Bot'), NOTHING],
    ['of an organisation are looked at', sent('Organization'), issue(1)],
    ['without a sender are looked at', { sender: undefined }, issue(1)],
    [
      'of a pull request are left alone',
      { issue: { ...plain, pull_request: { url: 'https://api.github.com/x' } } },
      NOTHING,
    ],
    [
      'of an issue that says it is no pull request are looked at',
      { issue: { ...plain, pull_request: null } },
      issue(1),
    ],
    ['of another number carry it', { issue: { ...plain, number: 4711 } }, issue(4711)],
    ['without an installation are left alone', { installation: undefined }, NOTHING],
    ['without a repository are left alone', { repository: undefined }, NOTHING],
  ])('%s', (_, changes, expected) => {
    expect(wish(name, example(name, action, changes))).toEqual(expected)
  })
})

describe('a push', () => {
  const master = examples('push').find(({ ref }) => ref === 'refs/heads/master') as Payload
  const SHA = '6113728f27ae82c7b1a177c8d03f9e96e0adf246'
  const commit = (files: object) => ({ id: SHA, added: [], modified: [], removed: [], ...files })
  const CONFIG = commit({ modified: ['.github/faultline.yml'] })
  const OTHER = commit({ added: ['src/main.py', '.github/workflows/ci.yml'] })

  const push = (changes: object) => wish('push', { ...master, ...INSTALLATION, ...changes })
  const settings = (isDefault: boolean): Wish => ({
    ...NOTHING,
    jobs: [{ kind: 'settings', ...origin, repository: HELLO, sha: SHA, isDefault } as Job],
  })

  test.each<[string, object, Wish]>([
    ['as GitHub has it in its example touches no settings', {}, NOTHING],
    ['without commits moves the branch, and with it the settings', { commits: [] }, settings(true)],
    [
      'without commits to another branch brings nothing',
      { commits: [], ref: 'refs/heads/other' },
      NOTHING,
    ],
    ['of other files touches no settings', { commits: [OTHER] }, NOTHING],
    ['that changes the config does', { commits: [CONFIG] }, settings(true)],
    ['of which one commit changes the config does', { commits: [OTHER, CONFIG] }, settings(true)],
    [
      'that adds a signature does',
      { commits: [commit({ added: ['.github/faultline/signatures/a.yml'] })] },
      settings(true),
    ],
    [
      'that removes a template does',
      { commits: [commit({ removed: ['.github/faultline/templates/footer.liquid'] })] },
      settings(true),
    ],
    ['of a commit without lists of files touches no settings', { commits: [{ id: SHA }] }, NOTHING],
    ['of 19 commits is taken at its word', { commits: Array(19).fill(OTHER) }, NOTHING],
    ['of 20 commits may hide settings', { commits: Array(20).fill(OTHER) }, settings(true)],
    [
      'to another branch is checked only',
      { ref: 'refs/heads/feature/master', commits: [CONFIG] },
      settings(false),
    ],
    [
      'to a branch that is named like the reference of the default one is checked only',
      { ref: 'refs/heads/refs/heads/master', commits: [CONFIG] },
      settings(false),
    ],
    ['of a tag is left alone', { ref: 'refs/tags/v1', commits: [CONFIG] }, NOTHING],
    ['that deletes a branch is left alone', { deleted: true, commits: [CONFIG] }, NOTHING],
    ['of a bot is checked, too', { ...sent('Bot'), commits: [CONFIG] }, settings(true)],
    [
      'without an installation is left alone',
      { installation: undefined, commits: [CONFIG] },
      NOTHING,
    ],
    [
      'to a repository whose owner has a name only is checked',
      {
        repository: { ...HELLO, owner: { name: 'Codertocat' }, default_branch: 'master' },
        commits: [CONFIG],
      },
      settings(true),
    ],
    [
      'to a repository without a default branch is checked only',
      { repository: { ...HELLO, owner: { login: 'Codertocat' } }, commits: [CONFIG] },
      settings(false),
    ],
  ])('%s', (_, changes, expected) => {
    expect(push(changes)).toEqual(expected)
  })

  test.each(examples('push').filter(({ ref }) => String(ref).startsWith('refs/tags/')))(
    'of a tag in an example is left alone: deleted $deleted',
    (payload) => {
      expect(wish('push', { ...payload, ...INSTALLATION, commits: [CONFIG] })).toEqual(NOTHING)
    },
  )
})

describe('other events', () => {
  const others = definitions.filter(
    ({ name }) =>
      !['issues', 'issue_comment', 'push', 'installation', 'installation_repositories'].includes(
        name,
      ),
  )
  test.each(others.map(({ name }) => name))('%s is left alone', (name) => {
    const payloads = examples(name)
    expect(payloads.map((payload) => wish(name, { ...payload, ...INSTALLATION }))).toEqual(
      payloads.map(() => NOTHING),
    )
  })
})

test('every example of an issue without an installation is left alone', () => {
  const orphans = ['issues', 'issue_comment', 'push'].flatMap((name) =>
    examples(name).map((payload) => wish(name, { ...payload, installation: undefined })),
  )
  expect(orphans.length).toBeGreaterThan(0)
  expect(orphans.filter((one) => one.jobs.length > 0)).toEqual([])
})
