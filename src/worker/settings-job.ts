/** Settings: what a push does to them, and which are in force. */
import { loadSettings } from '../github/load-settings.ts'
import type { Octokit } from '../github/octokit.ts'
import { reportSettings } from '../github/report-settings.ts'
import { inForce } from '../settings/settings.ts'
import type { SettingsFile } from '../settings/settings-file.ts'
import type { Job } from '../store/job.ts'
import {
  expireSettings,
  type KnownRepository,
  keepSettings,
  knowRepository,
} from '../store/repositories.ts'
import type { Tools } from './tools.ts'

/** Checks the settings of a commit and reports on it. One on the default branch has its settings read by the next job. */
export async function doSettingsJob(
  { installation, repository, sha, isDefault, received }: Job & { kind: 'settings' },
  tools: Tools,
): Promise<void> {
  const { tables } = tools
  const octokit = await tools.octokitOf(installation)
  await knowRepository(tables, installation, repository, new Date(received))
  const problems = await tools.threads.check(
    await loadSettings(octokit, { ...repository, ref: sha }),
  )
  if (isDefault) {
    // Not the files of this commit: jobs may come in another order than their commits.
    await expireSettings(tables, repository)
    tools.repositories.forget()
  }
  await reportSettings(octokit, { ...repository, sha }, problems)
}

/** The settings in force; read from GitHub when nothing is known of them, or they may have changed. */
export async function settingsOf(
  octokit: Octokit,
  { repository }: Pick<Job, 'repository'>,
  { settings, isFresh }: Pick<KnownRepository, 'settings' | 'isFresh'>,
  { tables, threads, repositories }: Tools,
): Promise<readonly SettingsFile[]> {
  if (settings !== null && isFresh) return settings
  const files = await loadSettings(octokit, repository)
  const kept = inForce(files, settings ?? [], await threads.check(files))
  await keepSettings(tables, repository.id, kept)
  repositories.forget(repository.id)
  return kept
}
