/** What to do next: the check that decides, the ways out, upstream, what is missing, the labels. */
import type { OpenCheck } from '../../../diagnosis/diagnosis.ts'
import { outcomesOf } from '../../../plan/outcomes.ts'
import { fillIn, type Match } from '../../../signatures/match.ts'
import type { Signature } from '../../../signatures/schema.ts'
import type { Outcome, Style } from '../reporter.ts'
import { type Block, paragraph, table, titled } from './layout.ts'

export function advice({ triage }: Outcome, style: Style): readonly Block[] {
  const { diagnosis, plan } = triage
  return [
    ...diagnosis.checks.slice(0, 2).map((open) => {
      const match = diagnosis.matches.find(({ signature }) => signature.id === open.signature)
      return checkBlock(open, match?.signature, style)
    }),
    ...titled('Ways out', table(remedies(diagnosis.matches[0]), style), style),
    ...titled('Upstream', table(diagnosis.upstream.map(upstreamRow), style), style),
    ...titled('Missing from the report', list(diagnosis.missing, style), style),
    ...titled('Labels', list(plan.labels, style), style),
  ]
}

function checkBlock({ check }: OpenCheck, signature: Signature | undefined, style: Style): Block {
  const { colors } = style
  const where = check.run.where === undefined ? '' : `, ${check.run.where}`
  const outcomes = outcomesOf(check, signature).map(({ means, shown, exact }) => {
    const quoted = shown.map((text) => `"${text}"`).join(' or ')
    return [means.replace('-', ' '), `it ${exact ? 'shows' : 'looks like'} ${quoted}`] as const
  })
  return [
    ...paragraph(`${colors.bold('Check:')} ${check.ask}`, 0, style),
    `  ${colors.dim(`${check.run.language}${where}:`)}`,
    ...check.run.code
      .trimEnd()
      .split('\n')
      .map((line) => `    ${line}`),
    ...table(outcomes, style),
  ]
}

function remedies(match: Match | undefined): [string, string][] {
  const { workaround, fix, root } = match?.signature.remedies ?? {}
  const ways = { 'right now': workaround, 'for this machine': fix, 'at the root': root }
  return Object.entries(ways).flatMap(([name, way]) => {
    const filled = way === undefined ? undefined : fillIn(way, match?.captures ?? {})
    return filled === undefined ? [] : [[name, filled]]
  })
}

function upstreamRow(one: Outcome['triage']['diagnosis']['upstream'][number]): [string, string] {
  const needs = one.fix_needs === undefined ? '' : `; ${one.fix_needs}`
  const fixed = one.fixed_in === undefined ? '' : ` (fixed in ${one.fixed_in}${needs})`
  return [one.issue, `${one.summary}${fixed}`]
}

function list(names: readonly string[], style: Style): Block {
  return names.length === 0 ? [] : paragraph(names.join(', '), 2, style)
}
