/** A database on a PostgreSQL server. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'

export interface CreatedDatabase {
  readonly url: string
  drop(): Promise<void>
}

/** Creates one with a name of its own, empty or like another one that nobody uses. */
export async function createOnServer(
  server: string,
  template = 'template1',
): Promise<CreatedDatabase> {
  const name = `faultline_${randomBytes(6).toString('hex')}`
  await execute(server, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => execute(server, `DROP DATABASE ${name} WITH (FORCE)`) }
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  await client.end()
}
