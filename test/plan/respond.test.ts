import { describe, expect, test } from 'vitest'
import { Config, DEFAULT_CONFIG } from '../../src/config.ts'
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts'
import { respond } from '../../src/plan/respond.ts'
import type { Issue } from '../../src/report/issue.ts'
import {
  CERTIFICATES,
  found,
  sampleDiagnosis,
  sampleReport,
  sampleSignature,
  TEMPLATES,
  UWSGI,
} from './sample.ts'

const UPSTREAM = found(UWSGI, [{}])
const MISSING = sampleDiagnosis({ missing: ['traceback'] })

/** The labels, and whether there is a comment. */
function outline(
  diagnosis: Diagnosis,
  issue: Partial<Issue> = {},
  config: Config = DEFAULT_CONFIG,
  conversation: 'new' | 'open' = 'new',
) {
  const { labels, comment } = respond(
    diagnosis,
    sampleReport(issue),
    config,
    TEMPLATES,
    conversation,
  )
  return { labels, speaks: comment !== null }
}

const SILENT = { labels: [], speaks: false }
const SPEAKING = { labels: ['cause: upstream', 'upstream: uwsgi'], speaks: true }
const LABELLING = { labels: ['cause: upstream', 'upstream: uwsgi'], speaks: false }
const ASKING = { labels: ['needs-info'], speaks: true }

describe('respond', () => {
  test.each<[string, Diagnosis, { labels: string[]; speaks: boolean }]>([
    ['blames upstream', UPSTREAM, SPEAKING],
    [
      'blames the environment',
      found(CERTIFICATES, [{}]),
      { labels: ['cause: environment'], speaks: true },
    ],
    [
      'blames usage',
      found(sampleSignature({ cause: 'usage' }), [{}]),
      { labels: ['cause: usage'], speaks: true },
    ],
    [
      'says when a check has confirmed it',
      found(UWSGI, [{}], { confidence: 'confirmed' }),
      { labels: ['cause: upstream', 'triage: confirmed', 'upstream: uwsgi'], speaks: true },
    ],
    [
      'labels nothing that is only possible',
      found(UWSGI, [{}], { confidence: 'possible' }),
      { labels: [], speaks: true },
    ],
    [
      'does not guess without a check',
      found(UWSGI, [{}], { confidence: 'possible', checks: [] }),
      SILENT,
    ],
    [
      'offers the check that tells two causes apart',
      found(UWSGI, [{}], { cause: 'mixed', confidence: null }),
      { labels: [], speaks: true },
    ],
    [
      'is silent when causes disagree and no check helps',
      found(UWSGI, [{}], { cause: 'mixed', confidence: null, checks: [] }),
      SILENT,
    ],
    [
      'knows a bug of the project',
      found(sampleSignature({ cause: 'project' }), [{}]),
      { labels: [], speaks: true },
    ],
    [
      'does not tell a project that it is at fault',
      sampleDiagnosis({ cause: 'project', confidence: 'likely' }),
      SILENT,
    ],
    ['asks for what is missing', MISSING, ASKING],
    [
      'asks nothing of those who do not report a bug',
      sampleDiagnosis({ kind: 'question', cause: null, missing: ['traceback'] }),
      SILENT,
    ],
    ['answers a question whose cause is clear', { ...UPSTREAM, kind: 'question' }, SPEAKING],
    [
      'offers no check to those who do not report a bug',
      found(UWSGI, [{}], { kind: 'question', confidence: 'possible' }),
      SILENT,
    ],
    ['is silent when it knows nothing', sampleDiagnosis(), SILENT],
    [
      'points to the security policy without a label',
      { ...UPSTREAM, security: true },
      { labels: [], speaks: true },
    ],
  ])('%s', (_, diagnosis, expected) => {
    expect(outline(diagnosis)).toEqual(expected)
  })

  test.each<[string, Partial<Issue>, object, { labels: string[]; speaks: boolean }]>([
    ['answers a stranger', { authorAssociation: 'CONTRIBUTOR' }, {}, SPEAKING],
    ['answers somebody unknown', { author: undefined, authorAssociation: undefined }, {}, SPEAKING],
    ['leaves a maintainer alone', { authorAssociation: 'MEMBER' }, {}, SILENT],
    [
      'answers a maintainer where the config says so',
      { authorAssociation: 'MEMBER' },
      { ignore: { associations: [] } },
      SPEAKING,
    ],
    ['leaves bots alone', { author: 'Renovate[bot]' }, {}, SILENT],
    [
      'leaves ignored authors alone',
      { author: 'Renovate' },
      { ignore: { authors: ['renovate'] } },
      SILENT,
    ],
    [
      'leaves ignored labels alone',
      { labels: ['Tracking'] },
      { ignore: { labels: ['tracking'] } },
      SILENT,
    ],
    ['only labels where the config says so', {}, { mode: 'label' }, LABELLING],
    ['only watches where the config says so', {}, { mode: 'observe' }, SILENT],
    [
      'does not speak after a maintainer',
      { comments: [{ author: 'bob', authorAssociation: 'OWNER', body: 'Hm.' }] },
      {},
      LABELLING,
    ],
    [
      'speaks after others',
      { comments: [{ author: 'bob', authorAssociation: 'NONE', body: 'Me too' }] },
      {},
      SPEAKING,
    ],
    [
      'speaks after a bot',
      { comments: [{ author: 'ci[bot]', authorAssociation: 'MEMBER', body: 'Hi' }] },
      {},
      SPEAKING,
    ],
  ])('%s', (_, issue, config, expected) => {
    expect(outline(UPSTREAM, issue, Config.parse(config))).toEqual(expected)
  })

  test.each<[string, Diagnosis, Partial<Issue>, object, { labels: string[]; speaks: boolean }]>([
    [
      'goes on after a maintainer has replied',
      UPSTREAM,
      { comments: [{ author: 'bob', authorAssociation: 'OWNER', body: 'Hm.' }] },
      {},
      SPEAKING,
    ],
    ['answers a maintainer who asked', UPSTREAM, { authorAssociation: 'MEMBER' }, {}, SPEAKING],
    [
      'says when there is nothing left to say',
      sampleDiagnosis(),
      {},
      {},
      { labels: [], speaks: true },
    ],
    ['keeps still where the config says so', UPSTREAM, {}, { mode: 'label' }, LABELLING],
    [
      'leaves ignored labels alone',
      UPSTREAM,
      { labels: ['tracking'] },
      { ignore: { labels: ['tracking'] } },
      SILENT,
    ],
  ])('in an open conversation %s', (_, diagnosis, issue, config, expected) => {
    expect(outline(diagnosis, issue, Config.parse(config), 'open')).toEqual(expected)
  })

  test('asks for three things at most, and for fewer where the config says so', () => {
    const diagnosis = sampleDiagnosis({ missing: ['traceback', 'reproducer', 'versions', 'os'] })
    const asked = (most: number) =>
      respond(
        diagnosis,
        sampleReport(),
        Config.parse({ report: { ask_at_most: most } }),
        TEMPLATES,
      ).comment?.match(/^- \*\*.*?\*\*/gm) ?? []
    expect([asked(6), asked(1), asked(0)]).toEqual([
      [
        '- **The whole traceback**',
        '- **A small script or command that fails**',
        '- **The versions**',
      ],
      ['- **The whole traceback**'],
      [],
    ])
  })

  test('asks for no reproducer when the cause is clear', () => {
    expect(outline({ ...UPSTREAM, missing: ['reproducer', 'steps', 'expected'] })).toEqual(SPEAKING)
  })

  test('uses the names of the repository', () => {
    const config = Config.parse({
      labels: {
        names: { 'needs-info': 'waiting', 'cause: upstream': 'elsewhere', upstream: 'blocked by' },
      },
    })
    expect([outline(UPSTREAM, {}, config).labels, outline(MISSING, {}, config).labels]).toEqual([
      ['blocked by: uwsgi', 'elsewhere'],
      ['waiting'],
    ])
  })
})
