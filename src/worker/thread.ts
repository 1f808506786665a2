/** What runs in each thread: engines of its own, and one triage after the other. */
import { workerData } from 'node:worker_threads'
import type { Config } from '../config.ts'
import type { Issue } from '../report/issue.ts'
import type { SettingsFile } from '../settings/settings-file.ts'
import { type Past, type Triage, triage } from '../triage.ts'
import { createEngines } from './engines.ts'

export interface Question {
  readonly issue: Issue
  /** The settings of its repository. */
  readonly files: readonly SettingsFile[]
  readonly past: Past
}

export interface Answer extends Pick<Triage, 'diagnosis' | 'plan'> {
  readonly config: Config
}

const engineOf = createEngines(workerData)

/** The issue triaged by the settings of its repository. */
export function answer({ issue, files, past }: Question): Answer {
  const engine = engineOf(files)
  const { diagnosis, plan } = triage(issue, engine, past)
  return { diagnosis, plan, config: engine.config }
}
