import { expect, test } from 'vitest'
import { loadEngine } from '../src/cli/load-engine.ts'
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
