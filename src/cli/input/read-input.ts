/** Whatever `faultline triage` was pointed at, as an issue with a name. */
import type { Config } from '../../config.ts'
import type { Issue } from '../../report/issue.ts'
import { UserError } from '../../user-error.ts'
import type { Io } from '../io.ts'
import { apiUrl, fetchIssue, isServedBy } from './github.ts'
import { parseMarkdownFile } from './markdown-file.ts'
import { readText, readTextFile } from './read-text.ts'
import { complaint, IssueRecord, toIssue } from './record.ts'
import { standardInput } from './standard-input.ts'
import { parseTarget } from './target.ts'

export interface Input {
  readonly id: string | number
  readonly issue: Issue
  /** The file whose lines are the lines of the body. */
  readonly file?: string
  /** A config that came with the issue. */
  readonly config?: Config
}

/** The issue that an argument names. Throws a UserError when it cannot be had. */
export async function readInput(argument: string, io: Io): Promise<Input> {
  const target = parseTarget(argument)
  switch (target.kind) {
    case 'standard input': {
      const text = await readText(standardInput(io), 'standard input')
      return { id: '-', issue: parseMarkdownFile(text, 'standard input'), file: '<stdin>' }
    }
    case 'file':
      return target.path.endsWith('.json') ? readJson(target.path) : readMarkdown(target.path)
    case 'issue': {
      const { address, host } = target
      if (host !== undefined && !isServedBy(host, apiUrl(io.env))) {
        throw new UserError(`${host} is not github.com; set GITHUB_API_URL to its API`)
      }
      const id = `${address.owner}/${address.repo}#${address.number}`
      return { id, issue: await fetchIssue(address, io.env) }
    }
    default:
      return target satisfies never
  }
}

async function readMarkdown(path: string): Promise<Input> {
  return { id: path, issue: parseMarkdownFile(await readTextFile(path), path), file: path }
}

const JsonFile = IssueRecord.partial({ id: true })

async function readJson(path: string): Promise<Input> {
  const result = JsonFile.safeParse(parseJson(await readTextFile(path), path))
  if (!result.success) throw new UserError(`${path}: ${complaint(result.error)}`)
  const { id = path, title, body, config, ...about } = result.data
  return { id, issue: toIssue(about, title, body), config }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : ''
    throw new UserError(`${path} is not JSON: ${reason}`)
  }
}
