/** An issue → the Report: everything later steps may ask of its text. */
import { readEnvironment } from './environment/environment.ts'
import type { Comment, Issue } from './issue.ts'
import { readKind } from './kind.ts'
import { readLines } from './lines.ts'
import { ownerOf } from './owner.ts'
import { readReferences } from './references.ts'
import type { Report } from './report.ts'
import { readRequirements } from './requirements/requirements.ts'
import { readSections } from './sections.ts'
import { readTracebacks } from './traceback/index.ts'

/** The report; `packages` are the import names of the project's own packages. Never throws. */
export function readReport(issue: Issue, packages: readonly string[]): Report {
  const { lines, blocks } = readLines({
    ...issue,
    comments: issue.comments?.map((one) => own(one, issue)),
  })
  const sections = readSections(lines, issue.body)
  const tracebacks = readTracebacks(lines, ownerOf(packages))
  const facts = {
    issue,
    packages,
    lines,
    sections,
    blocks,
    tracebacks,
    environment: readEnvironment(lines, tracebacks),
    references: readReferences(lines, issue.repo),
  }
  const report = { ...facts, kind: readKind(facts) }
  return { ...report, present: readRequirements(report) }
}

/**
 * A comment as far as it is the reporter's: "me too" of others is another report, and what they quote
 * has been said before, perhaps by us. The comment stays in its place, so that the numbers fit.
 */
function own(comment: Comment, { author }: Issue): Comment {
  const isReporters =
    author === undefined || comment.author === undefined || comment.author === author
  return { ...comment, body: isReporters ? comment.body.replace(/^ {0,3}>(?!>>).*/gm, '') : '' }
}
