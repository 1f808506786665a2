/** `--format text`: a diagnosis to read in a terminal, in the manner of a compiler's message. */
import { printableDeep } from '../printable.ts'
import type { Outcome, Style } from './reporter.ts'
import { advice } from './text/advice.ts'
import { evidence } from './text/evidence.ts'
import { explanation } from './text/explanation.ts'
import { headline } from './text/headline.ts'

/** The diagnosis for a terminal, wrapped to the width of the style. */
export function text(outcome: Outcome, style: Style): string {
  // Every string of the outcome may come from a stranger; colours are added after this.
  const safe = printableDeep(outcome)
  const blocks = [
    headline(safe, style),
    ...evidence(safe, style),
    ...advice(safe, style),
    ...(style.explain ? explanation(safe, style) : []),
  ]
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
