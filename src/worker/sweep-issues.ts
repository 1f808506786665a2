/** Issues that changed and of which no delivery told. */
import { failureOf } from '../github/failure.ts'
import { forgetRepositories, pause } from '../store/repositories.ts'
import { type ClaimedRepository, claimRepository, markSwept } from '../store/sweeps.ts'
import { seenTimes } from '../store/triages.ts'
import type { Tools } from './tools.ts'

type SweepTools = Pick<Tools, 'tables' | 'queue' | 'octokitOf' | 'log'>

// A tenth of the requests that GitHub grants an installation, for rounds of five minutes.
const MOST_OF_INSTALLATION = 50
// After a long rest, what is older than this is left in peace.
const OLDEST_MS = 3 * 24 * 3_600_000
// Clocks differ, and GitHub's lists lag behind.
const OVERLAP_MS = 5 * 60_000
const PAGE = 100

/**
 * Queues the issues that changed, in repositories that were last swept before `due`; one read a repository as a rule, of
 * fifty repositories an installation. Returns how many. The rest comes the next time, and what another process is at is left to it.
 */
export async function sweepIssues(
  tools: SweepTools,
  due: Date,
  signal: AbortSignal,
): Promise<number> {
  const { tables, log } = tools
  const swept = new Map<number, number>()
  const spared = () => [...swept].flatMap(([id, count]) => (count < MOST_OF_INSTALLATION ? [] : id))
  let found = 0
  while (!signal.aborted) {
    const repository = await claimRepository(tables, due, spared())
    if (repository === undefined) break
    const { id, installation } = repository
    swept.set(installation, (swept.get(installation) ?? 0) + 1)
    try {
      found += await sweepRepository(repository, tools, signal)
    } catch (error) {
      if (signal.aborted) break
      // One repository that cannot be read keeps no other from being swept.
      const failure = failureOf(error, new Date())
      const name = `${repository.owner}/${repository.name}`
      log.warn({ repository: name, github: failure.kind }, 'could not look for missed issues')
      if (failure.kind === 'wait') await pause(tables, installation, failure.until)
      // When it comes back it is known again.
      if (failure.kind === 'gone') await forgetRepositories(tables, 'id', [id])
    }
  }
  return found
}

async function sweepRepository(
  { id, owner, name, installation, sweptAt }: ClaimedRepository,
  { tables, queue, octokitOf }: SweepTools,
  signal: AbortSignal,
): Promise<number> {
  const started = new Date()
  const octokit = await octokitOf(installation)
  const seen = await seenTimes(tables, id)
  let since = new Date(
    Math.max(sweptAt.getTime() - OVERLAP_MS, started.getTime() - OLDEST_MS),
  ).toISOString()
  let found = 0
  for (;;) {
    const { data } = await octokit.rest.issues.listForRepo({
      owner,
      repo: name,
      since,
      state: 'all',
      sort: 'updated',
      // What changes meanwhile goes to the end of the list.
      direction: 'asc',
      per_page: PAGE,
      request: { signal },
    })
    for (const { number, pull_request, updated_at } of data) {
      if (pull_request !== undefined && pull_request !== null) continue
      if ((seen.get(number) ?? 0) >= Date.parse(updated_at)) continue
      await queue.send({
        kind: 'issue',
        installation,
        repository: { id, owner, name },
        number,
        delivery: 'sweep',
        received: started.toISOString(),
      })
      found += 1
    }
    const last = data.at(-1)?.updated_at
    if (data.length < PAGE || last === undefined || last === since) break
    since = last
  }
  await markSwept(tables, id, started)
  return found
}
