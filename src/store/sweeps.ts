/** Which repository is looked at next for issues that no delivery told of; of several processes one gets each. */
import type { Kysely } from 'kysely'
import type { Repository } from './job.ts'
import type { Tables } from './tables.ts'

export interface ClaimedRepository extends Repository {
  readonly installation: number
  readonly sweptAt: Date
}

// More than a sweep of one repository takes; whoever dies in between keeps it from others no longer.
const CLAIM_MS = 60_000

/**
 * Claims the repository swept longest ago, if that was before `due`; `undefined` when there is none. Installations that
 * GitHub wants left alone are left out, and those in `spared`.
 */
export async function claimRepository(
  tables: Kysely<Tables>,
  due: Date,
  spared: readonly number[],
): Promise<ClaimedRepository | undefined> {
  const now = new Date()
  const row = await tables
    .updateTable('repositories')
    .set({ claimed_until: new Date(now.getTime() + CLAIM_MS) })
    .where('id', '=', (from) =>
      from
        .selectFrom('repositories')
        .select('id')
        .where('swept_at', '<', due)
        .where((is) => is.or([is('claimed_until', 'is', null), is('claimed_until', '<', now)]))
        // No installation has the number 0, and SQL knows no empty list.
        .where('installation_id', 'not in', [0, ...spared])
        .where('installation_id', 'not in', (others) =>
          others.selectFrom('installations').select('id').where('paused_until', '>', now),
        )
        .orderBy('swept_at')
        .orderBy('id')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'owner', 'name', 'installation_id as installation', 'swept_at as sweptAt'])
    .executeTakeFirst()
  return row
}

/** Says that nothing up to `at` is missing, and gives the repository back. */
export async function markSwept(tables: Kysely<Tables>, id: number, at: Date): Promise<void> {
  await tables
    .updateTable('repositories')
    .set({ swept_at: at, claimed_until: null })
    .where('id', '=', id)
    .execute()
}
