/** What deliveries did not tell: those that failed are asked for again, and issues that changed are looked at. */

import { failureOf } from '../github/failure.ts'
import type { Octokit } from '../github/octokit.ts'
import { countRedelivery, redeliveredTimes } from '../store/redeliveries.ts'
import { markSwept, repositoriesToSweep } from '../store/repositories.ts'
import { seenTimes } from '../store/triages.ts'
import type { Tools } from './tools.ts'

// GitHub keeps deliveries for three days: docs.github.com, "Redelivering webhooks".
const KEPT_MS = 3 * 24 * 3_600_000
const MOST_PAGES = 20
const MOST_ATTEMPTS = 3
// Clocks differ, and a delivery takes its time.
const OVERLAP_MS = 5 * 60_000

/**
 * Asks GitHub to deliver again what failed since `since`: every delivery of which no attempt succeeded, three times at
 * most. Returns how many were asked for. `app` is the client of the App itself.
 */
export async function sweepDeliveries(
  app: Octokit,
  { tables }: Pick<Tools, 'tables'>,
  since: Date,
): Promise<number> {
  const oldest = Math.max(since.getTime() - OVERLAP_MS, Date.now() - KEPT_MS)
  const failed = new Map<string, number>()
  const fine = new Set<string>()
  let cursor: string | undefined
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const response = await app.rest.apps.listWebhookDeliveries({
      per_page: 100,
      ...(cursor === undefined ? {} : { cursor }),
    })
    for (const { id, guid, status_code } of response.data) {
      if (status_code >= 200 && status_code < 300) fine.add(guid)
      else if (!failed.has(guid)) failed.set(guid, id)
    }
    const last = response.data.at(-1)
    cursor = /[?&]cursor=([^&>]+)[^>]*>; rel="next"/.exec(response.headers.link ?? '')?.[1]
    if (cursor === undefined || last === undefined) break
    if (new Date(last.delivered_at).getTime() < oldest) break
  }
  let asked = 0
  for (const [guid, delivery_id] of failed) {
    if (fine.has(guid) || (await redeliveredTimes(tables, guid)) >= MOST_ATTEMPTS) continue
    await app.rest.apps.redeliverWebhookDelivery({ delivery_id })
    await countRedelivery(tables, guid)
    asked += 1
  }
  return asked
}

/** Queues the issues that changed since each repository was last swept; one read a repository. Returns how many. */
export async function sweepIssues({
  tables,
  queue,
  octokitOf,
  log,
}: Pick<Tools, 'tables' | 'queue' | 'octokitOf' | 'log'>): Promise<number> {
  let found = 0
  for (const repository of await repositoriesToSweep(tables)) {
    const { id, owner, name, installation } = repository
    const started = new Date()
    const since = new Date(
      Math.max(repository.sweptAt.getTime() - OVERLAP_MS, started.getTime() - KEPT_MS),
    )
    try {
      const octokit = await octokitOf(installation)
      const { data } = await octokit.rest.issues.listForRepo({
        owner,
        repo: name,
        since: since.toISOString(),
        state: 'all',
        sort: 'updated',
        direction: 'desc',
        per_page: 100,
      })
      const seen = await seenTimes(tables, id)
      for (const { number, pull_request, updated_at } of data) {
        if (pull_request !== undefined && pull_request !== null) continue
        if ((seen.get(number) ?? 0) >= Date.parse(updated_at)) continue
        const origin = { delivery: 'sweep', received: started.toISOString() }
        await queue.send({
          kind: 'issue',
          installation,
          repository: { id, owner, name },
          number,
          ...origin,
        })
        found += 1
      }
      await markSwept(tables, id, started)
    } catch (error) {
      // One repository that cannot be read keeps no other from being swept.
      const { kind } = failureOf(error, started)
      log.warn({ repository: `${owner}/${name}`, github: kind }, 'could not look for missed issues')
    }
  }
  return found
}
