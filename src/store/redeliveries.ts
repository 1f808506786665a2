/** How often GitHub was asked to deliver something again. */
import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

export async function redeliveredTimes(tables: Kysely<Tables>, guid: string): Promise<number> {
  const row = await tables
    .selectFrom('redeliveries')
    .select('attempts')
    .where('guid', '=', guid)
    .executeTakeFirst()
  return row?.attempts ?? 0
}

/** Counts one more, and forgets those that GitHub has forgotten. */
export async function countRedelivery(tables: Kysely<Tables>, guid: string): Promise<void> {
  const at = new Date()
  await tables
    .insertInto('redeliveries')
    .values({ guid, attempts: 1, at })
    .onConflict((conflict) =>
      conflict.column('guid').doUpdateSet({ attempts: sql`redeliveries.attempts + 1`, at }),
    )
    .execute()
  await tables
    .deleteFrom('redeliveries')
    .where('at', '<', new Date(at.getTime() - 7 * 24 * 3_600_000))
    .execute()
}
