import { describe, expect, test } from 'vitest'
import { outcomesOf } from '../../src/plan/outcomes.ts'
import { sampleSignature, UWSGI } from './sample.ts'

const RUN = { language: 'python', code: 'print(1)' } as const

describe('outcomesOf', () => {
  test('shows the examples of a pattern', () => {
    expect((UWSGI.checks ?? []).map((check) => outcomesOf(check, UWSGI))).toEqual([
      [
        { means: 'confirmed', shown: ['/usr/local/bin/uwsgi'], exact: false },
        { means: 'ruled-out', shown: ['/usr/bin/python3'], exact: false },
      ],
    ])
  })

  test('shows literals as they are, confirmed first, two at most', () => {
    const outcomes = [
      { when: 'good', means: 'ruled-out' } as const,
      ...['bad', 'worse', 'worst'].map((when) => ({ when, means: 'confirmed' }) as const),
    ]
    expect(outcomesOf({ id: 'x', ask: 'x', run: RUN, outcomes }, undefined)).toEqual([
      {
        means: 'confirmed',
        shown: ['bad', 'worse'],
        exact: true,
      },
      { means: 'ruled-out', shown: ['good'], exact: true },
    ])
  })

  test('picks the telling line of an example, and is silent without one', () => {
    const check = {
      id: 'x',
      ask: 'x',
      run: RUN,
      outcomes: [
        { when: { pattern: 'version 1\\.\\d' }, means: 'confirmed' } as const,
        { when: { pattern: 'version 2\\.\\d' }, means: 'ruled-out' } as const,
      ],
    }
    const signature = sampleSignature({
      examples: {
        match: ['x'],
        answers: { x: { 'first\n  version 1.4\nlast': 'confirmed', nothing: 'none' } },
      },
    })
    expect(outcomesOf(check, signature)).toEqual([
      { means: 'confirmed', shown: ['version 1.4'], exact: false },
    ])
  })
})
