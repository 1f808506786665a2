/** Pasted text → the report in it, without what must not be published. */
import { maskSecrets } from '../../plan/secrets.ts'
import { readReport } from '../../report/read.ts'
import type { Report } from '../../report/report.ts'
import { EXAMPLE_PACKAGE } from '../../signatures/verify.ts'
import { parseMarkdownFile } from '../input/markdown-file.ts'

export interface Paste {
  readonly report: Report
  /** The kinds of secret that were masked, each once. */
  readonly masked: readonly string[]
}

const HOME =
  /((?:\/home|\/Users)\/|\b[A-Za-z]:\\(?:Users|Documents and Settings)\\)[^/\\\s'":]{1,100}/g

/** The report in a text; secrets are masked, and home folders are `me`'s. Throws a UserError for wrong front matter. */
export function readPaste(source: string, file: string): Paste {
  const { text, found } = maskSecrets(source)
  const issue = parseMarkdownFile(text.replaceAll(HOME, '$1me'), file)
  // What a terminal printed is no Markdown: its `*` and `_` are its own.
  const body = isMarkdown(source) ? issue.body : `~~~~~~\n${issue.body}\n~~~~~~`
  return { report: readReport({ ...issue, body }, [EXAMPLE_PACKAGE]), masked: found }
}

function isMarkdown(source: string): boolean {
  return /^ {0,3}(?:`{3}|~{3}|#{1,6} |<details|> )/m.test(source)
}
