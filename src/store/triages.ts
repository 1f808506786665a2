/** What Faultline did on an issue, and what humans decided about it. */
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import { CAUSES } from '../plan/commands.ts'
import type { Override } from '../plan/decisions.ts'
import type { Tables } from './tables.ts'

export interface IssueKey {
  /** GitHub's id of the repository, which outlives its name. */
  readonly repository: number
  readonly number: number
}

export interface Memory {
  /** Labels Faultline set. */
  readonly labels: readonly string[]
  /** Labels it was about to set when it last wrote here. */
  readonly pending: readonly string[]
  readonly commentId: number | null
  /** GitHub's time of change of the issue as last seen. */
  readonly seenAt: Date | null
  readonly overrides: readonly Override[]
  /** Commands that were read already, refused ones too, as `<comment id> <line>`. */
  readonly done: ReadonlySet<string>
}

/** What is remembered of an issue; nothing of one never seen. */
export async function recall(tables: Kysely<Tables>, key: IssueKey): Promise<Memory> {
  const [row, overrides] = await Promise.all([
    tables
      .selectFrom('triages')
      .select(['labels', 'pending', 'comment_id', 'seen_at'])
      .where('repository_id', '=', key.repository)
      .where('number', '=', key.number)
      .executeTakeFirst(),
    tables
      .selectFrom('overrides')
      .select(['value', 'comment_id', 'line'])
      .where('repository_id', '=', key.repository)
      .where('number', '=', key.number)
      .orderBy('id')
      .execute(),
  ])
  return {
    labels: row?.labels ?? [],
    pending: row?.pending ?? [],
    commentId: row?.comment_id ?? null,
    seenAt: row?.seen_at ?? null,
    overrides: overrides.flatMap(({ value }) => StoredOverride.safeParse(value).data ?? []),
    done: new Set(overrides.map(({ comment_id, line }) => commandId(comment_id ?? 0, line ?? ''))),
  }
}

export function commandId(comment: number, line: string): string {
  return `${comment} ${line}`
}

const StoredOverride = z.discriminatedUnion('verb', [
  z.object({ verb: z.enum(['why', 'recheck', 'wrong', 'off', 'on']) }),
  z.object({ verb: z.literal('label-removed'), label: z.string() }),
  z.object({ verb: z.literal('cause'), cause: z.enum(CAUSES), component: z.string().nullable() }),
  z.object({ verb: z.literal('upstream'), issue: z.string() }),
])

/** Where an override came from; a label that vanished has no author. */
export interface Source {
  readonly author: string | null
  readonly comment?: { readonly id: number; readonly line: string }
}

/** Keeps what a human decided; a command that is kept already is not kept twice. `null`: it was refused. */
export async function keepOverride(
  tables: Kysely<Tables>,
  key: IssueKey,
  override: Override | null,
  { author, comment }: Source,
): Promise<void> {
  await tables
    .insertInto('overrides')
    .values({
      repository_id: key.repository,
      number: key.number,
      kind: override?.verb ?? 'refused',
      value: JSON.stringify(override ?? {}),
      author,
      comment_id: comment?.id ?? null,
      line: comment?.line ?? null,
      at: new Date(),
    })
    .onConflict((conflict) => conflict.constraint('overrides_once').doNothing())
    .execute()
}

export interface TriageRecord {
  readonly diagnosis: Diagnosis
  readonly labels: readonly string[]
  readonly pending: readonly string[]
  readonly commentId: number | null
  readonly openedAt: Date
  readonly seenAt: Date
}

/** Writes down what was concluded and done. */
export async function record(
  tables: Kysely<Tables>,
  key: IssueKey,
  { diagnosis, labels, pending, commentId, openedAt, seenAt }: TriageRecord,
): Promise<void> {
  const values = {
    kind: diagnosis.kind,
    cause: diagnosis.cause,
    confidence: diagnosis.confidence,
    component: diagnosis.component,
    signatures: JSON.stringify(diagnosis.matches.map(({ signature }) => signature.id)),
    missing: JSON.stringify(diagnosis.missing),
    labels: JSON.stringify(labels),
    pending: JSON.stringify(pending),
    comment_id: commentId,
    opened_at: openedAt,
    seen_at: seenAt,
    triaged_at: new Date(),
  }
  await tables
    .insertInto('triages')
    .values({ repository_id: key.repository, number: key.number, ...values })
    .onConflict((conflict) => conflict.constraint('triages_pkey').doUpdateSet(values))
    .execute()
}

/** GitHub's time of change, in milliseconds, at which the latest issues of a repository were last looked at. */
export async function seenTimes(
  tables: Kysely<Tables>,
  repository: number,
): Promise<ReadonlyMap<number, number>> {
  const rows = await tables
    .selectFrom('triages')
    .select(['number', 'seen_at'])
    .where('repository_id', '=', repository)
    .orderBy('seen_at', 'desc')
    .limit(1_000)
    .execute()
  return new Map(rows.map(({ number, seen_at }) => [number, seen_at.getTime()]))
}
