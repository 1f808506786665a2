/** What a repository sets for itself, seen from outside. */
import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '../helpers/app.ts'
import { createFolder } from '../helpers/databases.ts'

const repo = { owner: 'acme', repo: 'acme' }
const ssl = readFileSync('test/fixtures/reports/ssl-aiohttp.md', 'utf8')
const CONFIG = '.github/faultline.yml'

let app: TestApp
beforeAll(async () => {
  app = await startApp(await createFolder())
}, 60_000)

async function commit(
  path: string,
  text: string,
  where: { owner: string; repo: string; branch?: string } = repo,
): Promise<string> {
  const { rest } = app.github.as('acme')
  const content = Buffer.from(text).toString('base64')
  const { owner, repo: name, branch } = where
  const at = branch === undefined ? {} : { ref: branch }
  const before = await rest.repos
    .getContent({ owner, repo: name, path, ...at })
    .catch(() => undefined)
  const sha = before && 'sha' in before.data ? before.data.sha : undefined
  const message = `Change ${path}`
  const { data } = await rest.repos.createOrUpdateFileContents({
    ...where,
    path,
    message,
    content,
    ...(sha === undefined ? {} : { sha }),
  })
  return data.commit.sha ?? ''
}

/** The check run on a commit, once it is there. */
async function checkRun(ref: string) {
  const { rest } = app.github.as('acme')
  const runs = async () => (await rest.checks.listForRef({ ...repo, ref })).data.check_runs
  await expect.poll(runs, { timeout: 10_000 }).toHaveLength(1)
  const [run] = await runs()
  const { data } = await rest.checks.listAnnotations({ ...repo, check_run_id: run?.id ?? 0 })
  // The emulator wraps the list that GitHub gives bare.
  const found: typeof data = Array.isArray(data)
    ? data
    : (Object.values(data).find(Array.isArray) ?? [])
  return {
    conclusion: run?.conclusion,
    annotations: found.map(({ path, start_line, message }) => ({ path, start_line, message })),
  }
}

async function labelsOf(title: string, body: string): Promise<readonly string[]> {
  const { rest } = app.github.as('reporter')
  const { number } = (await rest.issues.create({ ...repo, title, body })).data
  const triaged = () =>
    app.lines.some(({ msg, issue }) => msg === 'triaged' && issue === `acme/acme#${number}`)
  await expect.poll(triaged, { timeout: 10_000 }).toEqual(true)
  const { data } = await rest.issues.get({ ...repo, issue_number: number })
  return data.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? '')))
}

const SLOW = { timeout: 15_000, interval: 200 }

/** Waits until the App has looked at so many commits of the owner's config. */
async function settingsSeen(count: number): Promise<void> {
  const done = async () => {
    const text = await (await fetch(`${app.url}/metrics`)).text()
    return Number(/faultline_jobs_total\{kind="settings",outcome="done"\} (\d+)/.exec(text)?.[1])
  }
  await expect.poll(done, SLOW).toEqual(count)
}

test("the owner's .github repository is the config of a repository without one", async () => {
  const names = 'labels: { names: { "cause: environment": elsewhere } }\n'
  await commit(CONFIG, names, { owner: 'acme', repo: '.github' })
  expect(await labelsOf('SSL error', ssl)).toEqual(['elsewhere'])
})

test("a change of the owner's config takes effect in their other repositories, a broken one does not", async () => {
  const owners = { owner: 'acme', repo: '.github' }
  await commit(CONFIG, 'labels: { names: { "cause: environment": "our own" } }\n', owners)
  await expect.poll(() => labelsOf('SSL error', ssl), SLOW).toEqual(['our own'])
  await commit(CONFIG, 'mode: shout\n', owners)
  await settingsSeen(3)
  expect(await labelsOf('SSL error', ssl)).toEqual(['our own'])
  await commit(CONFIG, 'labels: { names: { "cause: environment": elsewhere } }\n', owners)
  await expect.poll(() => labelsOf('SSL error', ssl), SLOW).toEqual(['elsewhere'])
})

test('a push that changes the config is checked, and takes effect', async () => {
  const sha = await commit(CONFIG, 'labels: { names: { "cause: environment": "not ours" } }\n')
  expect(await checkRun(sha)).toEqual({ conclusion: 'success', annotations: [] })
  expect(await labelsOf('SSL error', ssl)).toEqual(['not ours'])
})

test('a broken config is told on the commit that brought it, and the last good one stays', async () => {
  const sha = await commit(CONFIG, 'mode: comment\nlabel: {}\n')
  expect(await checkRun(sha)).toEqual({
    conclusion: 'failure',
    annotations: [
      {
        path: CONFIG,
        start_line: 2,
        message: expect.stringMatching(/^\.github\/faultline\.yml:2:1 .*label/),
      },
    ],
  })
  expect(await labelsOf('SSL error', ssl)).toEqual(['not ours'])
})

test('a broken config on another branch is told there, and changes nothing', async () => {
  const { rest } = app.github.as('acme')
  const { data } = await rest.repos.getBranch({ ...repo, branch: 'main' })
  await rest.git.createRef({ ...repo, ref: 'refs/heads/change', sha: data.commit.sha })
  const sha = await commit(CONFIG, 'mode: shout\n', { ...repo, branch: 'change' })
  expect(await checkRun(sha)).toMatchObject({
    conclusion: 'failure',
    annotations: [{ path: CONFIG, start_line: 1 }],
  })
  expect(await labelsOf('SSL error', ssl)).toEqual(['not ours'])
})

test('_extends lays the config on that of another repository', async () => {
  await commit(CONFIG, '_extends: .github\nignore: { labels: [later] }\n')
  await expect
    .poll(() => labelsOf('SSL error', ssl), { timeout: 15_000, interval: 200 })
    .toEqual(['elsewhere'])
})

test("a repository's own signature and template are used, and a bad one is told", async () => {
  const good = `id: acme-cog
title: The cog is stuck
status: stable
cause: usage
component: cog
when:
  all:
    - log: cog 7 is stuck in the machine
      sufficient: true
examples:
  match: ['RuntimeError: cog 7 is stuck in the machine']
  no-match: ['RuntimeError: cog 7 is lost']
`
  await commit('.github/faultline/signatures/acme-cog.yml', good)
  const sha = await commit(
    '.github/faultline/templates/footer.liquid',
    '{% for i in (1..100000000) %}x{% endfor %}',
  )
  const { conclusion, annotations } = await checkRun(sha)
  expect({ conclusion, path: annotations[0]?.path }).toEqual({
    conclusion: 'failure',
    path: '.github/faultline/templates/footer.liquid',
  })
  const report = 'It fails:\n\n```\nRuntimeError: cog 7 is stuck in the machine\n```'
  expect(await labelsOf('stuck', report)).toEqual(['cause: usage'])
})
