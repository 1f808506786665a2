/** The report's lines without the secrets in them. */
import type { Report } from '../report/report.ts'
import { maskSecrets } from './secrets.ts'

export interface MaskedReport {
  /** The kinds of secret found, each once. */
  readonly found: readonly string[]
  /** A quote from the given line, masked even where it is a piece of a secret that begins outside of it. */
  quote(part: string, line: number, text: string): string
  /** A sentence that may repeat words of the report. */
  text(sentence: string): string
}

/** Masks the report as a whole, so that a key which spans several lines is known on each of them. */
export function maskReport(report: Report): MaskedReport {
  const { text, found } = maskSecrets(
    report.lines.map((line) => line.text.replaceAll('\n', ' ')).join('\n'),
  )
  if (found.length === 0) return { found, text: mask, quote: (_part, _line, quote) => mask(quote) }
  const masked = text.split('\n')
  const changed = new Map<string, string>()
  for (const [index, line] of report.lines.entries()) {
    const clean = masked[index] ?? ''
    if (clean !== line.text) changed.set(`${line.part}:${line.number}`, clean)
  }
  return {
    found,
    text: mask,
    quote: (part, line, quote) => mask(changed.get(`${part}:${line}`)?.trim() ?? quote),
  }
}

function mask(text: string): string {
  return maskSecrets(text).text
}
