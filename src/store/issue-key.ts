/** Where an issue stands in the database. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'

export interface IssueKey {
  /** GitHub's id of the repository, which outlives its name. */
  readonly repository: number
  readonly number: number
}

/** The columns of the key. */
export const KEY = ['repository_id', 'number'] as const

/** The condition that a row is about one of these issues. */
export function isOneOf(keys: readonly IssueKey[]): RawBuilder<SqlBool> {
  const pairs = keys.map(({ repository, number }) => sql`(${repository}, ${number})`)
  return sql`(${sql.join(KEY.map((column) => sql.ref(column)))}) in (${sql.join(pairs)})`
}

/** Whether a row is about that issue. */
export function isOf(
  row: { readonly repository_id: number; readonly number: number },
  { repository, number }: IssueKey,
): boolean {
  return row.repository_id === repository && row.number === number
}
