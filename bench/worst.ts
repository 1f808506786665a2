/** (d) The bodies that cost most, of all that fuzzing knows. */
import { hostileBodies } from '../fuzz/hostile-bodies.ts'
import { loadEngine } from '../src/cli/load-engine.ts'
import { triage } from '../src/triage.ts'
import { measure, milliseconds } from './measure.ts'
import type { Part } from './table.ts'

/** The five slowest hostile bodies of 64 KiB, read and triaged. */
export async function benchWorst(): Promise<Part> {
  const { engine } = await loadEngine()
  const results = hostileBodies()
    .map(({ name, body }) => ({
      name,
      ...measure(10, () => triage({ title: name, body }, engine)),
    }))
    .toSorted((a, b) => b.median - a.median)
  return {
    heading: 'The worst bodies of 64 KiB',
    about: `The five slowest of ${results.length} hostile bodies. The limit is 50 ms.`,
    columns: ['body', 'median', 'slowest run'],
    rows: results
      .slice(0, 5)
      .map(({ name, median, worst }) => [name, milliseconds(median), milliseconds(worst)]),
  }
}
