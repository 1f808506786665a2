/** Walks the conditions of a signature. */
import type { Condition, Group, Leaf, Signature } from './schema.ts'

export interface PlacedLeaf {
  /** The way to it from the top of the file. */
  readonly path: readonly PropertyKey[]
  readonly leaf: Leaf
  /** Whether it stands below a `none`. */
  readonly negative: boolean
}

/** Every condition of `when` and `noise`, in the order of the file. */
export function eachLeaf(signature: Signature): PlacedLeaf[] {
  const noise = (signature.noise ?? []).map((leaf, i) => ({
    path: ['noise', i],
    leaf,
    negative: true,
  }))
  return [...inGroup(signature.when, ['when'], false), ...noise]
}

function inGroup(group: Group, path: readonly PropertyKey[], negative: boolean): PlacedLeaf[] {
  return (['all', 'any', 'none'] as const).flatMap((key) =>
    (group[key] ?? []).flatMap((condition, i) =>
      inCondition(condition, [...path, key, i], negative || key === 'none'),
    ),
  )
}

function inCondition(
  condition: Condition,
  path: readonly PropertyKey[],
  negative: boolean,
): PlacedLeaf[] {
  return 'all' in condition || 'any' in condition || 'none' in condition
    ? inGroup(condition, path, negative)
    : [{ path, leaf: condition as Leaf, negative }]
}
