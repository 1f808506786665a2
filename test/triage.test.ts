import { expect, test } from 'vitest'
import { loadEngine } from '../src/cli/load-engine.ts'
import { triage } from '../src/triage.ts'
import { fixtureReports } from './helpers/fixture-reports.ts'

const { engine } = await loadEngine()

test.each(fixtureReports())(
  '$name is diagnosed as a careful human would',
  ({ issue, expected }) => {
    const { cause, confidence, component } = triage(issue, engine).diagnosis
    expect({ cause, confidence, component }).toEqual({
      cause: expected.cause,
      confidence: expected.confidence,
      component: expected.component,
    })
  },
)
