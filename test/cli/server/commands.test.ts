import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { openDatabase } from '../../../src/store/database.ts'
import { openQueue } from '../../../src/store/queue.ts'
import { createOnServer } from '../../helpers/create-database.ts'
import { createFolder } from '../../helpers/databases.ts'
import { APP_ID, SECRET, startGitHub } from '../../helpers/github.ts'
import { freePort } from '../../helpers/postgres-server.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'
import { runCli } from '../run-cli.ts'

const node = process.execPath
const bin = resolve('bin/faultline.js')

describe('faultline jobs', () => {
  test('lists what waits, what was given up, and puts it back', async () => {
    const { url, drop } = await createOnServer(inject('postgres'))
    const database = await openDatabase({ url })
    const queue = await openQueue(database, () => {}, { retries: 0, longestDelay: 1 })
    const origin = {
      installation: 1,
      repository: { id: 2, owner: 'acme', name: 'acme' },
      delivery: 'd',
      received: '2026-01-02T03:04:05.000Z',
    }
    await queue.send({ kind: 'issue', ...origin, number: 1 })
    for (const held of await queue.take(1)) await queue.failed(held, 'GitHub said 500')
    await queue.send({ kind: 'issue', ...origin, number: 2 })
    const env = { DATABASE_URL: url }
    const waiting = await runCli(['jobs'], { env })
    expect(waiting).toMatchObject({ code: 0, stderr: '' })
    expect(waiting.stdout).toMatch(/^[\w-]{36} {2}created {2}attempt 1 {2}acme\/acme#2\n$/)
    const dead = await runCli(['jobs', '--dead'], { env })
    expect(dead.stdout).toMatch(/ {2}1 attempts {2}acme\/acme#1 {2}GitHub said 500\n$/)
    const id = dead.stdout.slice(0, 36)
    expect(await runCli(['jobs', '--replay', id], { env })).toMatchObject({
      code: 0,
      stdout: 'replayed 1\n',
    })
    expect(await runCli(['jobs', '--dead'], { env })).toMatchObject({ stdout: 'no dead letters\n' })
    expect(await runCli(['jobs', '--replay', id], { env })).toMatchObject({
      code: 2,
      stderr: `faultline: there is no dead letter ${id}\n`,
    })
    await queue.close()
    await database.close()
    await drop()
  })

  test('says which database it cannot reach, without its password', async () => {
    const env = { DATABASE_URL: `postgres://me:hidden@127.0.0.1:${await freePort()}/none` }
    const { code, stderr } = await runCli(['jobs'], { env })
    expect(code).toEqual(2)
    expect(stderr).toMatch(/^faultline: cannot use the database at 127\.0\.0\.1:\d+\/none: .+\n$/)
    expect(stderr).not.toContain('hidden')
  })
})

describe('faultline doctor', () => {
  test('says that there are no credentials', async () => {
    const folder = temporaryFolder()
    const { code, stdout } = await runCli(['doctor'], { env: { FAULTLINE_DATA: `${folder}/a` } })
    expect(code).toEqual(1)
    expect(stdout.split('\n')).toEqual([
      'error    credentials    there are none; set APP_ID, PRIVATE_KEY and WEBHOOK_SECRET',
      `ok       database       ${folder}/a can be used`,
      '',
    ])
  })

  test('examines what GitHub grants', async () => {
    const { folder } = await createFolder()
    const github = await startGitHub()
    const env = {
      APP_ID: String(APP_ID),
      PRIVATE_KEY: github.privateKey,
      WEBHOOK_SECRET: SECRET,
      GITHUB_API_URL: github.url,
      FAULTLINE_DATA: folder,
    }
    const { stdout } = await runCli(['doctor'], { env })
    await github.close()
    expect(stdout).toContain('ok       credentials    GitHub knows the App faultline\n')
    expect(stdout).toContain('ok       permissions    the installation of acme has what it needs\n')
    expect(stdout).toContain('ok       deliveries     the last 0 arrived\n')
    expect(stdout).toMatch(/^ok {7}clock {10}within \d+ s of GitHub's$/m)
  })
})

describe('faultline serve', () => {
  test.each([
    [{ APP_ID: '1' }, 'set PRIVATE_KEY or PRIVATE_KEY_PATH to the key of your GitHub App'],
    [{ PORT: 'http' }, 'PORT is a number up to 65535; it is http'],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL is one of .*; it is loud$/],
    [{ NODE_ENV: 'production' }, /^set APP_ID, PRIVATE_KEY and WEBHOOK_SECRET/],
  ])('refuses %j in one line', async (env, message) => {
    const { code, stdout, stderr } = await runCli(['serve'], { env })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr.replace(/^faultline: /, '').trim()).toEqual(
      typeof message === 'string' ? message : expect.stringMatching(message),
    )
  })

  test('offers a page that creates the App when there are no credentials', async () => {
    const port = await freePort()
    const child = spawn(node, [bin, 'serve'], {
      env: { ...process.env, PORT: String(port), NO_SMEE_SETUP: 'true', NODE_ENV: 'development' },
    })
    const exit = once(child, 'exit')
    const [said] = await once(child.stderr, 'data')
    expect(String(said)).toContain(`open http://localhost:${port} to create your GitHub App`)
    const page = async () => {
      const response = await fetch(`http://localhost:${port}/probot`).catch(() => undefined)
      return response?.text()
    }
    await expect.poll(page, { timeout: 10_000 }).toContain('"issue_comment"')
    child.kill('SIGTERM')
    expect(await exit).toEqual([0, null])
  })

  test('stops at a signal and gives the database back', async () => {
    const { folder } = await createFolder()
    const github = await startGitHub()
    const child = spawn(node, [bin, 'serve'], {
      env: {
        ...process.env,
        APP_ID: String(APP_ID),
        PRIVATE_KEY: github.privateKey,
        WEBHOOK_SECRET: SECRET,
        GITHUB_API_URL: github.url,
        FAULTLINE_DATA: folder,
        PORT: String(await freePort()),
      },
    })
    const exit = once(child, 'exit')
    const lines: string[] = []
    child.stdout.on('data', (data) => lines.push(String(data)))
    await expect.poll(() => lines.join(''), { timeout: 15_000 }).toContain('"msg":"listening"')
    const busy = await runCli(['jobs'], { env: { FAULTLINE_DATA: folder } })
    expect(busy.stderr).toContain('another process uses the database')
    child.kill('SIGTERM')
    expect(await exit).toEqual([0, null])
    await github.close()
    expect(await runCli(['jobs'], { env: { FAULTLINE_DATA: folder } })).toEqual({
      code: 0,
      stdout: 'no jobs wait\n',
      stderr: '',
    })
  })
})
