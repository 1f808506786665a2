/** Reads what a check printed: which declared outcome is it? */
import type { Check } from './schema.ts'
import { compileText } from './text.ts'

export interface ReadAnswer {
  readonly means: 'confirmed' | 'ruled-out'
  /** Index of the deciding line. */
  readonly index: number
}

const MOST_LINES = 400

/** The outcome that the output shows; `undefined` when it shows none, or several that disagree. */
export function readAnswer(check: Check, output: readonly string[]): ReadAnswer | undefined {
  const answers: ReadAnswer[] = []
  for (const { when, means } of check.outcomes) {
    const needle = compileText(when)
    const index = output.slice(0, MOST_LINES).findIndex((line) => needle.find(line) !== undefined)
    if (index >= 0) answers.push({ means, index })
  }
  return new Set(answers.map(({ means }) => means)).size === 1 ? answers[0] : undefined
}
