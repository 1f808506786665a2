/** An issue as JSON: a line of `--jsonl`, a `.json` file, or the front matter of a Markdown file. */
import { z } from 'zod'
import { Config } from '../../config.ts'
import type { Issue } from '../../report/issue.ts'

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '')
const optional = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined)

const Reply = z.object({ author: optional, author_association: optional, body: text })

/** What is known about an issue besides its text. */
export const About = z.object({
  repo: optional,
  labels: z.array(z.string()).nullish(),
  author: optional,
  author_association: optional,
  comments: z.array(Reply).nullish(),
})
export type About = z.infer<typeof About>

/** `id` is given back as it came. Keys that are not listed are ignored: dumps have many. */
export const IssueRecord = About.extend({
  id: z.union([z.string(), z.number()], 'expected text or a number'),
  title: text,
  body: text,
  config: Config.optional(),
})
export type IssueRecord = z.infer<typeof IssueRecord>

/** The issue of a record or of a file. */
export function toIssue(about: About, title: string, body: string): Issue {
  const { repo, labels, author, author_association: authorAssociation, comments } = about
  return {
    repo,
    title,
    body,
    labels: labels ?? [],
    author,
    authorAssociation,
    comments: (comments ?? []).map((reply) => ({
      author: reply.author,
      authorAssociation: reply.author_association,
      body: reply.body,
    })),
  }
}

/** What is wrong with a value, in one line: `config.mode: Invalid option…`. */
export function complaint(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map(({ path, message }) => [path.join('.'), message].filter((part) => part !== '').join(': '))
    .join('; ')
}
