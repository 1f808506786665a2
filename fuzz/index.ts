/** `npm run fuzz [-- --seconds 30 --seed 1]`: bodies and signature files that try to break Faultline. Exit 1 when one does. */
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { hostileBodies } from './hostile-bodies.ts'
import { mutatedBody } from './mutated-body.ts'
import { mutatedSignature } from './mutated-signature.ts'
import { activeText, loadSeeds, readSpoiled } from './properties.ts'

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '30' }, seed: { type: 'string' } },
})
const limit = Number(values.seconds) * 1_000
const seed = Number(values.seed ?? Date.now() % 2 ** 31)
const SLOW = 50

const { triageBody, reports, signatures } = await loadSeeds()
let runs = 0
let worst = { time: 0, body: '' }

function checkBody(body: string): void {
  runs++
  const time = timed(() => checkInert(body))
  if (time > worst.time) worst = { time, body }
  // The machine may have been busy with something else: a slow body is slow again.
  if (
    time > SLOW &&
    Math.min(...Array.from({ length: 5 }, () => timed(() => triageBody(body)))) > SLOW
  ) {
    throw new Error(`${Math.round(time)} ms for a body of ${body.length} characters`)
  }
}

function checkInert(body: string): void {
  const active = activeText(triageBody(body).plan.comment)
  if (active.length > 0)
    throw new Error(`the comment has active text from the report: ${active.join(', ')}`)
}

function timed(action: () => unknown): number {
  const started = performance.now()
  action()
  return performance.now() - started
}

console.log(`seed ${seed}, ${values.seconds} s`)
for (const { body } of hostileBodies()) timed(() => triageBody(body))
for (const { name, body } of hostileBodies()) {
  try {
    checkBody(body)
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : error}`)
    process.exitCode = 1
  }
}
const options = {
  seed,
  numRuns: Number.MAX_SAFE_INTEGER,
  interruptAfterTimeLimit: limit / 2,
  markInterruptAsFailure: false,
}
const bodies = fc.check(fc.property(mutatedBody(reports), checkBody), options)
const files = fc.check(
  fc.property(mutatedSignature(signatures), (source) => readSpoiled(source, timed, SLOW)),
  options,
)
for (const [name, { failed, counterexample, errorInstance }] of Object.entries({ bodies, files })) {
  if (!failed) continue
  const file = join(tmpdir(), `faultline-fuzz-${name}-${seed}.txt`)
  writeFileSync(file, counterexample?.[0] ?? '')
  console.error(
    `${name}: ${errorInstance instanceof Error ? errorInstance.message : errorInstance}; see ${file}`,
  )
  process.exitCode = 1
}
const slowest = `${worst.time.toFixed(1)} ms: ${JSON.stringify(worst.body.slice(0, 80))}`
console.log(`${runs} bodies, ${files.numRuns} signature files; the slowest body took ${slowest}`)
