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
    })
  }
})

test('one that takes too long is broken off', async () => {
  // No thread is up by then.
  threads = startThreads(bundle, 1)
  await expect(threads.triage({ issue, files: [], past })).rejects.toThrow(/abort/)
})
