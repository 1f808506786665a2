/** Answers to checks: outcomes found in the report, or in replies to it. */
import type { Comment } from '../report/issue.ts'
import type { Line } from '../report/line.ts'
import type { Report } from '../report/report.ts'
import { readAnswer } from '../signatures/answer.ts'
import { fillIn, type Match } from '../signatures/match.ts'
import type { Check } from '../signatures/schema.ts'
import type { Answer } from './diagnosis.ts'

/** The answers to the checks of the matches, oldest first. The last answer to a check counts. */
export function readAnswers(report: Report, matches: readonly Match[]): Answer[] {
  return matches.flatMap(({ signature, captures }) =>
    (signature.checks ?? []).flatMap((check) => {
      const answer = answersTo(report, filled(check, captures)).at(-1)
      return answer === undefined ? [] : [{ signature: signature.id, check: check.id, ...answer }]
    }),
  )
}

/** The check with the names that the match captured. */
export function filled(check: Check, captures: Match['captures']): Check {
  const fill = (text: string) => fillIn(text, captures) ?? text
  return { ...check, ask: fill(check.ask), run: { ...check.run, code: fill(check.run.code) } }
}

type Found = Omit<Answer, 'signature' | 'check'>

function answersTo(report: Report, check: Check): Found[] {
  const replies = (report.issue.comments ?? []).flatMap((comment, i) =>
    inReply(check, comment, `comment ${i + 1}`),
  )
  return [...inReport(check, report.lines), ...replies]
}

/**
 * In the report itself an outcome counts only below the check's own command, for there nobody has been asked yet:
 * the lines of the same block, up to twenty.
 */
function inReport(check: Check, lines: readonly Line[]): Found[] {
  const command = check.run.code.trim().split('\n').at(-1)?.trim() ?? ''
  const asked = command.length < 8 ? -1 : lines.findIndex(({ text }) => text.includes(command))
  const first = lines[asked]
  if (first === undefined) return []
  const output = lines.slice(asked + 1, asked + 21).filter(({ part }) => part === first.part)
  return toFound(
    check,
    output.map(({ text }) => text),
    (index) => ({ part: first.part, line: output[index]?.number ?? first.number }),
  )
}

/** In a reply every line counts that the writer did not quote from somebody else, blocks before words. */
function inReply(check: Check, comment: Comment, part: string): Found[] {
  if (/\[bot\]$/i.test(comment.author ?? '')) return []
  const lines = comment.body.slice(0, 65_536).split(/\r?\n/)
  const own = lines
    .map((text, index) => ({ text: text.slice(0, 2_000), number: index + 1 }))
    .filter(({ text }) => !/^\s{0,3}>(?!>>)/.test(text))
  const printed = withinFences(own)
  const candidates = printed.length > 0 ? printed : own.flatMap(inWords)
  return toFound(
    check,
    candidates.map(({ text }) => text),
    (index) => ({ part, line: candidates[index]?.number ?? 1 }),
  )
}

// "It does not end in uwsgi" is no output, and a question is no answer.
const NEGATED = /\b(?:not|no|never|if|should|would|instead of)\b|n't\b|\?\s*$/i

/** What a line of prose may quote: its code spans, and the whole line. Nothing when it denies or asks. */
function inWords({ text, number }: { text: string; number: number }) {
  if (NEGATED.test(text.replace(/`[^`]*`/g, ''))) return []
  const spans = [...text.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span)
  return [...spans, text].map((one) => ({ text: one.trim(), number }))
}

function withinFences(lines: readonly { text: string; number: number }[]) {
  let fence: string | undefined
  return lines.filter(({ text }) => {
    const mark = /^\s{0,3}(```+|~~~+)/.exec(text)?.[1]
    if (mark === undefined) return fence !== undefined
    if (fence === undefined) fence = mark
    else if (mark.startsWith(fence)) fence = undefined
    return false
  })
}

function toFound(
  check: Check,
  output: readonly string[],
  place: (index: number) => { part: string; line: number },
): Found[] {
  const read = readAnswer(check, output)
  return read === undefined
    ? []
    : [
        {
          means: read.means,
          ...place(read.index),
          quote: output[read.index]?.trim().slice(0, 300) ?? '',
        },
      ]
}
