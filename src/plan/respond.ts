/** Diagnosis → Plan: which labels, and whether to speak. Silence is the rule, words are the exception. */
import type { Config, Label } from '../config.ts'
import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import type { Issue } from '../report/issue.ts'
import type { Report } from '../report/report.ts'
import { partsToAsk } from './ask.ts'
import { renderComment, type Template } from './comment.ts'
import { labelName, upstreamLabel } from './labels.ts'
import type { Templates } from './liquid.ts'
import type { Plan } from './plan.ts'

export type { Templates } from './liquid.ts'

/**
 * `open` when our comment is there already, or somebody entitled to asked for it by a command: then who wrote the issue
 * and who has replied no longer keeps us silent, and when there is nothing left to say, the comment says so.
 * `explained` is an open one in which the reasons were asked for. `decided` when a maintainer has named the cause, and
 * `retracted` when somebody said that we are wrong: what we wrote then says just that, and labels follow.
 */
export type Conversation = 'new' | 'open' | 'explained' | 'decided' | 'retracted'

const SILENCE: Plan = { labels: [], comment: null }

/** The labels and the comment wanted for a report. Throws when a template cannot be rendered. */
export function respond(
  diagnosis: Diagnosis,
  report: Report,
  config: Config,
  templates: Templates,
  conversation: Conversation = 'new',
): Plan {
  const { issue } = report
  if (config.mode === 'observe' || isIgnored(issue, config, conversation)) return SILENCE
  const mayComment =
    config.mode === 'comment' && (conversation !== 'new' || !maintainerReplied(issue))
  const say = (template: Template, about = diagnosis) =>
    mayComment
      ? renderComment(about, report, config, templates, template, conversation === 'explained')
      : null
  if (conversation === 'retracted') return { labels: [], comment: say('retracted') }
  if (diagnosis.security) return { labels: [], comment: say('security') }
  const modest = holdBack(diagnosis, report, config)
  const labels = labelsFor(modest, config)
  if (conversation === 'decided') return { labels, comment: say('decided', modest) }
  if (hasSomethingToSay(modest)) return { labels, comment: say('comment', modest) }
  return { labels, comment: conversation === 'new' ? null : say('settled', modest) }
}

const MAINTAINERS: readonly string[] = ['OWNER', 'MEMBER', 'COLLABORATOR']

function isIgnored(
  { author = '', authorAssociation = '', labels = [] }: Issue,
  { ignore }: Config,
  conversation: Conversation,
): boolean {
  const same = (a: string) => (b: string) => a.toLowerCase() === b.toLowerCase()
  return (
    isBot(author) ||
    ignore.authors.some(same(author)) ||
    labels.some((label) => ignore.labels.some(same(label))) ||
    (conversation === 'new' && ignore.associations.includes(authorAssociation))
  )
}

function isBot(login: string): boolean {
  return login.toLowerCase().endsWith('[bot]')
}

/** Whether a human with a say in the project, other than the reporter, has already answered. */
function maintainerReplied({ author, comments = [] }: Issue): boolean {
  return comments.some(
    (comment) =>
      MAINTAINERS.includes(comment.authorAssociation ?? '') &&
      !isBot(comment.author ?? '') &&
      (comment.author === undefined || comment.author !== author),
  )
}

const BLAME: readonly Diagnosis['cause'][] = ['upstream', 'environment', 'usage']
const MOST_CHECKS = 2

/** The diagnosis without what would be one request too many, whoever made it. */
function holdBack(diagnosis: Diagnosis, report: Report, config: Config): Diagnosis {
  const { confidence, checks } = diagnosis
  return {
    ...diagnosis,
    checks: confidence === 'confirmed' ? [] : checks.slice(0, MOST_CHECKS),
    missing: partsToAsk(diagnosis, report, config),
  }
}

function isClear({ confidence }: Diagnosis): boolean {
  return confidence === 'likely' || confidence === 'confirmed'
}

/** A cause that is clear, a check that would make it so, or something missing from a bug report. */
function hasSomethingToSay(diagnosis: Diagnosis): boolean {
  const { kind, cause, matches, checks, missing } = diagnosis
  const clear = isClear(diagnosis)
  // That the project itself is at fault is news only when a signature of the project knows the bug.
  if (clear && (BLAME.includes(cause) || (cause === 'project' && matches.length > 0))) return true
  return kind === 'bug' && (checks.length > 0 || missing.length > 0)
}

function labelsFor(diagnosis: Diagnosis, config: Config): readonly string[] {
  const { cause, component, confidence, missing } = diagnosis
  const labels: (string | undefined)[] = []
  const add = (label: Label) => labels.push(labelName(label, config))
  if (missing.length > 0) add('needs-info')
  if (isClear(diagnosis)) {
    if (cause === 'upstream' || cause === 'environment' || cause === 'usage') add(`cause: ${cause}`)
    if (cause === 'upstream' && component !== null) labels.push(upstreamLabel(component, config))
    if (confidence === 'confirmed' && cause !== 'mixed' && cause !== 'undetermined')
      add('triage: confirmed')
  }
  return labels.filter((label) => label !== undefined).toSorted()
}
