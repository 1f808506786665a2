/** Reports whose body says nothing, or not what happened. */
import type { Report } from '../report.ts'

/** A longer value is looked at only so far. */
const FAR = 5_000
/** Below this many characters a body says nothing, and its title must carry some weight. */
const SHORTEST = 20

/** True when the body holds next to nothing: headings and labels with nothing behind them do not count. */
export function isEmpty({ lines }: Pick<Report, 'lines'>): boolean {
  let length = 0
  for (const { part, kind, text } of lines) {
    const isLabel =
      kind === 'heading' || /^[\s*+-]{0,6}[^:]{1,80}:[\s*_]{0,4}$/.test(text.slice(0, 120))
    if (part === 'body' && !isLabel) length += text.trim().length
  }
  return length < SHORTEST
}

/** The headings under which a bug is told. */
const STORY =
  /\breproduc|\bexpect|\bactual|what (?:did you do|i did)\b|\bbehaviou?r|happened|\bthe bug\b|\bbug report\b|example/i
const WORD = /^(?!\s*(?:#|```|~~~|<\/?(?:details|summary|pre)\b)).*\w{2}/im

/** True for a form without its story: versions may be filled in, but nobody says what happened. */
export function isUnfilled({ sections }: Pick<Report, 'sections'>): boolean {
  const story = sections.filter(({ label }) => STORY.test(label.slice(0, 120)))
  return (
    story.length > 1 &&
    story.every(({ value }) => !WORD.test(value.slice(0, FAR))) &&
    !sections.some(({ label, value }) => label === '' && value.length >= SHORTEST)
  )
}
