/** The texts of a report that cues for its kind are looked for in. */
import type { Report } from '../report.ts'

/** The parts of a report that tell its kind. */
export type Kindless = Pick<Report, 'issue' | 'lines' | 'sections' | 'blocks' | 'tracebacks'>

export type Place = 'labels' | 'title' | 'headings' | 'choices' | 'prose' | 'shape'

/** How much of the prose is weighed: reporters say early what they want. */
const LEAD = 5_000

/** The texts by their place, lower case. */
export function textsOf(report: Kindless): Readonly<Record<Place, string>> {
  const { issue, sections } = report
  const filled = sections.filter(({ label, value }) => label !== '' && value !== '').slice(0, 60)
  const prose = proseOf(report)
  const choices = filled.map(({ label, value }) => `${label}: ${value.slice(0, 80)}`)
  return {
    labels: lower((issue.labels ?? []).slice(0, 50)),
    title: lower([issue.title.slice(0, 300)]),
    headings: lower(filled.map(({ label }) => label.slice(0, 120))),
    choices: `${lower(choices)}\n${prose}`,
    prose,
    shape: shapeOf(report, filled.length),
  }
}

/** The interpreter itself died. */
const CRASH = /\bsegmentation fault\b|\(core dumped\)|^Fatal Python error|\baccess violation\b/i

/** What the report is made of, in words that cues can look for. */
function shapeOf({ lines, blocks, tracebacks, sections }: Kindless, filled: number): string {
  const shape = [
    tracebacks.some(({ bare }) => !bare) && 'traceback',
    tracebacks.some(({ bare }) => bare) && 'error line',
    lines.some(({ kind, text }) => kind === 'log' && CRASH.test(text.slice(0, 300))) && 'crash',
    blocks.some(({ kind }) => kind === 'code') && 'code',
    sections.filter(({ label, value }) => label !== '' && value === '').length > 2 && 'unanswered',
    blocks.length === 0 && tracebacks.length === 0 && 'only words',
    filled === 0 && 'no headings',
  ]
  return shape.filter((word) => word !== false).join('\n')
}

function lower(texts: readonly string[]): string {
  return texts.join('\n').toLowerCase()
}

function proseOf({ lines }: Pick<Report, 'lines'>): string {
  let prose = ''
  for (const { part, kind, text } of lines) {
    if (prose.length > LEAD) break
    if (part === 'body' && (kind === 'prose' || kind === 'heading'))
      prose += `${text.slice(0, LEAD).toLowerCase()}\n`
  }
  return prose
}
