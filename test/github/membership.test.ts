import { describe, expect, test } from 'vitest'
import type { Wish } from '../../src/github/app.ts'
import type { Job } from '../../src/store/job.ts'
import { examples, HELLO, NOTHING, wish } from '../helpers/events.ts'

describe('membership', () => {
  const OCTOCAT = { id: 1296269, node_id: 'x', full_name: 'octocat/Hello-World' }
  const welcome = (installation: number, ...repositories: Job['repository'][]): Wish => ({
    ...NOTHING,
    welcomed: repositories.map((repository) => ({ installation, repository })),
  })
  const of = (name: string, action: string, changes: object = {}) => {
    const found = examples(name).find((one) => one.action === action)
    return wish(name, { ...found, ...changes })
  }

  test.each<[string, string, string, object, Wish]>([
    ['installation', 'created', 'welcomes the repositories', {}, welcome(957387, HELLO)],
    ['installation', 'new_permissions_accepted', 'welcomes them again', {}, welcome(957387, HELLO)],
    ['installation', 'deleted', 'ends it', {}, { ...NOTHING, ended: [2] }],
    ['installation', 'suspend', 'ends it, too', {}, { ...NOTHING, ended: [16598467] }],
    ['installation', 'unsuspend', 'without repositories does nothing', {}, NOTHING],
    [
      'installation',
      'unsuspend',
      'welcomes the repositories it names',
      { repositories: [OCTOCAT] },
      welcome(16598467, { id: 1296269, owner: 'octocat', name: 'Hello-World' }),
    ],
    [
      'installation_repositories',
      'added',
      'welcomes the repository',
      {},
      welcome(957387, { id: 186853007, owner: 'Codertocat', name: 'Space' }),
    ],
    [
      'installation_repositories',
      'removed',
      'forgets it',
      {},
      { ...NOTHING, forgotten: [1296269] },
    ],
    [
      'installation_repositories',
      'added',
      'may do both',
      { repositories_removed: [OCTOCAT] },
      {
        ...welcome(957387, { id: 186853007, owner: 'Codertocat', name: 'Space' }),
        forgotten: [1296269],
      },
    ],
    [
      'installation_repositories',
      'added',
      'without an installation does nothing',
      { installation: undefined },
      NOTHING,
    ],
  ])('%s %s %s', (name, action, _, changes, expected) => {
    expect(of(name, action, changes)).toEqual(expected)
  })
})
