/** One process of the App, for trials: what it needs comes as JSON in its first argument; says "listening" when it is up. */
import { pino } from 'pino'
import { loadBundle } from '../src/cli/load-engine.ts'
import { startServer } from '../src/server/server.ts'

const options = JSON.parse(process.argv[2] ?? '{}')
const log = pino({ level: process.env.LOG_LEVEL ?? 'silent' }, pino.destination(2))
const server = await startServer({ ...options, bundle: await loadBundle(), log })
process.stdout.write('listening\n')
// Whoever started it is gone.
process.once('disconnect', () => process.exit(1))
process.once('SIGTERM', async () => {
  await server.stop()
  process.exit(0)
})
