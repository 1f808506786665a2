/** `--format markdown`: the comment that Faultline would write, or nothing. */
import { printable } from '../printable.ts'
import type { Outcome } from './reporter.ts'

export function markdown({ triage }: Outcome): string {
  const { comment } = triage.plan
  return comment === null ? '' : `${printable(comment).trimEnd()}\n`
}
