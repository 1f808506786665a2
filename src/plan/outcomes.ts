/** The outcomes of a check in words that the reporter can compare with a screen. */
import type { Check, Signature, Text } from '../signatures/schema.ts'
import { compileText } from '../signatures/text.ts'

export interface Outcome {
  readonly means: 'confirmed' | 'ruled-out'
  /** Texts of which the output contains one. */
  readonly shown: readonly string[]
  /** False when they are examples of what it looks like. */
  readonly exact: boolean
}

const MOST_SHOWN = 2

/**
 * What to look for, one entry a meaning, confirmed first. A literal is shown as it is; of a pattern an output is shown
 * that the signature gives as an example of it, and nothing when it gives none.
 */
export function outcomesOf(check: Check, signature: Signature | undefined): readonly Outcome[] {
  const examples = Object.entries(signature?.examples.answers?.[check.id] ?? {})
  return (['confirmed', 'ruled-out'] as const).flatMap((means) => {
    const outputs = examples.filter(([, meaning]) => meaning === means).map(([output]) => output)
    const wanted = check.outcomes.filter((outcome) => outcome.means === means)
    const shown = wanted.flatMap(({ when }) =>
      typeof when === 'string' ? [when] : exampleOf(when, outputs),
    )
    const exact = wanted.every(({ when }) => typeof when === 'string')
    return shown.length === 0 ? [] : [{ means, shown: shown.slice(0, MOST_SHOWN), exact }]
  })
}

/** The first line of the outputs that the pattern finds. */
function exampleOf(when: Text, outputs: readonly string[]): readonly string[] {
  const needle = compileText(when)
  const line = outputs
    .flatMap((output) => output.split('\n'))
    .find((one) => needle.find(one) !== undefined)
  return line === undefined ? [] : [line.trim()]
}
