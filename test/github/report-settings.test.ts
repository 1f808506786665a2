import { Octokit as Client } from '@octokit/rest'
import nock from 'nock'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Octokit } from '../../src/github/octokit.ts'
import { reportSettings } from '../../src/github/report-settings.ts'
import type { Problem } from '../../src/problem.ts'

const API = 'https://api.github.com'
const SHA = '6113728f27ae82c7b1a177c8d03f9e96e0adf246'
const COMMIT = { owner: 'acme', name: 'acme', sha: SHA }
const CONFIG = '.github/faultline.yml'

beforeAll(() => nock.disableNetConnect())
afterAll(() => {
  nock.enableNetConnect()
  nock.restore()
})
afterEach(() => nock.cleanAll())

const silent = { debug() {}, info() {}, warn() {}, error() {} }
const octokit = new Client({ log: silent, request: { fetch } }) as unknown as Octokit

/** What is sent to GitHub for the problems. */
async function sent(problems: readonly Problem[]): Promise<unknown> {
  const bodies: unknown[] = []
  nock(API)
    .post('/repos/acme/acme/check-runs', (body: unknown) => bodies.push(body) > 0)
    .reply(201, { id: 1 })
  await reportSettings(octokit, COMMIT, problems)
  expect(nock.isDone()).toEqual(true)
  expect(bodies.length).toEqual(1)
  return bodies[0]
}

const ERROR: Problem = {
  file: CONFIG,
  line: 3,
  column: 5,
  rule: 'schema',
  message: 'unknown key `colour`',
  severity: 'error',
}
const WARNING: Problem = {
  file: '.github/faultline/signatures/widget.yml',
  line: 1,
  column: 1,
  rule: 'shadowed',
  message: 'merge them',
  severity: 'warning',
}
const ELSEWHERE: Problem = { ...ERROR, file: `acme/.github:${CONFIG}` }

const ON_ERROR = {
  path: CONFIG,
  start_line: 3,
  end_line: 3,
  start_column: 5,
  end_column: 5,
  annotation_level: 'failure',
  title: 'schema',
  message: `${CONFIG}:3:5 unknown key \`colour\``,
}
const ON_WARNING = {
  path: WARNING.file,
  start_line: 1,
  end_line: 1,
  start_column: 1,
  end_column: 1,
  annotation_level: 'warning',
  title: 'shadowed',
  message: `${WARNING.file}:1:1 merge them`,
}

const GOOD = 'These settings take effect on the default branch.'
const BAD = 'Files with errors are not used: the last good version of each stays in force.'

interface Said {
  readonly conclusion: 'success' | 'neutral' | 'failure'
  readonly output: {
    readonly title: string
    readonly summary: string
    readonly annotations: readonly object[]
  }
}

describe('reportSettings', () => {
  test.each<[string, readonly Problem[], Said]>([
    [
      'says that all is well',
      [],
      {
        conclusion: 'success',
        output: { title: 'No problems', summary: GOOD, annotations: [] },
      },
    ],
    [
      'fails for an error',
      [ERROR],
      {
        conclusion: 'failure',
        output: { title: '1 error', summary: BAD, annotations: [ON_ERROR] },
      },
    ],
    [
      'is neutral about a warning',
      [WARNING],
      {
        conclusion: 'neutral',
        output: { title: '1 warning', summary: GOOD, annotations: [ON_WARNING] },
      },
    ],
    [
      'counts errors and warnings',
      [ERROR, WARNING, { ...ERROR, line: 4 }, WARNING, WARNING],
      {
        conclusion: 'failure',
        output: {
          title: '2 errors, 3 warnings',
          summary: BAD,
          annotations: [
            ON_ERROR,
            ON_WARNING,
            {
              ...ON_ERROR,
              start_line: 4,
              end_line: 4,
              message: `${CONFIG}:4:5 unknown key \`colour\``,
            },
            ON_WARNING,
            ON_WARNING,
          ],
        },
      },
    ],
    [
      'tells the problems of other repositories in its summary',
      [ELSEWHERE, WARNING],
      {
        conclusion: 'failure',
        output: {
          title: '1 error, 1 warning',
          summary: `${BAD}\n- acme/.github:${CONFIG}:3:5 unknown key \`colour\``,
          annotations: [ON_WARNING],
        },
      },
    ],
  ])('%s', async (_, problems, said) => {
    expect(await sent(problems)).toEqual({
      name: 'Faultline settings',
      head_sha: SHA,
      status: 'completed',
      ...said,
    })
  })

  test('annotates fifty problems and counts them all', async () => {
    const problems = Array.from({ length: 51 }, (_, index) => ({ ...ERROR, line: index + 1 }))
    expect(await sent(problems)).toEqual({
      name: 'Faultline settings',
      head_sha: SHA,
      status: 'completed',
      conclusion: 'failure',
      output: {
        title: '51 errors',
        summary: `${BAD}\n\n1 more of them is not shown; \`npx faultline check\` shows all.`,
        annotations: problems.slice(0, 50).map(({ line }) => ({
          ...ON_ERROR,
          start_line: line,
          end_line: line,
          message: `${CONFIG}:${line}:5 unknown key \`colour\``,
        })),
      },
    })
  })

  test('lets problems of other repositories take no room from our own', async () => {
    const problems = [...Array.from({ length: 50 }, () => ELSEWHERE), ERROR]
    expect(await sent(problems)).toMatchObject({ output: { annotations: [ON_ERROR] } })
  })

  test('stays below what GitHub takes, however long the messages are', async () => {
    const long = { ...ELSEWHERE, message: 'x'.repeat(10_000) }
    const { output } = (await sent(Array.from({ length: 70 }, () => long))) as Said
    expect(output.summary.length).toBeLessThan(65_535)
    expect(output.summary).toMatch(/\n20 more of them are not shown; /)
  })

  test.each([403, 422, 500])('is an error when GitHub refuses: %i', async (status) => {
    nock(API).post('/repos/acme/acme/check-runs').reply(status, { message: 'No' })
    await expect(reportSettings(octokit, COMMIT, [ERROR])).rejects.toMatchObject({ status })
  })
})
