/** Issues that report nothing: lists of tasks, and news of vulnerabilities. */
import type { Report } from '../report.ts'
import { looksLikeVulnerability } from '../security.ts'

/** A longer line is looked at only so far. */
const FAR = 5_000
const TASK = /^\s*[-*+] \[[ xX]\]/

const CVE = /\bcve(?:-\d{4}-\d{4,7})?\b/i

/** True for news of a known vulnerability of some package: nothing has failed. */
export function isAdvisory({
  issue,
  lines,
  tracebacks,
}: Pick<Report, 'issue' | 'lines' | 'tracebacks'>) {
  return (
    tracebacks.length === 0 &&
    !looksLikeVulnerability({ issue, lines }) &&
    (CVE.test(issue.title.slice(0, 300)) ||
      lines.some(
        ({ part, kind, text }) =>
          part === 'body' && kind === 'prose' && CVE.test(text.slice(0, FAR)),
      ))
  )
}

/** True for a maintainer's list of things to do: boxes and little else. */
export function isTaskList({ lines, blocks }: Pick<Report, 'lines' | 'blocks'>): boolean {
  const words = lines.filter(
    ({ part, kind, text }) => part === 'body' && kind === 'prose' && text.trim() !== '',
  )
  const tasks = words.filter(({ text }) => TASK.test(text)).length
  return blocks.length === 0 && tasks > 2 && words.length - tasks < 2
}
