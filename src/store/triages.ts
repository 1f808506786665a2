/** What Faultline did on an issue, and what humans decided about it. */
import type { Insertable, Kysely } from 'kysely'
import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import type { Override } from '../plan/decisions.ts'
import { gathered, perDatabase } from './gathered.ts'
import { type IssueKey, KEY } from './issue-key.ts'
import type { Tables, TriageRow } from './tables.ts'

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
export function record(tables: Kysely<Tables>, key: IssueKey, triage: TriageRecord): Promise<void> {
  return records(tables)({ key, triage })
}

interface Written {
  readonly key: IssueKey
  readonly triage: TriageRecord
}

const records = perDatabase((tables: Kysely<Tables>) =>
  gathered(async (written: readonly Written[]) => {
    await tables
      .insertInto('triages')
      .values(written.map(rowOf))
      .onConflict((conflict) =>
        conflict
          .columns(KEY)
          .doUpdateSet(({ ref }) =>
            Object.fromEntries(RECORDED.map((column) => [column, ref(`excluded.${column}`)])),
          ),
      )
      .execute()
    return written.map(() => undefined)
  }),
)

const RECORDED = [
  'kind',
  'cause',
  'confidence',
  'component',
  'signatures',
  'missing',
  'labels',
  'pending',
  'comment_id',
  'opened_at',
  'seen_at',
  'triaged_at',
] as const

function rowOf({ key, triage }: Written): Insertable<TriageRow> {
  const { diagnosis, labels, pending, commentId, openedAt, seenAt } = triage
  return {
    repository_id: key.repository,
    number: key.number,
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
