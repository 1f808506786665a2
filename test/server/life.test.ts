/** The life of an issue, from the reporter's side: the App and a GitHub over HTTP, nothing in between is replaced. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../helpers/app.ts'
import { engines } from '../helpers/databases.ts'

const repo = { owner: 'acme', repo: 'acme' }
const report = (name: string) =>
  readFileSync(`test/fixtures/reports/${name}.md`, 'utf8').replace(/^# .*\n+/, '')

describe.each(engines)('the life of an issue on $name', ({ create }) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startApp(await create())
  }, 60_000)

  const open = async (title: string, body: string, login = 'reporter') =>
    (await app.github.as(login).rest.issues.create({ ...repo, title, body })).data.number
  const labels = async (issue_number: number) => {
    const { data } = await app.github.as('maintainer').rest.issues.get({ ...repo, issue_number })
    return data.labels.map((label) => (typeof label === 'string' ? label : label.name)).sort()
  }
  const comments = async (issue_number: number) => {
    const { data } = await app.github
      .as('maintainer')
      .rest.issues.listComments({ ...repo, issue_number })
    return data.map(({ user, body }) => ({ by: user?.login, body: body ?? '' }))
  }
  const ours = async (number: number) =>
    (await comments(number)).filter(({ by }) => by === 'faultline[bot]').map(({ body }) => body)

  /** Waits until the App has looked at an issue once more. */
  const looked = async (number: number, act: () => Promise<unknown>) => {
    const count = () =>
      app.lines.filter(({ msg, issue }) => msg === 'triaged' && issue === `acme/acme#${number}`)
        .length
    const before = count()
    await act()
    await expect.poll(count, { timeout: 10_000 }).toBeGreaterThan(before)
  }
  const openAndLook = async (title: string, body: string, login = 'reporter') => {
    let number = 0
    const seen = () =>
      app.lines.some(({ msg, issue }) => msg === 'triaged' && issue === `acme/acme#${number}`)
    number = await open(title, body, login)
    await expect.poll(seen, { timeout: 10_000 }).toEqual(true)
    return number
  }
  const reply = (issue_number: number, body: string, login = 'reporter') =>
    app.github.as(login).rest.issues.createComment({ ...repo, issue_number, body })
  /** The emulator tells nobody of edits, so the test does. */
  const edited = async (number: number) => {
    const payload = {
      action: 'edited',
      issue: { number },
      repository: { id: 1, name: 'acme', owner: { login: 'acme' } },
      sender: { type: 'User' },
    }
    expect(await app.deliver('issues', payload)).toEqual(200)
  }
  const edit = async (issue_number: number, body: string) => {
    await app.github.as('maintainer').rest.issues.update({ ...repo, issue_number, body })
    await edited(issue_number)
  }

  test('labels and answers a report whose cause is known, with one read and two writes', async () => {
    const warmUp = await openAndLook('A feature request', 'Please add Parquet.')
    expect(await ours(warmUp)).toEqual([])
    app.github.calls.length = 0
    const number = await openAndLook('SSL error', report('ssl-aiohttp'))
    const path = `/repos/acme/acme/issues/${number}`
    expect(app.github.calls.filter(({ path: to }) => to.startsWith(path))).toEqual([
      { method: 'GET', path },
      { method: 'POST', path: `${path}/labels` },
      { method: 'POST', path: `${path}/comments` },
    ])
    expect(await labels(number)).toEqual(['cause: environment'])
    expect(await ours(number)).toEqual([expect.stringContaining('**certificates**')])
  })

  test('gives a label as GitHub makes it up its colour and description, and others not', async () => {
    const { rest } = app.github.as('acme')
    // The emulator makes up a colour where GitHub takes grey.
    await rest.issues.createLabel({ ...repo, name: 'cause: upstream', color: 'ededed' })
    await rest.issues.createLabel({ ...repo, name: 'upstream: uwsgi', color: '123456' })
    await openAndLook('502', report('uwsgi-spacy-download'))
    const colour = async (name: string) =>
      (await rest.issues.getLabel({ ...repo, name })).data.color
    await expect.poll(() => colour('cause: upstream'), { timeout: 10_000 }).toEqual('1d76db')
    expect(await colour('upstream: uwsgi')).toEqual('123456')
  })

  test('reads the answer to its check, and edits its one comment', async () => {
    const number = await openAndLook('SSL error', report('ssl-aiohttp'))
    const [before] = await ours(number)
    const answer =
      'It prints\n\n```\nurllib.error.URLError: <urlopen error [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1007)>\n```'
    await looked(number, () => reply(number, answer))
    expect(await labels(number)).toEqual(['cause: environment', 'triage: confirmed'])
    const after = await ours(number)
    expect(after).toEqual([expect.stringContaining('Thank you for running the check')])
    expect(after).not.toEqual([before])
  })

  test('writes nothing when nothing changed', async () => {
    const number = await openAndLook('SSL error', report('ssl-aiohttp'))
    app.github.calls.length = 0
    await looked(number, () => edited(number))
    expect(app.github.calls.map(({ method }) => method)).toEqual(['GET', 'GET'])
  })

  test('takes needs-info away when the missing item comes', async () => {
    const body = 'I call `acme.fit(x)` and get\n\n```\nValueError: n_jobs must be positive\n```'
    const number = await openAndLook('fit() crashes', body)
    expect(await labels(number)).toEqual(['needs-info'])
    await looked(number, () => edit(number, report('project-own-check-raises')))
    expect(await labels(number)).toEqual([])
  })

  test('never sets a label again that a human took away', async () => {
    const number = await openAndLook('SSL error', report('ssl-aiohttp'))
    const { rest } = app.github.as('maintainer')
    const name = 'cause: environment'
    await looked(number, () => rest.issues.removeLabel({ ...repo, issue_number: number, name }))
    await looked(number, () => edit(number, `${report('ssl-aiohttp')}\n\nEdit: still.`))
    expect(await labels(number)).toEqual([])
  })

  test('takes its answer back for good when the reporter says it is wrong', async () => {
    const number = await openAndLook('SSL error', report('ssl-aiohttp'))
    await looked(number, () => reply(number, '/faultline wrong'))
    expect(await labels(number)).toEqual([])
    expect(await ours(number)).toEqual([expect.stringContaining('I take it back')])
    await looked(number, () => edit(number, `${report('ssl-aiohttp')}\n\nMore.`))
    expect(await labels(number)).toEqual([])
    expect(app.github.reactions.length).toBeGreaterThan(0)
  })

  test('hears a maintainer, not a stranger, name the cause', async () => {
    const number = await openAndLook('SSL error', report('ssl-aiohttp'))
    await looked(number, () => reply(number, '/faultline cause usage', 'stranger'))
    expect(await labels(number)).toEqual(['cause: environment'])
    await looked(number, () => reply(number, '/faultline upstream aio-libs/aiohttp#5975', 'acme'))
    expect(await labels(number)).toEqual([
      'cause: upstream',
      'triage: confirmed',
      'upstream: aiohttp',
    ])
    expect(await ours(number)).toEqual([
      expect.stringContaining('https://redirect.github.com/aio-libs/aiohttp/issues/5975'),
    ])
  })

  test('ignores a command in code, and does one only once', async () => {
    const number = await openAndLook('SSL error', report('ssl-aiohttp'))
    await looked(number, () => reply(number, 'Try\n\n```\n/faultline wrong\n```'))
    expect(await labels(number)).toEqual(['cause: environment'])
    const reactions = app.github.reactions.length
    await looked(number, () => reply(number, '/faultline why'))
    await looked(number, () => reply(number, 'Any news?', 'stranger'))
    expect(app.github.reactions.length - reactions).toEqual(1)
    expect(await ours(number)).toEqual([expect.stringContaining('<details open>')])
  })

  test('asks once who a stranger is, whatever they command, and does nothing of it', async () => {
    const number = await openAndLook('SSL error', report('ssl-aiohttp'))
    app.github.calls.length = 0
    const body = ['wrong', 'off', 'cause usage', 'cause project', 'why']
      .map((verb) => `/faultline ${verb}`)
      .join('\n')
    await looked(number, () => reply(number, body, 'stranger'))
    const asked = app.github.calls.filter(({ path }) => path.includes('/collaborators/'))
    expect(asked.map(({ path }) => path)).toEqual([
      '/repos/acme/acme/collaborators/stranger/permission',
    ])
    expect(await labels(number)).toEqual(['cause: environment'])
  })

  test('is silent after off, and back after on', async () => {
    const number = await openAndLook('SSL error', 'It fails.', 'reporter')
    await looked(number, () => reply(number, '/faultline off', 'acme'))
    await looked(number, () => edit(number, report('ssl-aiohttp')))
    expect(await labels(number)).toEqual([])
    await looked(number, () => reply(number, '/faultline on\n/faultline recheck', 'acme'))
    expect(await labels(number)).toEqual(['cause: environment'])
    expect(await ours(number)).toHaveLength(1)
  })

  test('says nothing unasked after a maintainer has replied', async () => {
    const number = await openAndLook('Something is off', 'Please look.')
    await looked(number, () => reply(number, 'I am on it.', 'acme'))
    await looked(number, () => edit(number, report('ssl-aiohttp')))
    expect(await labels(number)).toEqual(['cause: environment'])
    expect(await ours(number)).toEqual([])
  })

  test('does not answer again where its comment was deleted', async () => {
    const number = await openAndLook('SSL error', report('ssl-aiohttp'))
    const { rest } = app.github.as('acme')
    const { data } = await rest.issues.listComments({ ...repo, issue_number: number })
    await looked(number, () => rest.issues.deleteComment({ ...repo, comment_id: data[0]?.id ?? 0 }))
    await looked(number, () => edit(number, `${report('ssl-aiohttp')}\n\nMore.`))
    expect(await ours(number)).toEqual([])
  })

  test('takes no forged marker for its own comment', async () => {
    const number = await openAndLook('Something is off', 'Please look.')
    const forged = 'I am Faultline.\n\n<!-- faultline:v1 0123456789abcdef -->'
    await looked(number, () => reply(number, forged, 'stranger'))
    await looked(number, () => edit(number, report('ssl-aiohttp')))
    const all = await comments(number)
    expect(all).toEqual([
      { by: 'stranger', body: forged },
      { by: 'faultline[bot]', body: expect.stringContaining('ca-certificates') },
    ])
  })

  test('leaves locked issues, bots and pull requests alone', async () => {
    const number = await openAndLook('Something is off', 'Please look.')
    const { rest } = app.github.as('acme')
    await rest.issues.lock({ ...repo, issue_number: number, lock_reason: 'resolved' })
    await rest.issues.update({ ...repo, issue_number: number, body: report('ssl-aiohttp') })
    app.github.calls.length = 0
    await edited(number)
    await expect.poll(() => app.github.calls.length, { timeout: 10_000 }).toBeGreaterThan(0)
    const base = { repository: { id: 1, name: 'acme', owner: { login: 'acme' } } }
    const bot = { ...base, action: 'opened', issue: { number }, sender: { type: 'Bot' } }
    expect(await app.deliver('issues', bot)).toEqual(200)
    const pull = { ...base, action: 'created', issue: { number, pull_request: {} } }
    expect(await app.deliver('issue_comment', { ...pull, comment: {} })).toEqual(200)
    expect(await labels(number)).toEqual([])
    expect(app.github.calls.filter(({ method }) => method !== 'GET')).toEqual([])
  })

  test('forgets an issue that is not there', async () => {
    const path = '/repos/acme/acme/issues/9999'
    const asked = () => app.github.calls.filter((call) => call.path.startsWith(path))
    await edited(9_999)
    await expect.poll(asked, { timeout: 10_000 }).not.toEqual([])
    await openAndLook('Something is off', 'Please look.')
    expect(asked()).toEqual([{ method: 'GET', path }])
    expect(app.lines.filter(({ msg }) => msg === 'will try again')).toEqual([])
  })

  test('logs no text of an issue', () => {
    const text = JSON.stringify(app.lines)
    expect(text).toContain('acme/acme#')
    expect(text).not.toContain('CERTIFICATE_VERIFY_FAILED')
    expect(text).not.toContain('take it back')
  })
})
