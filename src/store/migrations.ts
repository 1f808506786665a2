/** The steps from an empty database to the tables of today. A step that was released is never edited. */
import { type Kysely, sql } from 'kysely'
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration'
import type { Tables } from './tables.ts'

const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-first': {
    async up(db) {
      await db.schema
        .createTable('installations')
        .addColumn('id', 'bigint', (column) => column.primaryKey())
        .addColumn('paused_until', 'timestamptz')
        .execute()
      await db.schema
        .createTable('repositories')
        .addColumn('id', 'bigint', (column) => column.primaryKey())
        .addColumn('installation_id', 'bigint', (column) => column.notNull())
        .addColumn('owner', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('since', 'timestamptz', (column) => column.notNull())
        .addColumn('settings', 'jsonb')
        .addColumn('settings_at', 'timestamptz')
        .addColumn('swept_at', 'timestamptz', (column) => column.notNull())
        .execute()
      await db.schema
        .createTable('triages')
        .addColumn('repository_id', 'bigint', (column) => column.notNull())
        .addColumn('number', 'integer', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('cause', 'text')
        .addColumn('confidence', 'text')
        .addColumn('component', 'text')
        .addColumn('signatures', 'jsonb', (column) => column.notNull())
        .addColumn('missing', 'jsonb', (column) => column.notNull())
        .addColumn('labels', 'jsonb', (column) => column.notNull())
        .addColumn('pending', 'jsonb', (column) => column.notNull())
        .addColumn('comment_id', 'bigint')
        .addColumn('opened_at', 'timestamptz', (column) => column.notNull())
        .addColumn('seen_at', 'timestamptz', (column) => column.notNull())
        .addColumn('triaged_at', 'timestamptz', (column) => column.notNull())
        .addPrimaryKeyConstraint('triages_pkey', ['repository_id', 'number'])
        .execute()
      await db.schema
        .createTable('overrides')
        .addColumn('id', 'bigint', (column) => column.primaryKey().generatedAlwaysAsIdentity())
        .addColumn('repository_id', 'bigint', (column) => column.notNull())
        .addColumn('number', 'integer', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('value', 'jsonb', (column) => column.notNull())
        .addColumn('author', 'text')
        .addColumn('comment_id', 'bigint')
        .addColumn('line', 'text')
        .addColumn('at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
        .addUniqueConstraint('overrides_once', ['comment_id', 'line'])
        .execute()
      await db.schema
        .createIndex('overrides_issue')
        .on('overrides')
        .columns(['repository_id', 'number'])
        .execute()
      await db.schema
        .createTable('redeliveries')
        .addColumn('guid', 'text', (column) => column.primaryKey())
        .addColumn('attempts', 'integer', (column) => column.notNull())
        .addColumn('at', 'timestamptz', (column) => column.notNull())
        .execute()
    },
  },
  '002-claims': {
    async up(db) {
      await db.schema.alterTable('repositories').addColumn('claimed_until', 'timestamptz').execute()
    },
  },
}

const provider: MigrationProvider = { getMigrations: async () => MIGRATIONS }

/** Brings the tables up to date; of several processes that start together one does it. Throws when a step fails. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw new Error('migrating the database', { cause: error })
}
