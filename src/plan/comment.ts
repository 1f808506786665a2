/** The comment: a template rendered, tidied, held to its length, and marked. */
import type { Config } from '../config.ts'
import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import type { Report } from '../report/report.ts'
import { renderTemplate, type Templates } from './liquid.ts'
import { withMarker } from './marker.ts'
import { type Room, viewOf } from './view.ts'

// Enough for a screenful; GitHub's own limit is 65,536.
const LONGEST = 6_000

// From generous to bare: the first that fits is taken. Quotes go first, then the second check.
const ROOMS: readonly Room[] = [
  { quote: 300, lines: 6, checks: 2 },
  { quote: 160, lines: 3, checks: 2 },
  { quote: 100, lines: 1, checks: 1 },
  { quote: 80, lines: 0, checks: 1 },
]

/**
 * `settled` says that there is nothing left to say, `decided` what a maintainer found, `retracted` that we were wrong;
 * `security` points to the security policy.
 */
export type Template = 'comment' | 'settled' | 'decided' | 'retracted' | 'security'

/**
 * The comment for a diagnosis as Markdown with its hidden marker, in at most 6,000 characters unless the templates
 * alone are longer. With `explain` the reasons are unfolded. Throws when a template cannot be rendered.
 */
export function renderComment(
  diagnosis: Diagnosis,
  report: Report,
  config: Config,
  templates: Templates,
  template: Template = 'comment',
  explain = false,
): string {
  let comment = ''
  for (const room of ROOMS) {
    comment = withMarker(
      tidy(
        renderTemplate(
          template,
          { ...viewOf(diagnosis, report, config, room), explain },
          templates,
        ),
      ),
    )
    if (comment.length <= LONGEST) break
  }
  return comment
}

/** Outside code blocks: one blank line at a time, none at the ends, no spaces before a line break. */
function tidy(markdown: string): string {
  const lines: string[] = []
  let fence = ''
  for (const line of markdown.split('\n')) {
    const mark = /^`{3,}/.exec(line)?.[0] ?? ''
    const text = fence === '' || mark === fence ? line.trimEnd() : line
    if (fence !== '' || text !== '' || (lines.at(-1) ?? '') !== '') lines.push(text)
    if (fence === '') fence = mark
    else if (line === fence) fence = ''
  }
  return lines.join('\n').trim()
}
