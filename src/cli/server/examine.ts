/** The examinations of `faultline doctor`. Each says what it found; none throws. */
import { Probot } from 'probot'
import { clientClass, type Octokit } from '../../github/octokit.ts'
import { openDatabase } from '../../store/database.ts'
import { apiUrl } from '../input/github.ts'
import type { Io } from '../io.ts'
import { createLog, credentialsOf, locationOf } from './environment.ts'
import { examineApp, examineInstallations } from './examine-app.ts'
import { examineDeliveries, examineWebhook } from './examine-webhook.ts'
import { error, type Finding, ok, sentence } from './finding.ts'

type Env = Io['env']

/** All findings, in the order of what to mend first. */
export async function examine(env: Env): Promise<readonly Finding[]> {
  const database = await examineDatabase(env)
  const client = await clientFor(env)
  if ('state' in client) return [client, database]
  const app = await examineApp(client.octokit, apiUrl(env))
  if (app.some(({ state }) => state === 'error')) return [...app, database]
  return [
    ...app,
    ...(await examineInstallations(client.octokit)),
    await examineWebhook(client.octokit),
    await examineDeliveries(client.octokit),
    database,
  ]
}

async function clientFor(env: Env): Promise<Finding | { readonly octokit: Octokit }> {
  const about = 'credentials'
  try {
    const credentials = credentialsOf(env)
    if (credentials === undefined) {
      return error(about, 'there are none; set APP_ID, PRIVATE_KEY and WEBHOOK_SECRET')
    }
    const probot = new Probot({
      appId: credentials.appId,
      privateKey: credentials.privateKey,
      baseUrl: apiUrl(env),
      log: createLog({ LOG_LEVEL: 'silent' }),
      Octokit: clientClass(),
    })
    return { octokit: await probot.auth() }
  } catch (failure) {
    return error(about, sentence(failure))
  }
}

async function examineDatabase(env: Env): Promise<Finding> {
  try {
    const location = locationOf(env)
    const database = await openDatabase(location)
    await database.close()
    return ok('database', 'url' in location ? 'reachable' : `${location.folder} can be used`)
  } catch (failure) {
    return error('database', sentence(failure))
  }
}
