/** What the App is told by environment variables, as Probot reads them. */
import { createPrivateKey } from 'node:crypto'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { getPrivateKey } from '@probot/get-private-key'
import { type Logger, pino } from 'pino'
import type { Location } from '../../store/database.ts'
import { UserError } from '../../user-error.ts'
import type { Io } from '../io.ts'

type Environment = Io['env']

export interface Credentials {
  readonly appId: string
  readonly privateKey: string
  readonly webhookSecret: string
}

/** Takes over what `.env` in the current folder says and the environment does not. */
export function readEnvFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env')
}

/** The App's credentials; `undefined` when there are none at all. Throws a UserError that names what is missing. */
export function credentialsOf(env: Environment): Credentials | undefined {
  const { APP_ID: appId = '', WEBHOOK_SECRET: webhookSecret = '' } = env
  const privateKey = privateKeyOf(env) ?? ''
  if (appId === '' && privateKey === '') return undefined
  if (appId === '') throw new UserError('set APP_ID, the number on the page of your GitHub App')
  if (privateKey === '') {
    throw new UserError('set PRIVATE_KEY or PRIVATE_KEY_PATH to the key of your GitHub App')
  }
  if (webhookSecret === '') {
    throw new UserError(
      'set WEBHOOK_SECRET to the secret of the App; without it anybody could send events',
    )
  }
  if (!/^\d+$/.test(appId)) throw new UserError(`APP_ID is a number; it is ${appId.slice(0, 40)}`)
  return { appId, privateKey, webhookSecret }
}

function privateKeyOf(env: Environment): string | null {
  try {
    const key = getPrivateKey({ env })
    if (key !== null) createPrivateKey(key)
    return key
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : ''
    throw new UserError(`cannot use PRIVATE_KEY or PRIVATE_KEY_PATH: ${reason}`)
  }
}

/** Where the database lies: DATABASE_URL, else a folder. */
export function locationOf({
  DATABASE_URL: url = '',
  FAULTLINE_DATA: folder = '',
}: Environment): Location {
  return url === '' ? { folder: resolve(folder === '' ? 'data' : folder) } : { url }
}

/** Port and host to listen on. Throws a UserError for a port that is none. */
export function listeningOf({ PORT: port = '3000', HOST: host = 'localhost' }: Environment) {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new UserError(`PORT is a number up to 65535; it is ${port.slice(0, 40)}`)
  }
  return { port: Number(port), host }
}

/** A log of JSON lines on standard output. Errors are told without what was sent or received: it may quote an issue. */
export function createLog({ LOG_LEVEL: level = 'info' }: Environment): Logger {
  if (!(level in pino.levels.values) && level !== 'silent') {
    const levels = Object.keys(pino.levels.values).join(', ')
    throw new UserError(`LOG_LEVEL is one of ${levels}, silent; it is ${level.slice(0, 40)}`)
  }
  return pino({ level, serializers: { err: tellError } })
}

export function tellError(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error)
  const { name, message, stack, cause } = error
  const status = 'status' in error ? { status: error.status } : {}
  const code = 'code' in error ? { code: error.code } : {}
  const because = cause === undefined ? {} : { cause: tellError(cause) }
  return { name, message, ...status, ...code, stack, ...because }
}
