/** Installations and their repositories: who may be written to, when, and by which settings. */
import { type Kysely, sql } from 'kysely'
import { CONFIG_PATH, type SettingsFile } from '../settings/settings-file.ts'
import { gathered, perDatabase } from './gathered.ts'
import type { Repository } from './job.ts'
import type { Tables } from './tables.ts'

export interface KnownRepository {
  /** Issues opened before are left alone, unless somebody asks. */
  readonly since: Date
  /** The settings in force, or `null` when they were never read. */
  readonly settings: readonly SettingsFile[] | null
  /** False when they have to be read again. */
  readonly isFresh: boolean
}

// Not every change is told: that of a default branch, or of a config in a repository without the App.
const FRESH_MS = 3_600_000

/** The repository as it is known now; a new one counts from `since` on. */
export function knowRepository(
  tables: Kysely<Tables>,
  installation: number,
  repository: Repository,
  since: Date,
): Promise<KnownRepository> {
  return knowings(tables)({ installation, repository, since })
}

interface Met {
  readonly installation: number
  readonly repository: Repository
  readonly since: Date
}

// An installation may bring thousands at once.
const knowings = perDatabase((tables: Kysely<Tables>) =>
  gathered(async (met: readonly Met[]): Promise<readonly KnownRepository[]> => {
    const rows = await tables
      .insertInto('repositories')
      .values(
        met.map(({ installation, repository: { id, owner, name }, since }) => ({
          id,
          installation_id: installation,
          owner,
          name,
          since,
          swept_at: since,
          settings: null,
          settings_at: null,
        })),
      )
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(({ ref }) => ({
          installation_id: ref('excluded.installation_id'),
          owner: ref('excluded.owner'),
          name: ref('excluded.name'),
        })),
      )
      .returning(['id', 'since', 'settings', 'settings_at'])
      .execute()
    const byId = new Map(rows.map((row) => [row.id, row]))
    return met.map(({ repository, since }) => {
      const row = byId.get(repository.id)
      return {
        since: row?.since ?? since,
        settings: (row?.settings ?? null) as readonly SettingsFile[] | null,
        isFresh: row?.settings_at != null && row.settings_at.getTime() > Date.now() - FRESH_MS,
      }
    })
  }),
)

/** Keeps the settings in force. */
export async function keepSettings(
  tables: Kysely<Tables>,
  repository: number,
  files: readonly SettingsFile[],
): Promise<void> {
  await tables
    .updateTable('repositories')
    .set({ settings: JSON.stringify(files), settings_at: new Date() })
    .where('id', '=', repository)
    .execute()
}

/**
 * Has the settings of a repository read again, and those of all that go by its config. Until then, and where the new
 * ones are no good, the old ones hold.
 */
export async function expireSettings(
  tables: Kysely<Tables>,
  { id, owner, name }: Repository,
): Promise<void> {
  const extended = `%"${owner}/${name}:${CONFIG_PATH}"%`
  await tables
    .updateTable('repositories')
    .set({ settings_at: null })
    .where((is) =>
      is.or([
        is('id', '=', id),
        is(sql<string>`settings::text`, 'ilike', extended),
        // Also whoever has none yet.
        ...(name === '.github' ? [is('owner', 'ilike', owner)] : []),
      ]),
    )
    .execute()
}

/** When GitHub lets us ask again for an installation; `undefined` when now. */
export async function pausedUntil(
  tables: Kysely<Tables>,
  installation: number,
): Promise<Date | undefined> {
  const row = await tables
    .selectFrom('installations')
    .select('paused_until')
    .where('id', '=', installation)
    .executeTakeFirst()
  const until = row?.paused_until ?? undefined
  return until !== undefined && until > new Date() ? until : undefined
}

/** Leaves an installation alone for a while. */
export async function pause(
  tables: Kysely<Tables>,
  installation: number,
  until: Date,
): Promise<void> {
  await tables
    .insertInto('installations')
    .values({ id: installation, paused_until: until })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ paused_until: until }))
    .execute()
}

/** Forgets repositories that the App was taken from, by their ids or installations; what humans decided there is kept. */
export async function forgetRepositories(
  tables: Kysely<Tables>,
  by: 'id' | 'installation_id',
  ids: readonly number[],
): Promise<void> {
  if (ids.length > 0) await tables.deleteFrom('repositories').where(by, 'in', ids).execute()
}
