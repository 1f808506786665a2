/** The quoted lines that prove a match, with their numbers. */
import wrapAnsi from 'wrap-ansi'
import { type MaskedReport, maskReport } from '../../../plan/masked.ts'
import type { Evidence } from '../../../signatures/match.ts'
import type { Outcome, Style } from '../reporter.ts'
import { type Block, paragraph, place } from './layout.ts'

/** One block a matched signature, the deciding one first. */
export function evidence({ name, triage }: Outcome, style: Style): readonly Block[] {
  const masked = maskReport(triage.report)
  return triage.diagnosis.matches.map(({ title, signature, evidence }) => {
    const gutter = Math.max(2, ...evidence.map(({ line }) => String(line).length))
    return [
      ...paragraph(`${title} ${style.colors.dim(`[${signature.id}]`)}`, 0, style),
      ...byPlace(evidence).flatMap((found) => quote(found, name, masked, gutter, style)),
    ]
  })
}

function quote(
  found: readonly Evidence[],
  name: string,
  masked: MaskedReport,
  gutter: number,
  { colors, width }: Style,
): Block {
  const [first] = found
  if (first === undefined) return []
  const { part, line } = first
  const bar = (label: string) => colors.blue(`${label.padStart(gutter)} |`)
  const wrap = (text: string) =>
    wrapAnsi(text, Math.max(20, width - gutter - 3), { hard: true }).split('\n')
  const reasons = [...new Set(found.map(({ condition }) => condition))].join(', ')
  const [head = '', ...tail] = wrap(shorten(masked.quote(part, line, first.quote)))
  return [
    `${' '.repeat(gutter)}${colors.blue('-->')} ${place(name, part, line)}`,
    `${bar(part === 'title' ? '' : String(line))} ${head}`,
    ...tail.map((more) => `${bar('')} ${more}`),
    ...wrap(`^ ${reasons}`).map((more) => `${bar('')} ${colors.cyan(more)}`),
  ]
}

const LONGEST_QUOTE = 400

function shorten(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text
}

/** Evidence of one line together, in the order of the report. */
function byPlace(evidence: readonly Evidence[]): Evidence[][] {
  const places = new Map<string, Evidence[]>()
  for (const one of evidence) {
    const key = `${one.part}:${one.line}`
    places.set(key, [...(places.get(key) ?? []), one])
  }
  return [...places.values()]
}
