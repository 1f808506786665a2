/** A push touched the settings: say what is wrong with them, and go by them from now on. */
import { loadSettings } from '../github/load-settings.ts'
import type { Octokit } from '../github/octokit.ts'
import { reportSettings } from '../github/report-settings.ts'
import { inForce } from '../settings/settings.ts'
import type { SettingsFile } from '../settings/settings-file.ts'
import type { Job } from '../store/queue.ts'
import { keepSettings, knowRepository } from '../store/repositories.ts'
import type { Tools } from './tools.ts'

/** Checks the settings of a commit and reports on it; on the default branch the good ones take effect. */
export async function doSettingsJob(
  { installation, repository, sha, isDefault, received }: Job & { kind: 'settings' },
  tools: Tools,
): Promise<void> {
  const { tables } = tools
  const octokit = await tools.octokitOf(installation)
  const known = await knowRepository(tables, installation, repository, new Date(received))
  const files = await loadSettings(octokit, { ...repository, ref: sha })
  const problems = await tools.threads.check(files)
  if (isDefault) {
    const kept = inForce(files, known.settings ?? [], problems)
    await keepSettings(tables, repository.id, kept)
    tools.repositories.forget(repository.id)
  }
  await reportSettings(octokit, { ...repository, sha }, problems)
}

/** The settings in force; read from GitHub when nothing is known of them. */
export async function settingsOf(
  octokit: Octokit,
  { repository }: Pick<Job, 'repository'>,
  known: { readonly settings: readonly SettingsFile[] | null },
  { tables, threads, repositories }: Tools,
): Promise<readonly SettingsFile[]> {
  if (known.settings !== null) return known.settings
  const files = await loadSettings(octokit, repository)
  const kept = inForce(files, [], await threads.check(files))
  await keepSettings(tables, repository.id, kept)
  repositories.forget(repository.id)
  return kept
}
