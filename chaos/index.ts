/** `npm run chaos [-- --seed N --issues N --kills N]`: prints what was lost, doubled or wrong; all must be 0. */
import { parseArgs } from 'node:util'
import { startPostgres } from '../test/helpers/postgres-server.ts'
import { runChaos } from './run.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    issues: { type: 'string', default: '150' },
    kills: { type: 'string', default: '10' },
  },
})
const seed = Number(values.seed)
process.stdout.write(`seed ${seed}\n`)
const { url, stop } = await startPostgres()
try {
  const options = {
    seed,
    issues: Number(values.issues),
    kills: Number(values.kills),
    postgres: url,
  }
  const { seconds, ...result } = await runChaos(options)
  for (const [name, value] of Object.entries(result)) {
    process.stdout.write(`${name.padEnd(12)} ${value}\n`)
  }
  process.stdout.write(`${'seconds'.padEnd(12)} ${seconds.toFixed(1)}\n`)
  if (result.lost + result.doubled + result.wrong > 0) process.exitCode = 1
} finally {
  await stop()
}
