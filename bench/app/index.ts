/** `npm run bench:app`: how many deliveries the App takes and handles, beside a bare Probot app. */
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createOnServer } from '../../test/helpers/create-database.ts'
import { startPostgres } from '../../test/helpers/postgres-server.ts'
import { type Load, measureLoad, type Subject } from './load.ts'

const { values } = parseArgs({
  options: {
    issues: { type: 'string', default: '2000' },
    seconds: { type: 'string', default: '10' },
  },
})
const postgres = await startPostgres()
const database = await createOnServer(postgres.url)
const folder = await mkdtemp(join(tmpdir(), 'faultline-bench-'))
const replica = '../../chaos/replica.ts'
const subjects: readonly Subject[] = [
  { name: 'bare Probot app', script: 'bare.ts' },
  { name: 'Faultline, PostgreSQL', script: replica, options: { database: { url: database.url } } },
  { name: 'Faultline, PGlite', script: replica, options: { database: { folder } } },
]
const loads: Load[] = []
try {
  for (const subject of subjects) {
    loads.push(await measureLoad(subject, Number(values.issues), Number(values.seconds)))
    process.stderr.write(`${subject.name} measured\n`)
  }
} finally {
  await database.drop()
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
}
const [bare] = loads
process.stdout.write(`${values.issues} issues of 50 installations, ${cpus().length} cores\n\n`)
process.stdout.write(
  '| | accepted/s | handled/s | of bare | p50 at 200/s | p99 at 200/s | memory |\n',
)
process.stdout.write('|---|---|---|---|---|---|---|\n')
for (const { name, accepted, handled, p50, p99, memory } of loads) {
  const share = `${((100 * handled) / (bare?.handled ?? Number.NaN)).toFixed(0)} %`
  const cells = [
    name,
    accepted.toFixed(0),
    handled.toFixed(0),
    share,
    ms(p50),
    ms(p99),
    `${memory.toFixed(0)} MiB`,
  ]
  process.stdout.write(`| ${cells.join(' | ')} |\n`)
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`
}
