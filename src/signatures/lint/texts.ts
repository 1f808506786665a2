/** Every literal and pattern of a signature, with its place. */
import { eachLeaf } from '../leaves.ts'
import type { Signature, Text } from '../schema.ts'

export interface PlacedText {
  readonly path: readonly PropertyKey[]
  readonly text: Text
  readonly negative: boolean
  /** The condition's kind, or `outcome`. */
  readonly of: string
}

/** The texts of conditions. */
export function conditionTexts(signature: Signature): PlacedText[] {
  return eachLeaf(signature).flatMap(({ path, leaf, negative }) =>
    Object.entries(leaf).flatMap(([kind, value]): PlacedText[] => {
      const place = [...path, kind]
      if (['text', 'title', 'words', 'log', 'code', 'command'].includes(kind))
        return [{ path: place, text: value as Text, negative, of: kind }]
      if (kind === 'exception' && hasMessage(value))
        return [{ path: [...place, 'message'], text: value.message, negative, of: kind }]
      return []
    }),
  )
}

/** The texts of check outcomes. */
export function outcomeTexts(signature: Signature): PlacedText[] {
  return (signature.checks ?? []).flatMap((check, i) =>
    check.outcomes.map(({ when }, j) => ({
      path: ['checks', i, 'outcomes', j, 'when'],
      text: when,
      negative: false,
      of: 'outcome',
    })),
  )
}

function hasMessage(value: unknown): value is { message: Text } {
  return (
    typeof value === 'object' && value !== null && 'message' in value && value.message !== undefined
  )
}
