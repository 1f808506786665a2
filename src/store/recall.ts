/** What was done and decided on an issue so far. */
import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import { CAUSES } from '../plan/commands.ts'
import type { Override } from '../plan/decisions.ts'
import { gathered, perDatabase } from './gathered.ts'
import { type IssueKey, isOf, isOneOf, KEY } from './issue-key.ts'
import type { OverrideRow, Tables, TriageRow } from './tables.ts'

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
export function recall(tables: Kysely<Tables>, key: IssueKey): Promise<Memory> {
  return recalls(tables)(key)
}

const recalls = perDatabase((tables: Kysely<Tables>) =>
  gathered(async (keys: readonly IssueKey[]) => {
    const [rows, overrides] = await Promise.all([
      tables
        .selectFrom('triages')
        .select([...KEY, 'labels', 'pending', 'comment_id', 'seen_at'])
        .where(isOneOf(keys))
        .execute(),
      tables
        .selectFrom('overrides')
        .select([...KEY, 'value', 'comment_id', 'line'])
        .where(isOneOf(keys))
        .orderBy('id')
        .execute(),
    ])
    return keys.map((key) =>
      memoryOf(
        rows.find((row) => isOf(row, key)),
        overrides.filter((row) => isOf(row, key)),
      ),
    )
  }),
)

type Done = Pick<Selectable<TriageRow>, 'labels' | 'pending' | 'comment_id' | 'seen_at'>
type Decided = Pick<Selectable<OverrideRow>, 'value' | 'comment_id' | 'line'>

function memoryOf(row: Done | undefined, overrides: readonly Decided[]): Memory {
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
