/** `--format json` and the output of `--jsonl`: a contract with other programs. */
import { issueLink } from '../../plan/links.ts'
import { maskReport } from '../../plan/masked.ts'
import type { Triage } from '../../triage.ts'
import type { Outcome } from './reporter.ts'

/** The diagnosis of one issue. New keys need a new version of the contract. */
export function toRecord(id: string | number, { report, diagnosis, plan }: Triage) {
  return {
    id,
    kind: diagnosis.kind,
    cause: diagnosis.cause,
    confidence: diagnosis.confidence,
    component: diagnosis.component,
    signatures: signatures(report, diagnosis.matches),
    upstream: diagnosis.upstream.map(({ issue, fixed_in }) => ({
      ref: issue,
      fixed_in: fixed_in ?? null,
      // Data, not a comment: nothing refers back from here.
      url: issueLink(issue, true),
    })),
    checks: diagnosis.checks.map(({ signature, check }) => ({ signature, id: check.id })),
    missing: diagnosis.missing,
    labels: plan.labels,
    comment: plan.comment,
  }
}

function signatures(report: Triage['report'], matches: Triage['diagnosis']['matches']) {
  if (matches.length === 0) return []
  const masked = maskReport(report)
  return matches.map(({ signature, evidence }) => ({
    id: signature.id,
    evidence: evidence.map(({ part, line, quote }) => ({
      part,
      line,
      quote: masked.quote(part, line, quote),
    })),
  }))
}

/** A value as one line of JSON, without characters that could steer a terminal. */
export function jsonLine(value: unknown): string {
  const escaped = JSON.stringify(value).replaceAll(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `${escaped}\n`
}

/** The line that `--jsonl` writes for the issue. */
export function json({ id, triage }: Outcome): string {
  return jsonLine(toRecord(id, triage))
}
