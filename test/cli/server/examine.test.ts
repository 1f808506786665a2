import { generateKeyPairSync } from 'node:crypto'
import nock from 'nock'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { examine } from '../../../src/cli/server/examine.ts'
import { API } from '../../helpers/github-files.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

const folder = temporaryFolder()
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const env = {
  APP_ID: '1',
  PRIVATE_KEY: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
  WEBHOOK_SECRET: 'secret',
  FAULTLINE_DATA: folder,
}
const GRANTED = {
  permissions: { issues: 'write', checks: 'write', contents: 'read', metadata: 'read' },
  events: ['issues', 'issue_comment', 'push'],
}

beforeAll(() => nock.disableNetConnect())
afterAll(() => nock.enableNetConnect())
afterEach(() => nock.cleanAll())

/** What is said about one thing, as `state text`. */
async function said(subject: string): Promise<string | undefined> {
  const found = (await examine(env)).find(({ about }) => about === subject)
  return found && `${found.state} ${found.text}`
}

/** An App in good order, but for its webhook and deliveries. */
function app(config: object, deliveries: readonly object[] = []): void {
  nock(API)
    .get('/app')
    .reply(200, { slug: 'faultline', ...GRANTED })
  nock(API)
    .get(/^\/app\/installations/)
    .reply(200, [{ account: { login: 'acme' }, ...GRANTED }])
  nock(API).get('/app/hook/config').reply(200, config)
  nock(API)
    .get(/^\/app\/hook\/deliveries/)
    .reply(200, deliveries)
}
const HOOK = { url: 'https://bot.example/api/github/webhooks', content_type: 'json' }

describe('doctor', () => {
  test('tells credentials that GitHub refuses from a GitHub that is not there', async () => {
    nock(API).get('/app').reply(401, { message: 'A JSON web token could not be decoded' })
    expect(await said('credentials')).toMatch(
      /^error GitHub does not take them: A JSON web token .*; APP_ID and key have to be of one App/,
    )
    nock(API).get('/app').replyWithError('getaddrinfo ENOTFOUND api.github.com')
    expect(await said('credentials')).toMatch(
      /^error cannot ask https:\/\/api\.github\.com: getaddrinfo ENOTFOUND/,
    )
  })

  test('says that forms are not understood', async () => {
    app({ ...HOOK, content_type: 'form' })
    expect(await said('webhook')).toMatch(/^error GitHub delivers forms; set .*application\/json/)
  })

  test('says why the webhook cannot be reached', async () => {
    app(HOOK)
    nock('https://bot.example').get('/healthz').replyWithError('connect ECONNREFUSED 192.0.2.1:443')
    expect(await said('webhook')).toMatch(/^warning not reachable from here: .*ECONNREFUSED/)
  })

  test('guesses at another secret when deliveries are refused', async () => {
    app(HOOK, [{ id: 1, guid: 'a', status_code: 400, status: 'Bad Request' }])
    nock('https://bot.example').get('/healthz').reply(200)
    expect(await said('deliveries')).toMatch(
      /^warning 1 of the last 1 failed, the latest with 400 Bad Request; is WEBHOOK_SECRET that of the App\?/,
    )
  })
})
