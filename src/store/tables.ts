/** What the database holds. No title, body or comment of an issue is among it. */
import type { ColumnType, Generated, JSONColumnType } from 'kysely'

type Time = ColumnType<Date, Date | string, Date | string>
/** PostgreSQL's bigint; every id of GitHub fits a JavaScript number. */
type Id = ColumnType<number, number, number>

export interface Tables {
  installations: InstallationRow
  repositories: RepositoryRow
  triages: TriageRow
  overrides: OverrideRow
  redeliveries: RedeliveryRow
}

export interface InstallationRow {
  id: Id
  /** GitHub asked to be left alone until then. */
  paused_until: Time | null
}

export interface RepositoryRow {
  id: Id
  installation_id: Id
  owner: string
  name: string
  /** Issues opened before are left alone, unless somebody asks. */
  since: Time
  /** The files under `.github` as they were last read, and `null` when they have to be read again. */
  settings: JSONColumnType<object> | null
  settings_at: Time | null
  /** Up to here issues were looked for that no delivery told of. */
  swept_at: Time
  /** Until then a process is looking for them. */
  claimed_until: Time | null
}

export interface TriageRow {
  repository_id: Id
  number: number
  kind: string
  cause: string | null
  confidence: string | null
  component: string | null
  signatures: JSONColumnType<readonly string[]>
  missing: JSONColumnType<readonly string[]>
  /** Labels Faultline set and saw there afterwards. */
  labels: JSONColumnType<readonly string[]>
  /** Labels it was about to set when this was written. */
  pending: JSONColumnType<readonly string[]>
  comment_id: Id | null
  opened_at: Time
  /** GitHub's `updated_at` of the issue that was looked at. */
  seen_at: Time
  triaged_at: Time
}

/** What a human decided about an issue; never deleted. */
export interface OverrideRow {
  id: Generated<number>
  repository_id: Id
  number: number
  kind: string
  value: JSONColumnType<object>
  author: string | null
  /** The comment and line of a command; together they make it done once. */
  comment_id: Id | null
  line: string | null
  at: Time
}

export interface RedeliveryRow {
  guid: string
  attempts: number
  at: Time
}
