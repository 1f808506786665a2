/** The steps from what is on an issue to what should be. */
import { type Config, DEFAULT_CONFIG, LABELS } from '../config.ts'
import { labelName, upstreamPrefix } from './labels.ts'
import { readMarker } from './marker.ts'
import type { Plan } from './plan.ts'

export interface Observed {
  /** All labels on the issue. */
  readonly labels: readonly string[]
  /** Of these, the ones that Faultline set. */
  readonly ours: readonly string[]
  /** Labels that Faultline set and a human took away. */
  readonly removed: readonly string[]
  /** Faultline's comment, known by its author and its marker. */
  readonly comment: { readonly id: number; readonly body: string } | null
  /** Further comments of Faultline's, which an accident left: GitHub wrote one and did not say so. */
  readonly doubles?: readonly number[]
  /** True after `/faultline off`. */
  readonly silenced: boolean
}

export type Action =
  | { readonly type: 'add-labels'; readonly labels: readonly string[] }
  | { readonly type: 'remove-label'; readonly label: string }
  | { readonly type: 'create-comment'; readonly body: string }
  | { readonly type: 'edit-comment'; readonly id: number; readonly body: string }
  | { readonly type: 'delete-comment'; readonly id: number }

/**
 * The actions that turn what is on the issue into what should be; empty when nothing changed.
 * Only labels that Faultline set are removed, one that a human removed never comes back, and where a human has decided
 * the cause (set another `cause:` or `upstream:` label, or removed ours) no label of ours speaks of it.
 * A comment is never deleted, unless it is a double. When the plan has none and one is there, it stays as it is: a comment that is out of date
 * is a plan with other words (see `Conversation`), so no comment means that we were told to keep still.
 */
export function reconcile(
  plan: Plan,
  observed: Observed,
  config: Config = DEFAULT_CONFIG,
): readonly Action[] {
  if (observed.silenced || config.mode === 'observe') return []
  const wanted = undisputed(plan.labels, observed, config)
  const added = without(without(wanted, observed.labels), observed.removed)
  const stale = without(within(observed.ours, observed.labels), wanted)
  return [
    ...(added.length === 0 ? [] : [{ type: 'add-labels', labels: added } as const]),
    ...stale.map((label) => ({ type: 'remove-label', label }) as const),
    ...comment(plan.comment, observed.comment),
    ...(observed.doubles ?? []).map((id) => ({ type: 'delete-comment', id }) as const),
  ]
}

function comment(body: string | null, existing: Observed['comment']): readonly Action[] {
  if (body === null) return []
  if (existing === null) return [{ type: 'create-comment', body }]
  // By the marker, not by the text: GitHub may have changed line ends, and a maintainer a word.
  const unchanged = readMarker(existing.body)?.hash === readMarker(body)?.hash
  return unchanged ? [] : [{ type: 'edit-comment', id: existing.id, body }]
}

/** The labels wanted, without those about the cause where a human has decided it. */
function undisputed(
  labels: readonly string[],
  { labels: present, ours, removed }: Observed,
  config: Config,
): readonly string[] {
  const isCause = (label: string) =>
    CAUSES.some((cause) => sameLabel(labelName(cause, config), label))
  const isUpstream = (label: string) =>
    label.toLowerCase().startsWith(upstreamPrefix(config).toLowerCase())
  const isVerdict = (label: string) =>
    isCause(label) || isUpstream(label) || sameLabel(labelName('triage: confirmed', config), label)
  const humans = without(present, ours)
  const overruled = [isCause, isUpstream].some((kind) => {
    const mine = labels.filter(kind)
    return within(mine, removed).length > 0 || without(humans.filter(kind), mine).length > 0
  })
  return overruled ? labels.filter((label) => !isVerdict(label)) : labels
}

const CAUSES = LABELS.filter((label) => label.startsWith('cause: '))

function without(labels: readonly string[], others: readonly string[]): readonly string[] {
  return labels.filter((label) => !others.some((other) => sameLabel(label, other)))
}

function within(labels: readonly string[], others: readonly string[]): readonly string[] {
  return labels.filter((label) => others.some((other) => sameLabel(label, other)))
}

/** GitHub's labels are the same whatever their letter case. */
function sameLabel(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
