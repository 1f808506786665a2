import { describe, expect, test } from 'vitest'
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts'
import {
  type Decisions,
  decide,
  type Override,
  overrule,
  UNDECIDED,
} from '../../src/plan/decisions.ts'
import { CERTIFICATES, found, sampleDiagnosis, sampleMatch, UWSGI } from './sample.ts'

const WRONG: Override = { verb: 'wrong' }
const USAGE: Override = { verb: 'cause', cause: 'usage', component: 'script' }
const NUMPY: Override = { verb: 'upstream', issue: 'numpy/numpy-core.x#12' }
const BY_USAGE = { cause: 'usage', component: 'script' } as const
const BY_NUMPY = {
  cause: 'upstream',
  component: 'numpy-core.x',
  issue: 'numpy/numpy-core.x#12',
} as const
const removed = (label: string): Override => ({ verb: 'label-removed', label })

describe('decide', () => {
  test.each<readonly [string, readonly Override[], Partial<Decisions>]>([
    ['nothing is undecided', [], {}],
    ['off silences', [{ verb: 'off' }], { silenced: true }],
    ['on after off speaks again', [{ verb: 'off' }, { verb: 'on' }], {}],
    ['on by itself changes nothing', [{ verb: 'on' }], {}],
    ['off after on silences', [{ verb: 'on' }, { verb: 'off' }], { silenced: true }],
    ['recheck asks for an answer', [{ verb: 'recheck' }], { asked: true }],
    ['why asks for an answer and its reasons', [{ verb: 'why' }], { asked: true, explain: true }],
    [
      'recheck after why keeps the reasons',
      [{ verb: 'why' }, { verb: 'recheck' }],
      { asked: true, explain: true },
    ],
    ['wrong takes the answer back', [WRONG], { wrong: true }],
    [
      'recheck after wrong asks in vain',
      [WRONG, { verb: 'recheck' }],
      { wrong: true, asked: true },
    ],
    ['a cause is kept with its component', [USAGE], { cause: BY_USAGE }],
    [
      'a cause without a component is kept without',
      [{ verb: 'cause', cause: 'project', component: null }],
      { cause: { cause: 'project', component: null } },
    ],
    ['an upstream issue names the component by its repository', [NUMPY], { cause: BY_NUMPY }],
    ['the later of two causes holds', [USAGE, NUMPY], { cause: BY_NUMPY }],
    ['a cause after an upstream issue forgets the issue', [NUMPY, USAGE], { cause: BY_USAGE }],
    ['a cause after wrong holds', [WRONG, USAGE], { cause: BY_USAGE }],
    ['an upstream issue after wrong holds', [WRONG, NUMPY], { cause: BY_NUMPY }],
    ['wrong after a cause takes it back', [USAGE, WRONG], { wrong: true }],
    ['labels that were removed stay so', [removed('a'), removed('b')], { removed: ['a', 'b'] }],
    ['a cause brings removed labels back', [removed('a'), USAGE], { cause: BY_USAGE }],
    ['an upstream issue brings removed labels back', [removed('a'), NUMPY], { cause: BY_NUMPY }],
    [
      'a label removed after a cause stays so',
      [USAGE, removed('a')],
      { cause: BY_USAGE, removed: ['a'] },
    ],
    [
      'each of them leaves the others',
      [{ verb: 'off' }, { verb: 'why' }, removed('a'), WRONG],
      { silenced: true, asked: true, explain: true, removed: ['a'], wrong: true },
    ],
  ])('%s', (_, overrides, decisions) => {
    const result = decide(overrides)
    expect(result).toEqual({ ...UNDECIDED, ...decisions })
    expect('cause' in result).toEqual(decisions.cause !== undefined)
  })
})

describe('overrule', () => {
  const asking = { missing: ['versions'], reasons: ['a reason'] } as const
  const uwsgi = found(UWSGI, [{}], asking)
  const known = sampleMatch(UWSGI, [{}])
  const link = { summary: 'named by a maintainer', signature: '' }
  const settled = { confidence: 'confirmed', checks: [] } as const
  const stranger = { matches: [], upstream: [] } as const

  type Case = readonly [string, Diagnosis, Override, Partial<Diagnosis>]
  test.each<Case>([
    [
      'another cause forgets what was found',
      uwsgi,
      USAGE,
      { ...settled, ...stranger, cause: 'usage', component: 'script' },
    ],
    [
      'another cause without a component forgets the component, too',
      uwsgi,
      { verb: 'cause', cause: 'environment', component: null },
      { ...settled, ...stranger, cause: 'environment', component: null },
    ],
    [
      'the project is nobody else',
      uwsgi,
      { verb: 'cause', cause: 'project', component: null },
      { ...settled, ...stranger, cause: 'project', component: null },
    ],
    [
      'the same cause keeps what was found',
      uwsgi,
      { verb: 'cause', cause: 'upstream', component: null },
      settled,
    ],
    [
      'the same cause and component keep what was found',
      uwsgi,
      { verb: 'cause', cause: 'upstream', component: 'uwsgi' },
      settled,
    ],
    [
      'the same component in another spelling is the same',
      uwsgi,
      { verb: 'cause', cause: 'upstream', component: 'uWSGI' },
      settled,
    ],
    [
      'the same cause of another component forgets what was found',
      uwsgi,
      { verb: 'cause', cause: 'upstream', component: 'numpy' },
      { ...settled, ...stranger, component: 'numpy' },
    ],
    [
      'an issue of the component found replaces the known ones',
      uwsgi,
      { verb: 'upstream', issue: 'unbit/uwsgi#12' },
      { ...settled, matches: [known], upstream: [{ ...link, issue: 'unbit/uwsgi#12' }] },
    ],
    [
      'an issue of the same cause keeps what speaks for it, whatever its repository is called',
      uwsgi,
      { verb: 'upstream', issue: 'unbit/core#12' },
      {
        ...settled,
        component: 'core',
        matches: [known],
        upstream: [{ ...link, issue: 'unbit/core#12' }],
      },
    ],
    [
      'an issue of somebody else against the environment forgets what was found',
      found(CERTIFICATES, [{}], asking),
      NUMPY,
      {
        ...settled,
        cause: 'upstream',
        component: 'numpy-core.x',
        matches: [],
        upstream: [{ ...link, issue: 'numpy/numpy-core.x#12' }],
      },
    ],
    [
      'the same cause keeps only what speaks for it',
      found(UWSGI, [{}], { matches: [known, sampleMatch(CERTIFICATES, [{}])] }),
      { verb: 'cause', cause: 'upstream', component: null },
      { ...settled, matches: [known] },
    ],
    [
      'a cause where nothing was found holds',
      sampleDiagnosis({ missing: ['traceback'] }),
      USAGE,
      { ...settled, cause: 'usage', component: 'script' },
    ],
    [
      'nothing is said of a vulnerability',
      sampleDiagnosis({ cause: null, security: true, missing: ['versions'] }),
      USAGE,
      {},
    ],
    ['wrong leaves the diagnosis', uwsgi, WRONG, {}],
  ])('%s', (_, diagnosis, override, difference) => {
    expect(overrule(diagnosis, decide([override]))).toEqual({ ...diagnosis, ...difference })
  })
})
