import { describe, expect, test } from 'vitest'
import { loadEngine } from '../src/cli/load-engine.ts'
import { Config } from '../src/config.ts'
import { decide, type Override } from '../src/plan/decisions.ts'
import { withMarker } from '../src/plan/marker.ts'
import type { Plan } from '../src/plan/plan.ts'
import { triage } from '../src/triage.ts'
import { fixtureReports } from './helpers/fixture-reports.ts'

const { engine } = await loadEngine()

function verdicts({ issue, expected }: ReturnType<typeof fixtureReports>[number]) {
  const { cause, confidence, component } = triage(issue, engine).diagnosis
  const wanted = {
    cause: expected.cause,
    confidence: expected.confidence,
    component: expected.component,
  }
  return { said: { cause, confidence, component }, wanted }
}

const [known, open] = [false, true].map((gap) =>
  fixtureReports().filter(({ expected }) => (expected.gap?.includes('diagnosis') ?? false) === gap),
)

test.each(known ?? [])('$name is diagnosed as a careful human would', (report) => {
  const { said, wanted } = verdicts(report)
  expect(said).toEqual(wanted)
})

test.each(open ?? [])('$name accuses nobody wrongly, though it is not yet understood', (report) => {
  const { said, wanted } = verdicts(report)
  expect(said).not.toEqual(wanted)
  const blames = ['upstream', 'environment', 'usage'].includes(said.cause ?? '')
  expect(blames && said.confidence !== 'possible' && said.cause !== wanted.cause).toBe(false)
})

const issues = new Map(fixtureReports().map(({ name, issue }) => [name, issue]))
const OPENMP = 'openmp-duplicate'
const FEATURE = 'feature-one-line'
const VULNERABILITY = 'hostile-vulnerability'

/** The plan for a fixture on which humans did that, with or without a comment of ours. */
function planFor(
  name: string,
  overrides: readonly Override[],
  hasComment: boolean,
  config = engine.config,
): Plan {
  const past = { decisions: decide(overrides), hasComment }
  return triage(issues.get(name)!, { ...engine, config }, past).plan
}

/** The plan for a fixture that nobody has touched. */
const fresh = (name: string, config = engine.config) =>
  triage(issues.get(name)!, { ...engine, config }).plan

const WRONG: Override = { verb: 'wrong' }
const WHY: Override = { verb: 'why' }
const NUMPY: Override = { verb: 'upstream', issue: 'numpy/numpy#12' }
const PROJECT: Override = { verb: 'cause', cause: 'project', component: null }

const FOOTER =
  '<sub>I am a bot and this is an automatic answer. I edit it when something changes. If it is wrong, reply `/faultline wrong` and I step back.</sub>'
const RETRACTED = withMarker(
  'I was told that my answer here was wrong, so I take it back. I keep out of this issue from now on; thank you for the correction.\n\n<sub>I am a bot and this is an automatic answer.</sub>',
)
const FROM_NUMPY = withMarker(
  `A maintainer traced this to another project, **numpy**.\n\n**Upstream:** [numpy issue 12](https://redirect.github.com/numpy/numpy/issues/12), named by a maintainer. I know of no release with a fix yet.\n\n${FOOTER}`,
)
const FROM_PROJECT = withMarker(
  `A maintainer confirmed that this one is for the project itself, so I have nothing more to ask.\n\n${FOOTER}`,
)
const NUMPY_LABELS = ['cause: upstream', 'triage: confirmed', 'upstream: numpy']

describe('what humans decided', () => {
  test.each<[string, readonly Override[], Plan]>([
    ['wrong takes labels and words back', [WRONG], { labels: [], comment: RETRACTED }],
    [
      'wrong holds although an answer was asked for again',
      [WRONG, { verb: 'recheck' }, WHY],
      { labels: [], comment: RETRACTED },
    ],
    ['an upstream issue is said', [NUMPY], { labels: NUMPY_LABELS, comment: FROM_NUMPY }],
    [
      'an upstream issue is said after wrong, too',
      [WRONG, NUMPY],
      { labels: NUMPY_LABELS, comment: FROM_NUMPY },
    ],
    ['the project is said', [PROJECT], { labels: ['triage: confirmed'], comment: FROM_PROJECT }],
  ])('%s in the comment that is there, and without one only labels follow', (_, done, plan) => {
    expect(planFor(OPENMP, done, true)).toEqual(plan)
    expect(planFor(OPENMP, done, false)).toEqual({ ...plan, comment: null })
  })

  test('labels of a decision come to an issue that is no bug report', () => {
    expect(fresh(FEATURE)).toEqual({ labels: [], comment: null })
    expect(planFor(FEATURE, [NUMPY], false)).toEqual({ labels: NUMPY_LABELS, comment: null })
  })

  test('a decision has no words where the repository wants labels only', () => {
    const config = Config.parse({ mode: 'label' })
    expect(planFor(OPENMP, [NUMPY], true, config)).toEqual({ labels: NUMPY_LABELS, comment: null })
    expect(planFor(OPENMP, [WRONG], true, config)).toEqual({ labels: [], comment: null })
  })

  test('a decision changes nothing where the repository wants to observe', () => {
    const config = Config.parse({ mode: 'observe' })
    expect(planFor(OPENMP, [NUMPY], true, config)).toEqual({ labels: [], comment: null })
  })

  test('nothing of a vulnerability is told, whoever named its cause', () => {
    const security = fresh(VULNERABILITY)
    expect(security.comment).toContain('security policy')
    expect(planFor(VULNERABILITY, [NUMPY], true)).toEqual(security)
    expect(planFor(VULNERABILITY, [NUMPY], false)).toEqual({ labels: [], comment: null })
  })

  test.each([true, false])('why unfolds the reasons and says the rest as before: %s', (has) => {
    const before = fresh(OPENMP)
    expect(before.labels).toEqual(['cause: environment'])
    expect(planFor(OPENMP, [WHY], has)).toEqual({
      labels: before.labels,
      comment: withMarker(unmarked(before).replace('<details>', '<details open>')),
    })
  })

  test('why is answered although there is nothing to say', () => {
    expect(planFor(FEATURE, [WHY], false)).toEqual({
      labels: [],
      comment: withMarker(
        `Thank you, I have nothing left to ask. I cannot tell the cause from here, so this is one for human eyes.\n\n<details open><summary>Why I think so</summary>\n\n- No signature that I know fits this report.\n\n</details>\n\n${FOOTER}`,
      ),
    })
  })

  test.each<[string, readonly Override[], boolean]>([
    ['recheck', [{ verb: 'recheck' }], false],
    ['a comment of ours', [], true],
  ])('%s has us say that nothing is left to say', (_, overrides, hasComment) => {
    expect(planFor(FEATURE, overrides, hasComment)).toEqual({
      labels: [],
      comment: withMarker(
        `Thank you, I have nothing left to ask. I cannot tell the cause from here, so this is one for human eyes.\n\n${FOOTER}`,
      ),
    })
  })

  test.each<[string, readonly Override[]]>([
    ['nothing', []],
    ['off', [{ verb: 'off' }]],
    ['a label that was removed', [{ verb: 'label-removed', label: 'cause: environment' }]],
  ])('%s leaves the plan as it was', (_, overrides) => {
    expect(planFor(OPENMP, overrides, false)).toEqual(fresh(OPENMP))
    expect(planFor(OPENMP, overrides, true)).toEqual(fresh(OPENMP))
  })
})

/** The comment of a plan without its marker. */
function unmarked({ comment }: Plan): string {
  return (comment ?? '').replace(/\n\n<!-- faultline:.*$/, '')
}
