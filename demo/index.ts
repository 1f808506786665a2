/**
 * `npm run demo`: an emulated GitHub, the App installed on one repository, six issues, and what becomes of them.
 * Needs no account and no network. With --keep it stays up for looking around.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { loadBundle } from '../src/cli/load-engine.ts'
import { toldToStop } from '../src/cli/server/told-to-stop.ts'
import { startServer } from '../src/server/server.ts'
import { APP_ID, SECRET, startGitHub } from '../test/helpers/github.ts'
import { freePort } from '../test/helpers/postgres-server.ts'
import { ANSWER, type DemoIssue, demoIssues } from './issues.ts'

const REPO = { owner: 'acme', repo: 'acme' }
const MAINTAINER = 'maintainer'

const issues = demoIssues()
const folder = await mkdtemp(join(tmpdir(), 'faultline-demo-'))
const port = await freePort()
const github = await startGitHub({
  webhookUrl: `http://127.0.0.1:${port}/api/github/webhooks`,
  people: issues.map(({ author }) => author),
})

const triaged = new Map<string, () => void>()
const log = pino(
  { level: 'info' },
  {
    write(line) {
      const { msg, issue } = JSON.parse(line)
      if (msg === 'triaged') triaged.get(issue)?.()
    },
  },
)
const server = await startServer({
  appId: APP_ID,
  privateKey: github.privateKey,
  webhookSecret: SECRET,
  apiUrl: github.url,
  database: { folder: join(folder, 'data') },
  bundle: await loadBundle(),
  log,
  port,
  host: '127.0.0.1',
})
say(`An emulated GitHub is at ${github.url}, the App at http://127.0.0.1:${port}.\n`)

const started = performance.now()
for (const issue of issues) await open(issue)
await answerTheCheck()
say(
  `${issues.length} issues and one answer in ${((performance.now() - started) / 1000).toFixed(1)} s.`,
)

if (process.argv.includes('--keep')) {
  say('It stays up. Open issues with the API; Ctrl+C ends it.')
  say(
    `  curl -X POST ${github.url}/repos/acme/acme/issues -H 'authorization: token token-ada' -d '{"title": "…", "body": "…"}'`,
  )
  await toldToStop()
}
await server.stop()
await github.close()
await rm(folder, { recursive: true, force: true })

async function open({ about, author, title, body }: DemoIssue): Promise<void> {
  github.calls.length = 0
  const { data } = await github.as(author).rest.issues.create({ ...REPO, title, body })
  say(`#${data.number} ${author} opens ${about}: "${shorten(title, 60)}"`)
  await seen(data.number)
  await show(data.number)
}

async function answerTheCheck(): Promise<void> {
  github.calls.length = 0
  const { author = '' } = issues[0] ?? {}
  say(`#1 ${author} answers the check.`)
  await github.as(author).rest.issues.createComment({ ...REPO, issue_number: 1, body: ANSWER })
  await seen(1)
  await show(1)
}

/** Resolves when the App has looked at the issue once more. */
function seen(number: number): Promise<void> {
  return new Promise((resolve) => triaged.set(`acme/acme#${number}`, resolve))
}

async function show(issue_number: number): Promise<void> {
  // Those of the sweep at the start are not about the issue.
  const mine = new RegExp(`/issues/(?:${issue_number}(?:/|$)|comments/)|/contents/`)
  const calls = github.calls.filter(({ path }) => mine.test(path)).map(({ method }) => method)
  const reads = calls.filter((method) => method === 'GET').length
  const { issues: api } = github.as(MAINTAINER).rest
  const { data: issue } = await api.get({ ...REPO, issue_number })
  const { data: comments } = await api.listComments({ ...REPO, issue_number })
  const labels = issue.labels.map((label) => (typeof label === 'string' ? label : label.name))
  const comment = comments.find(({ user }) => user?.login === 'faultline[bot]')?.body ?? ''
  say(`   labels:   ${labels.length === 0 ? 'none' : labels.join(', ')}`)
  say(comment === '' ? '   comment:  none' : quoted(comment))
  say(`   requests: ${reads} read, ${calls.length - reads} written\n`)
}

/** The beginning of a comment as a person would see it. */
function quoted(comment: string): string {
  const lines = comment.split('\n').filter((line) => line.trim() !== '')
  const shown = lines.slice(0, 5).map((line) => `   | ${shorten(line, 96)}`)
  return [...shown, ...(lines.length > 5 ? [`   | … ${lines.length - 5} more lines`] : [])].join(
    '\n',
  )
}

function shorten(text: string, room: number): string {
  return text.length <= room ? text : `${text.slice(0, room - 1)}…`
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
