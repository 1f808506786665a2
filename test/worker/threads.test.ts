import { afterEach, expect, test } from 'vitest'
import { loadBundle } from '../../src/cli/load-engine.ts'
import { UNDECIDED } from '../../src/plan/decisions.ts'
import { triage } from '../../src/triage.ts'
import { createEngines } from '../../src/worker/engines.ts'
import { startThreads, type Threads } from '../../src/worker/threads.ts'

const bundle = await loadBundle()
const past = { decisions: UNDECIDED, hasComment: false }
const issue = {
  repo: 'acme/acme',
  title: 'Login fails',
  body: 'ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:997)',
}
const config = 'mode: observe\n'
const files = [{ path: '.github/faultline.yml', text: config }]

let threads: Threads
afterEach(() => threads.close())

test('a triage in a thread is the same as here, by the settings of its repository', async () => {
  threads = startThreads(bundle)
  for (const settings of [[], files]) {
    const engine = createEngines(bundle)(settings)
    const { diagnosis, plan } = triage(issue, engine, past)
    expect(await threads.triage({ issue, files: settings, past })).toEqual({
      diagnosis,
      plan,
      config: engine.config,
      complaint: null,
    })
  }
})

test('templates that fail give way to the bundled ones', async () => {
  threads = startThreads(bundle)
  const bundled = await threads.triage({ issue, files: [], past })
  const path = '.github/faultline/templates/footer.liquid'
  const own = (text: string) => threads.triage({ issue, files: [{ path, text }], past })
  expect(await own('{{ nobody }}')).toEqual({
    ...bundled,
    complaint: 'undefined variable: nobody, line:1, col:4',
  })
  expect(await own(`{% for i in (1..999) %}${'x'.repeat(99)}{% endfor %}`)).toEqual({
    ...bundled,
    complaint: expect.stringMatching(/^a comment of \d+ characters is too long$/),
  })
})

test('settings are checked in a thread, too', async () => {
  threads = startThreads(bundle)
  const bad = { path: '.github/faultline.yml', text: 'mode: aloud\n' }
  expect(await threads.check(files)).toEqual([])
  expect(await threads.check([bad])).toMatchObject([{ file: bad.path, line: 1, rule: 'schema' }])
})

test('what takes too long is broken off, and the next gets a thread of its own', async () => {
  const loop = '{% for i in (1..1000) %}'.repeat(9) + '{% endfor %}'.repeat(9)
  const path = '.github/faultline/templates/comment.liquid'
  threads = startThreads(bundle, { triage: 30_000, check: 200 })
  expect(await threads.check([{ path, text: loop }])).toMatchObject([
    { file: path, rule: 'too-slow', severity: 'error' },
  ])
  expect(await threads.triage({ issue, files: [], past })).toMatchObject({
    diagnosis: { cause: 'environment' },
  })
})

test('a triage that takes too long fails', async () => {
  // No thread is up by then.
  threads = startThreads(bundle, { triage: 1, check: 1 })
  await expect(threads.triage({ issue, files: [], past })).rejects.toThrow(/abort/)
})
