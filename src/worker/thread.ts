/** What runs in each thread, one thing after the other: engines of its own, and all that strangers wrote. */
import { workerData } from 'node:worker_threads'
import type { Config } from '../config.ts'
import type { Problem } from '../problem.ts'
import type { Issue } from '../report/issue.ts'
import { findSettingsProblems } from '../settings/settings.ts'
import type { SettingsFile } from '../settings/settings-file.ts'
import { type Past, type Triage, triage } from '../triage.ts'
import { createEngines } from './engines.ts'
import type { Bundle } from './tools.ts'

export interface Question {
  readonly issue: Issue
  /** The settings of its repository. */
  readonly files: readonly SettingsFile[]
  readonly past: Past
}

export interface Answer extends Pick<Triage, 'diagnosis' | 'plan'> {
  readonly config: Config
}

const bundle: Bundle = workerData
const engineOf = createEngines(bundle)

/** What is wrong with the settings of a repository. */
export function check(files: readonly SettingsFile[]): readonly Problem[] {
  return findSettingsProblems(files, bundle.templates)
}

/** The issue triaged by the settings of its repository. */
export function answer({ issue, files, past }: Question): Answer {
  const engine = engineOf(files)
  const { diagnosis, plan } = triage(issue, engine, past)
  return { diagnosis, plan, config: engine.config }
}
