/** `npm run bench`: the figures of docs/performance.md. With `-- --write` it writes that file, with `-- --corpus FILE` (c) reads another corpus. */
import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { benchJsonl } from './jsonl.ts'
import { benchScan } from './scan.ts'
import { toMarkdown } from './table.ts'
import { benchTriage } from './triage.ts'
import { benchWorst } from './worst.ts'

const { values } = parseArgs({
  options: { write: { type: 'boolean' }, corpus: { type: 'string' } },
})
const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`
const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${memory}, Node ${process.versions.node}, ${process.platform}`
const parts = [
  benchScan(),
  await benchTriage(),
  await benchJsonl(values.corpus),
  await benchWorst(),
]
const document = [
  '# Performance',
  '',
  `Written by \`npm run bench -- --write\` on: ${machine}. Compare ratios, not times: they were measured in the same run.`,
  '',
  ...parts.map(toMarkdown),
].join('\n')
console.log(document)
if (values.write === true)
  writeFileSync(new URL('../docs/performance.md', import.meta.url), document)
