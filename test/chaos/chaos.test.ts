import { expect, inject, test } from 'vitest'
import { runChaos } from '../../chaos/run.ts'

test('whatever goes wrong, every issue ends as in a calm run', { timeout: 110_000 }, async () => {
  const postgres = inject('postgres')
  const result = await runChaos({ seed: 7, issues: 10, kills: 1, postgres })
  expect(result).toMatchObject({ kills: 1, lost: 0, doubled: 0, wrong: 0 })
  expect(result.faults).toBeGreaterThan(0)
})
