/** What runs in each thread, one thing after the other: engines of its own, and all that strangers wrote. */
import { workerData } from 'node:worker_threads'
import type { Config } from '../config.ts'
import type { Templates } from '../plan/liquid.ts'
import type { Problem } from '../problem.ts'
import type { Issue } from '../report/issue.ts'
import { findSettingsProblems } from '../settings/settings.ts'
import type { SettingsFile } from '../settings/settings-file.ts'
import { LONGEST_COMMENT } from '../settings/template-problems.ts'
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
  /** Why the repository's own templates were left aside. */
  readonly complaint: string | null
}

const bundle: Bundle = workerData
const engineOf = createEngines(bundle)

/** What is wrong with the settings of a repository. */
export function check(files: readonly SettingsFile[]): readonly Problem[] {
  return findSettingsProblems(files, bundle.templates)
}

/** The issue triaged by the settings of its repository; when its templates fail, with the bundled ones. */
export function answer({ issue, files, past }: Question): Answer {
  const engine = engineOf(files)
  const { config } = engine
  const withTemplates = (templates: Templates, complaint: string | null): Answer => {
    const { diagnosis, plan } = triage(issue, { ...engine, templates }, past)
    const length = plan.comment?.length ?? 0
    if (length > LONGEST_COMMENT) throw new Error(`a comment of ${length} characters is too long`)
    return { diagnosis, plan, config, complaint }
  }
  try {
    return withTemplates(engine.templates, null)
  } catch (error) {
    // Each was tried on examples before; what an issue may hold beyond them is without end.
    return withTemplates(bundle.templates, error instanceof Error ? error.message : String(error))
  }
}
