/** What a repository sets for itself: config, signatures and templates under `.github`, and what is wrong with them. */
import type { Config } from '../config.ts'
import { layConfigs, parseStated } from '../parse-config.ts'
import type { Templates } from '../plan/liquid.ts'
import type { Problem } from '../problem.ts'
import { lint } from '../signatures/lint/lint.ts'
import { loadSignatures } from '../signatures/load.ts'
import type { Signature } from '../signatures/schema.ts'
import { verify } from '../signatures/verify.ts'
import {
  CONFIG_PATH,
  isSignature,
  isTemplate,
  type SettingsFile,
  templateName,
} from './settings-file.ts'
import { templateProblems } from './template-problems.ts'

export interface Settings {
  readonly config: Config
  readonly signatures: readonly Signature[]
  /** Templates that replace or join the bundled ones. */
  readonly templates: Templates
  readonly problems: readonly Problem[]
}

/** Reads the files, the config lowest in `_extends` first. Never throws: what is wrong is left out and told. */
export function readSettings(files: readonly SettingsFile[], bundled: Templates): Settings {
  const configs = files.filter(({ path }) => path.endsWith(CONFIG_PATH))
  const stated = configs.map(({ path, text }) => parseStated(text, path))
  const loaded = loadSignatures(
    files.filter(isSignature).map(({ path, text }) => ({ file: path, source: text })),
  )
  const templates = files.filter(isTemplate)
  return {
    config: layConfigs(stated.flatMap(({ stated: one }) => (one === undefined ? [] : [one]))),
    signatures: loaded.signatures.map(({ signature }) => signature),
    templates: Object.fromEntries(templates.map(({ path, text }) => [templateName(path), text])),
    problems: [
      ...stated.flatMap(({ problems }) => problems),
      ...loaded.problems,
      ...loaded.signatures.flatMap(lint),
      ...verify(loaded.signatures),
      ...templateProblems(templates, bundled),
    ],
  }
}

/** The files to go by: of one that cannot be used the last that could be, which is in `before`. */
export function inForce(
  files: readonly SettingsFile[],
  before: readonly SettingsFile[],
  problems: readonly Problem[],
): readonly SettingsFile[] {
  const broken = new Set(
    problems.filter(({ severity }) => severity === 'error').map(({ file }) => file),
  )
  return files.flatMap((file) =>
    broken.has(file.path) ? before.filter(({ path }) => path === file.path) : file,
  )
}
