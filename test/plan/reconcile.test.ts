import { describe, expect, test } from 'vitest'
import { Config } from '../../src/config.ts'
import { withMarker } from '../../src/plan/marker.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { type Action, type Observed, reconcile } from '../../src/plan/reconcile.ts'

const NOTHING: Observed = { labels: [], ours: [], removed: [], comment: null, silenced: false }
const HELLO = withMarker('Hello')
const BYE = withMarker('Bye')
const VERDICT = ['cause: upstream', 'triage: confirmed', 'upstream: numpy']

type Case = readonly [string, Plan, Partial<Observed>, readonly Action[]]

const labels = (...names: string[]): Plan => ({ labels: names, comment: null })
const comment = (body: string | null): Plan => ({ labels: [], comment: body })

const cases: readonly Case[] = [
  ['does nothing for nothing', labels(), {}, []],
  ['adds all labels at once', labels('a', 'b'), {}, [{ type: 'add-labels', labels: ['a', 'b'] }]],
  ['leaves labels that are there', labels('a', 'b'), { labels: ['a', 'B'] }, []],
  [
    'removes a label of ours that is out of date',
    labels(),
    { labels: ['needs-info'], ours: ['needs-info'] },
    [{ type: 'remove-label', label: 'needs-info' }],
  ],
  ['does not remove what is gone already', labels(), { ours: ['needs-info'] }, []],
  ['leaves the labels of others', labels(), { labels: ['needs-info', 'bug'] }, []],
  [
    'does not bring back what a human removed',
    labels('a', 'needs-info'),
    { removed: ['Needs-Info'] },
    [{ type: 'add-labels', labels: ['a'] }],
  ],
  [
    'yields to the cause that a human set',
    labels('needs-info', ...VERDICT),
    { labels: ['Cause: usage'] },
    [{ type: 'add-labels', labels: ['needs-info'] }],
  ],
  [
    'takes its own cause back when a human sets another',
    labels(...VERDICT),
    { labels: ['cause: usage', ...VERDICT], ours: VERDICT },
    VERDICT.map((label) => ({ type: 'remove-label', label })),
  ],
  [
    'yields to the upstream that a human named',
    labels(...VERDICT),
    { labels: ['upstream: scipy'] },
    [],
  ],
  [
    'adds to the same cause set by a human',
    labels(...VERDICT),
    { labels: ['cause: upstream'] },
    [{ type: 'add-labels', labels: VERDICT.slice(1) }],
  ],
  [
    'lets the rest of a verdict go with the cause that a human removed',
    labels(...VERDICT),
    { labels: ['upstream: numpy'], ours: ['upstream: numpy'], removed: ['cause: upstream'] },
    [{ type: 'remove-label', label: 'upstream: numpy' }],
  ],
  [
    'replaces its own cause',
    labels('cause: environment'),
    { labels: ['cause: upstream'], ours: ['cause: upstream'] },
    [
      { type: 'add-labels', labels: ['cause: environment'] },
      { type: 'remove-label', label: 'cause: upstream' },
    ],
  ],
  ['comments', comment(HELLO), {}, [{ type: 'create-comment', body: HELLO }]],
  [
    'edits a comment that says something else',
    comment(BYE),
    { comment: { id: 7, body: HELLO } },
    [{ type: 'edit-comment', id: 7, body: BYE }],
  ],
  [
    'leaves a comment that says the same',
    comment(HELLO),
    { comment: { id: 7, body: `${HELLO.replaceAll('\n', '\r\n')}\n` } },
    [],
  ],
  [
    'leaves the words that a maintainer changed',
    comment(HELLO),
    { comment: { id: 7, body: `Oh! ${HELLO}` } },
    [],
  ],
  [
    'repairs a comment whose marker is gone',
    comment(HELLO),
    { comment: { id: 7, body: 'Hello' } },
    [{ type: 'edit-comment', id: 7, body: HELLO }],
  ],
  [
    'keeps a comment when the plan has none',
    comment(null),
    { comment: { id: 7, body: HELLO } },
    [],
  ],
  [
    'keeps still when silenced',
    { labels: ['a'], comment: HELLO },
    { labels: ['b'], ours: ['b'], silenced: true },
    [],
  ],
]

describe('reconcile', () => {
  test.each(cases)('%s', (_, plan, observed, actions) => {
    expect(reconcile(plan, { ...NOTHING, ...observed })).toEqual(actions)
  })

  test('knows the cause by the name that the repository gave it', () => {
    const config = Config.parse({
      labels: { names: { 'cause: usage': 'not a bug', 'cause: upstream': 'elsewhere' } },
    })
    expect(reconcile(labels('elsewhere'), { ...NOTHING, labels: ['not a bug'] }, config)).toEqual(
      [],
    )
  })

  test('writes nothing while it only observes, whatever it set before', () => {
    const config = Config.parse({ mode: 'observe' })
    const before = { ...NOTHING, labels: ['cause: usage'], ours: ['cause: usage'] }
    expect(reconcile(labels(), before, config)).toEqual([])
  })

  test.each(cases)('has nothing left to do afterwards: %s', (_, plan, observed) => {
    const before = { ...NOTHING, ...observed }
    expect(reconcile(plan, reconcile(plan, before).reduce(apply, before))).toEqual([])
  })
})

/** What is observed after an action. */
function apply(observed: Observed, action: Action): Observed {
  switch (action.type) {
    case 'add-labels':
      return {
        ...observed,
        labels: [...observed.labels, ...action.labels],
        ours: [...observed.ours, ...action.labels],
      }
    case 'remove-label':
      return {
        ...observed,
        labels: observed.labels.filter((one) => one !== action.label),
        ours: observed.ours.filter((one) => one !== action.label),
      }
    case 'delete-comment':
      return { ...observed, doubles: observed.doubles?.filter((id) => id !== action.id) ?? [] }
    case 'create-comment':
      return { ...observed, comment: { id: 1, body: action.body } }
    case 'edit-comment':
      return { ...observed, comment: { id: action.id, body: action.body } }
  }
}
