/** Runs the App until it is told to stop. */
import { startServer } from '../../server/server.ts'
import { apiUrl } from '../input/github.ts'
import type { ExitCode, Io } from '../io.ts'
import { loadBundle } from '../load-engine.ts'
import { createLog, credentialsOf, listeningOf, locationOf } from './environment.ts'
import { offerSetup } from './offer-setup.ts'
import { toldToStop } from './told-to-stop.ts'

/** Serves the App, or the page that creates one when there are no credentials. Resolves when it has stopped. */
export async function runApp(io: Io): Promise<ExitCode> {
  const { env } = io
  const credentials = credentialsOf(env)
  const listening = listeningOf(env)
  const log = createLog(env)
  if (credentials === undefined) return offerSetup(io, listening)
  // Heard from the start: whoever is told to stop while starting stops in order, too.
  const told = toldToStop()
  const server = await startServer({
    ...credentials,
    ...listening,
    apiUrl: apiUrl(env),
    database: locationOf(env),
    bundle: await loadBundle(),
    log,
  })
  await told
  log.info('stopping')
  await server.stop()
  log.info('stopped')
  return 0
}
