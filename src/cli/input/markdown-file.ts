/** A Markdown file as an issue: front matter, a first line `# Title`, and the body. */
import { z } from 'zod'
import type { Issue } from '../../report/issue.ts'
import { UserError } from '../../user-error.ts'
import { parseYaml, schemaProblems } from '../../yaml.ts'
import { About, toIssue } from './record.ts'

const FrontMatter = About.extend({ title: z.string().optional() }).strict()
const NOTHING = FrontMatter.parse({})

/**
 * The issue in a file. Lines before the body become empty lines of the body, so that its line
 * numbers are those of the file. Throws a UserError when the front matter is wrong.
 */
export function parseMarkdownFile(source: string, file: string): Issue {
  const lines = source.split('\n')
  const end = frontMatterEnd(lines)
  const { title, ...about } = end === 0 ? NOTHING : readFrontMatter(lines.slice(1, end - 1), file)
  const first = lines.findIndex((line, index) => index >= end && line.trim() !== '')
  const heading = /^# +(\S.*)$/.exec(lines[first]?.trimEnd() ?? '')?.[1]
  const taken = title === undefined && heading !== undefined ? first + 1 : end
  const body = lines.map((line, index) => (index < taken ? '' : line)).join('\n')
  return toIssue(about, title ?? heading ?? '', body)
}

/** The number of lines that the front matter takes, its fences included. */
function frontMatterEnd(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return 0
  const close = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
  // A rule above and below prose is no front matter: that starts with a key.
  return close > 1 && /^[a-z_]+:/.test(lines[1] ?? '') ? close + 1 : 0
}

function readFrontMatter(lines: readonly string[], file: string): z.infer<typeof FrontMatter> {
  // The fence becomes an empty line, so that problems are told at the file's own lines.
  const parsed = parseYaml(`\n${lines.join('\n')}`, file)
  const result = FrontMatter.safeParse(parsed.value)
  const problem =
    parsed.problems[0] ?? (result.success ? undefined : schemaProblems(parsed, result.error)[0])
  if (problem !== undefined || !result.success) {
    const place = `${file}:${problem?.line ?? 1}:${problem?.column ?? 1}`
    throw new UserError(`${place} front matter: ${problem?.message ?? 'cannot be read'}`)
  }
  return result.data
}
