/** Links to other projects: issues, changes and discussions on GitHub, issues of other trackers. */
import type { Line } from '../report/line.ts'
import { pattern } from '../report/pattern.ts'
import type { Reference } from '../report/report.ts'

export interface Link {
  /** `owner/name` */
  readonly project: string
  /** `owner/name#number` where it is an issue or a pull request on GitHub. */
  readonly ref?: string
  /** What finds it in its line. */
  readonly address: RegExp
  /** A commit or a pull request: rather a change on purpose than a report of a bug. */
  readonly isChange: boolean
  /** Of its line. */
  readonly index: number
}

/** Of links: who blames somebody does not hide it. */
const MOST = 50
const LONGEST = 4_000
const NAME = '[A-Za-z][\\w.-]{0,59}'
const COMMIT = new RegExp(`github\\.com/(${NAME}/${NAME})/commit/([0-9a-f]{7,40})`, 'i')
const DISCUSSION = new RegExp(`github\\.com/(${NAME}/${NAME})/discussions/(\\d{1,9})`, 'i')
const GITLAB = pattern('i')`
  https?://[\w.-]{3,60}/(?:[\w-]{1,60}/){0,3}?([\w-]{1,60}/${NAME})/-/(?:issues|work_items)/(\d{1,9})`
const TRAC = new RegExp(`\\btrac\\.([\\w-]{1,40})\\.\\w{2,6}/(${NAME})/ticket/(\\d{1,9})`, 'i')
const PYTHON = /bugs\.python\.org\/issue\d{1,6}/i

/** The references first; of others the first of each line that is no code or output. */
export function readLinks(
  lines: readonly Line[],
  references: readonly Reference[],
): readonly Link[] {
  const known = references.slice(0, MOST).flatMap((one) => toLink(one, lines))
  const others: Link[] = []
  for (const [index, { text, kind }] of lines.entries()) {
    if (others.length >= MOST) break
    if (isWords(kind)) others.push(...elsewhere(text.slice(0, LONGEST), index))
  }
  return [...known, ...others]
}

const isWords = (kind: Line['kind']) => kind !== 'log' && kind !== 'code'

function toLink({ ref, part, line }: Reference, lines: readonly Line[]): Link[] {
  const index = lines.findIndex((one) => one.part === part && one.number === line)
  const found = lines[index]
  if (found === undefined || !isWords(found.kind)) return []
  const [project = '', number = ''] = ref.split('#')
  return [
    {
      project,
      ref,
      address: new RegExp(`(?:issues/|pull/|#)${number}(?!\\d)`),
      isChange: found.text.toLowerCase().includes(`${project}/pull/${number}`.toLowerCase()),
      index,
    },
  ]
}

function elsewhere(text: string, index: number): Link[] {
  const [, repository, commit] = COMMIT.exec(text) ?? []
  if (repository !== undefined && commit !== undefined)
    return [{ project: repository, address: new RegExp(commit), isChange: true, index }]
  const [, forum, thread] = DISCUSSION.exec(text) ?? []
  if (forum !== undefined && thread !== undefined)
    return [
      { project: forum, address: new RegExp(`discussions/${thread}`), isChange: false, index },
    ]
  const [, project, number] = GITLAB.exec(text) ?? []
  if (project !== undefined && number !== undefined)
    return [{ project, address: new RegExp(`/-/\\w+/${number}`), isChange: false, index }]
  const [, host, component, ticket] = TRAC.exec(text) ?? []
  if (component !== undefined && ticket !== undefined)
    return [
      {
        project: `${host}/${component}`,
        address: new RegExp(`ticket/${ticket}`),
        isChange: false,
        index,
      },
    ]
  if (!PYTHON.test(text)) return []
  return [{ project: 'python/cpython', address: PYTHON, isChange: false, index }]
}
