import { expect, test } from 'vitest'
import { Config, DEFAULT_CONFIG } from '../../src/config.ts'
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts'
import { partsToAsk } from '../../src/plan/ask.ts'
import type { Report } from '../../src/report/report.ts'
import { sampleDiagnosis, sampleReport } from './sample.ts'

const MISSING = ['traceback', 'reproducer', 'versions', 'os'] as const
const FIRST_THREE = ['traceback', 'reproducer', 'versions']

test.each<[string, Partial<Diagnosis>, string[]]>([
  ['when the cause is unknown', {}, FIRST_THREE],
  ['when causes disagree', { cause: 'mixed' }, FIRST_THREE],
  ['for a mere guess', { cause: 'upstream', confidence: 'possible' }, FIRST_THREE],
  ['when the project is likely at fault', { cause: 'project', confidence: 'likely' }, FIRST_THREE],
  ['nothing when upstream is likely at fault', { cause: 'upstream', confidence: 'likely' }, []],
  [
    'nothing when the environment is likely at fault',
    { cause: 'environment', confidence: 'likely' },
    [],
  ],
  ['nothing when the cause is confirmed', { cause: 'project', confidence: 'confirmed' }, []],
  ['nothing about a question', { kind: 'question' }, []],
])('it asks %s', (_, known, asked) => {
  const diagnosis = sampleDiagnosis({ missing: MISSING, ...known })
  expect(partsToAsk(diagnosis, sampleReport(), DEFAULT_CONFIG)).toEqual(asked)
})

test.each([
  [6, FIRST_THREE],
  [1, ['traceback']],
  [0, []],
])('where the config allows %d, it asks for %j', (most, asked) => {
  const config = Config.parse({ report: { ask_at_most: most } })
  expect(partsToAsk(sampleDiagnosis({ missing: MISSING }), sampleReport(), config)).toEqual(asked)
})

test.each<[string, object, Diagnosis['missing'], string[]]>([
  ['nothing that the config does not require', {}, ['os', 'expected', 'steps'], []],
  [
    'in the order of the config',
    { require: ['os', 'steps', 'versions'] },
    ['traceback', 'versions', 'os'],
    ['os', 'versions'],
  ],
])('it asks for %s', (_, report, missing, asked) => {
  const config = Config.parse({ report })
  expect(partsToAsk(sampleDiagnosis({ missing }), sampleReport(), config)).toEqual(asked)
})

const CRY: Report = { ...sampleReport(), sections: [] }
const WORDS: Report = { ...CRY, present: ['expected'] }

test.each<[string, Report, string[]]>([
  ['words alone', WORDS, []],
  ['a cry for help', CRY, ['versions']],
  ['a label', { ...WORDS, issue: { ...WORDS.issue, labels: ['type: bug'] } }, ['versions']],
  ['a label of another kind', { ...WORDS, issue: { ...WORDS.issue, labels: ['debug'] } }, []],
  [
    'an error line',
    {
      ...WORDS,
      tracebacks: [
        {
          language: 'python',
          part: 'body',
          first: 1,
          last: 1,
          bare: true,
          complete: true,
          chain: [],
        },
      ],
    },
    ['versions'],
  ],
  [
    'an empty heading of a bug form',
    {
      ...WORDS,
      sections: [{ label: 'Expected behavior', origin: 'form', first: 1, last: 1, value: '' }],
    },
    [],
  ],
  ['a filled heading of a bug form', sampleReport(), ['versions']],
])('by %s it may ask', (_, report, asked) => {
  const diagnosis = sampleDiagnosis({ missing: ['versions'] })
  expect(partsToAsk(diagnosis, report, DEFAULT_CONFIG)).toEqual(asked)
})

test('a traceback that was cut off is not asked for again', () => {
  const frame = {
    file: 'x.py',
    line: 1,
    function: 'f',
    module: 'x',
    at: 1,
    owner: 'reporter',
  } as const
  const report: Report = {
    ...sampleReport(),
    tracebacks: [
      {
        language: 'python',
        part: 'body',
        first: 1,
        last: 2,
        bare: false,
        complete: false,
        chain: [{ type: '', message: '', frames: [frame], at: 2 }],
      },
    ],
  }
  const diagnosis = sampleDiagnosis({ missing: ['traceback', 'versions'] })
  expect(partsToAsk(diagnosis, report, DEFAULT_CONFIG)).toEqual(['versions'])
})
