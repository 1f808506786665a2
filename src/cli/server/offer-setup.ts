/** Probot's page that creates a GitHub App from `app.yml` and writes its credentials to `.env`. */
import { existsSync } from 'node:fs'
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from 'probot'
import { UserError } from '../../user-error.ts'
import { bundled } from '../bundled.ts'
import type { ExitCode, Io } from '../io.ts'
import { toldToStop } from './told-to-stop.ts'

/** Serves the page until told to stop. Throws a UserError in production, where credentials are a must. */
export async function offerSetup(
  { env, stderr }: Io,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<ExitCode> {
  if (env.NODE_ENV === 'production') {
    throw new UserError('set APP_ID, PRIVATE_KEY and WEBHOOK_SECRET; see docs/running.md')
  }
  const envFile = join(process.cwd(), '.env')
  // Probot looks for app.yml where it runs.
  if (!existsSync('app.yml')) process.chdir(bundled('.'))
  stderr.write(
    `No APP_ID and PRIVATE_KEY: open http://${host}:${port} to create your GitHub App.\nWhat it gets is written to ${envFile}; then run faultline serve again.\n`,
  )
  const told = toldToStop()
  const server = await run(() => {}, {
    env: { ...env, PORT: String(port), HOST: host, LOG_LEVEL: 'warn' },
    updateEnv: (found: NodeJS.ProcessEnv) => {
      const lines = Object.entries(found).map(([name, value]) => `${name}=${value}\n`)
      appendFile(envFile, lines.join(''), { mode: 0o600 }).catch((error) =>
        stderr.write(`cannot write ${envFile}: ${error.message}\n`),
      )
      return found
    },
  })
  await told
  await server.stop()
  return 0
}
