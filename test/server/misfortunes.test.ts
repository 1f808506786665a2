/** GitHub on a bad day: what the App does next has to be what it would have done without it. */
import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '../helpers/app.ts'
import { createFolder } from '../helpers/databases.ts'
import type { Call, Fault } from '../helpers/github.ts'

const repo = { owner: 'acme', repo: 'acme' }
const BARE = 'I call `acme.fit(x)` and get\n\n```\nValueError: n_jobs must be positive\n```'
const WHOLE = readFileSync('test/fixtures/reports/project-own-check-raises.md', 'utf8')
const PATIENT = { timeout: 15_000 }

let app: TestApp
beforeAll(async () => {
  app = await startApp(await createFolder())
}, 60_000)

async function open(title: string, body: string): Promise<number> {
  const { rest } = app.github.as('reporter')
  return (await rest.issues.create({ ...repo, title, body })).data.number
}

async function edit(issue_number: number, body: string): Promise<void> {
  await app.github.as('reporter').rest.issues.update({ ...repo, issue_number, body })
  const repository = { id: 1, name: 'acme', owner: { login: 'acme' } }
  const payload = { action: 'edited', issue: { number: issue_number }, repository }
  expect(await app.deliver('issues', payload)).toEqual(200)
}

const labels = (issue_number: number) => async () => {
  const { data } = await app.github.as('maintainer').rest.issues.get({ ...repo, issue_number })
  return data.labels.map((label) => (typeof label === 'string' ? label : label.name))
}

/** Has the next call of this kind go wrong, and tells whether it came. */
function once(isMeant: (call: Call) => boolean, fault: Fault): () => boolean {
  let came = false
  app.github.fault = (call) => {
    if (came || !isMeant(call)) return undefined
    came = true
    return fault
  }
  return () => came
}

test('a label that we took away, and did not hear that we had, was not taken by a human', async () => {
  const number = await open('fit() crashes', BARE)
  await expect.poll(labels(number), PATIENT).toEqual(['needs-info'])
  const cut = once(({ method }) => method === 'DELETE', { drop: true, after: true })
  await edit(number, WHOLE)
  await expect.poll(cut, PATIENT).toEqual(true)
  await expect
    .poll(() => app.lines.filter(({ msg }) => msg === 'triaged').length, PATIENT)
    .toBeGreaterThan(1)
  expect(await labels(number)()).toEqual([])
  await edit(number, BARE)
  await expect.poll(labels(number), PATIENT).toEqual(['needs-info'])
})

test('an issue is not lost when GitHub does not take our credentials for a while', async () => {
  const refused = once(({ method, path }) => method === 'GET' && /\/issues\/\d+$/.test(path), {
    status: 401,
  })
  const number = await open('fit() crashes again', BARE)
  await expect.poll(refused, PATIENT).toEqual(true)
  await expect.poll(labels(number), PATIENT).toEqual(['needs-info'])
})

test('what is tried again and what is given up are told apart', async () => {
  app.github.fault = ({ path }) => (/\/issues\/\d+$/.test(path) ? { status: 500 } : undefined)
  const number = await open('fit() crashes for good', BARE)
  const told = () =>
    app.lines.flatMap(({ msg, issue, level }) =>
      issue === `acme/acme#${number}` && Number(level) >= 50 ? [msg] : [],
    )
  // Five retries, by the patience of these tests.
  await expect.poll(told, { timeout: 30_000 }).toHaveLength(6)
  app.github.fault = undefined
  expect(told()).toEqual([...Array(5).fill('will try again'), 'gave up; see faultline jobs --dead'])
}, 40_000)

test('an issue is looked at although its repository got another name since', async () => {
  const number = await open('fit() crashes once more', BARE)
  await expect.poll(labels(number), PATIENT).toEqual(['needs-info'])
  const { rest } = app.github.as('acme')
  const { data } = await rest.repos.update({ ...repo, name: 'better' })
  app.github.moved = ['/repos/acme/acme/', '/repos/acme/better/']
  const repository = { id: data.id, name: 'acme', owner: { login: 'acme' } }
  const payload = { action: 'edited', issue: { number }, repository }
  expect(await app.deliver('issues', payload)).toEqual(200)
  const looked = () =>
    app.lines.filter(({ msg, issue }) => msg === 'triaged' && issue === `acme/better#${number}`)
  await expect.poll(looked, PATIENT).toHaveLength(1)
})
