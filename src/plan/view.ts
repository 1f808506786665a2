/** The values that a comment template may name: of a diagnosis what is worth saying, in strings without secrets. */
import type { Config } from '../config.ts'
import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import type { Report } from '../report/report.ts'
import { fillIn, type Match } from '../signatures/match.ts'
import { issueLink, quietLinks, trackerLink, webAddress } from './links.ts'
import { type MaskedReport, maskReport } from './masked.ts'
import { outcomesOf } from './outcomes.ts'
import { cut, placeOf, quotesOf } from './quotes.ts'
import { standing } from './releases.ts'

/** How much a comment may show. */
export interface Room {
  /** Characters of a quoted line. */
  readonly quote: number
  /** Lines of evidence, reasons and references below "Why I think so". */
  readonly lines: number
  readonly checks: number
}

export type View = ReturnType<typeof viewOf>

/** What the templates see. Nothing is `undefined`: what is not known is `null` or an empty list. */
export function viewOf(diagnosis: Diagnosis, report: Report, config: Config, room: Room) {
  const masked = maskReport(report)
  const clear = diagnosis.confidence === 'likely' || diagnosis.confidence === 'confirmed'
  // A guess that no check can settle is kept to ourselves.
  const deciding = clear || diagnosis.checks.length > 0 ? decidingMatch(diagnosis) : undefined
  const answer = answerOf(diagnosis, masked, room)
  const quotes = quotesOf(deciding?.evidence ?? [], masked, room.quote)
  return {
    author: report.issue.author || null,
    policy: policyOf(report.issue.repo),
    support: webAddress(config.project.support ?? '') || null,
    cause: diagnosis.cause,
    confidence: diagnosis.confidence,
    component: deciding?.component ?? null,
    title: deciding?.title ?? null,
    signature: deciding?.signature.id ?? null,
    decided: diagnosis.component,
    nearly: diagnosis.nearly.slice(0, room.lines).map(({ signature, lacking }) => ({
      signature,
      lacking: lacking.slice(0, 2).map((one) => cut(masked.text(one), 120)),
    })),
    answer,
    quote: answer?.means === 'confirmed' ? answer : (quotes[0] ?? null),
    secrets: masked.found,
    checks: diagnosis.checks.slice(0, room.checks).map((open) => checkOf(open, diagnosis)),
    remedies: clear && deciding !== undefined ? remediesOf(deciding) : [],
    upstream: clear
      ? diagnosis.upstream.slice(0, 2).map((one) => upstreamOf(one, diagnosis, report))
      : [],
    tracker:
      clear && diagnosis.tracker !== null
        ? { package: diagnosis.tracker.package, link: trackerLink(diagnosis.tracker.place) }
        : null,
    needs: diagnosis.missing,
    reasons: diagnosis.reasons.slice(0, room.lines).map((reason) => cut(masked.text(reason), 300)),
    evidence: quotes.slice(0, room.lines),
    references: (deciding?.signature.references ?? [])
      .slice(0, Math.min(2, room.lines))
      .map(quietLinks),
  }
}

/** The match that the conclusion rests on; for an undetermined cause the one whose check is asked. */
function decidingMatch({ matches, cause, component, checks }: Diagnosis): Match | undefined {
  const asked = checks[0]?.signature
  return (
    matches.find((match) => match.signature.cause === cause && match.component === component) ??
    matches.find((match) => match.signature.id === asked)
  )
}

/** The last answer given in a reply, with the signature that it was about; `null` when nobody has answered. */
function answerOf({ answers, matches, ruledOut }: Diagnosis, masked: MaskedReport, room: Room) {
  const answer = answers.findLast(({ part }) => part.startsWith('comment'))
  if (answer === undefined) return null
  const stands = matches.find(({ signature }) => signature.id === answer.signature)?.title
  const refuted = ruledOut.find(({ signature }) => signature.id === answer.signature)?.signature
  const title = stands ?? (refuted === undefined ? undefined : fillIn(refuted.title, {}))
  return {
    means: answer.means,
    title: title ?? null,
    ...placeOf(answer.part, answer.line),
    text: cut(masked.quote(answer.part, answer.line, answer.quote), room.quote),
  }
}

function checkOf({ signature, check }: Diagnosis['checks'][number], { matches }: Diagnosis) {
  const match = matches.find((one) => one.signature.id === signature)
  return {
    ask: check.ask,
    language: check.run.language === 'shell' ? 'sh' : check.run.language,
    code: check.run.code,
    where: check.run.where ?? null,
    safe: check.safe ?? null,
    component: match?.component ?? null,
    outcomes: outcomesOf(check, match?.signature),
  }
}

/** From quickest to root; one that names what the report did not say is left out. */
function remediesOf({ signature: { remedies = {} }, captures }: Match) {
  return (['workaround', 'fix', 'root'] as const).flatMap((kind) => {
    const text = fillIn(remedies[kind] ?? '', captures)
    return text === undefined || text === '' ? [] : [{ kind, text: quietLinks(text) }]
  })
}

function upstreamOf(
  upstream: Diagnosis['upstream'][number],
  { matches }: Diagnosis,
  report: Report,
) {
  const { issue, backlink, summary, fixed_in, fix_needs } = upstream
  const affects =
    matches.find(({ signature }) => signature.id === upstream.signature)?.signature.affects ?? []
  const [repository, number] = issue.split('#')
  return {
    project: repository?.split('/').at(-1) ?? '',
    number: number ?? '',
    link: issueLink(issue, backlink),
    summary,
    fixed_in: fixed_in ?? null,
    fix_needs: fix_needs ?? null,
    reported: standing(upstream, affects, report.environment) ?? null,
  }
}

/** Where a repository on github.com tells how to report a vulnerability. */
function policyOf(repo: string | undefined): string | null {
  return /^[\w.-]+\/[\w.-]+$/.test(repo ?? '') ? `https://github.com/${repo}/security/policy` : null
}
