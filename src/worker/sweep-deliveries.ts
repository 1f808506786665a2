/** Deliveries that failed: GitHub delivers again when it is asked, and never by itself. */
import type { Octokit } from '../github/octokit.ts'
import { countRedelivery, redeliveredTimes } from '../store/redeliveries.ts'
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
  signal: AbortSignal,
): Promise<number> {
  let asked = 0
  for (const [guid, delivery_id] of await failedSince(app, since, signal)) {
    if ((await redeliveredTimes(tables, guid)) >= MOST_ATTEMPTS) continue
    await app.rest.apps.redeliverWebhookDelivery({ delivery_id, request: { signal } })
    await countRedelivery(tables, guid)
    asked += 1
  }
  return asked
}

/** The latest attempt of each delivery that never arrived, by its guid. */
async function failedSince(
  app: Octokit,
  since: Date,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, number>> {
  const oldest = Math.max(since.getTime() - OVERLAP_MS, Date.now() - KEPT_MS)
  const failed = new Map<string, number>()
  const fine = new Set<string>()
  let cursor: string | undefined
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { data, headers } = await app.rest.apps.listWebhookDeliveries({
      per_page: 100,
      ...(cursor === undefined ? {} : { cursor }),
      request: { signal },
    })
    for (const { id, guid, status_code } of data) {
      if (status_code >= 200 && status_code < 300) fine.add(guid)
      else if (!failed.has(guid)) failed.set(guid, id)
    }
    const last = data.at(-1)
    cursor = /[?&]cursor=([^&>]+)[^>]*>; rel="next"/.exec(headers.link ?? '')?.[1]
    if (cursor === undefined || last === undefined) break
    if (new Date(last.delivered_at).getTime() < oldest) break
  }
  for (const guid of fine) failed.delete(guid)
  return failed
}
