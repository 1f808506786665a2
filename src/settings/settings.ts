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
}

/** Reads the files, the config lowest in `_extends` first. Never throws: what cannot be read is left out. */
export function readSettings(files: readonly SettingsFile[]): Settings {
  return {
    config: readConfig(files),
    signatures: readSignatures(files).signatures.map(({ signature }) => signature),
    templates: Object.fromEntries(
      files
        .filter(isUsable)
        .filter(isTemplate)
        .map(({ path, text }) => [templateName(path), text]),
    ),
  }
}

/** The config that the files give, the lowest in `_extends` first. Never throws: what cannot be read is left out. */
export function readConfig(files: readonly SettingsFile[]): Config {
  return layConfigs(statedIn(files).flatMap(({ stated }) => (stated === undefined ? [] : [stated])))
}

/** What is wrong with the files. Each signature and template is tried, which can take seconds. */
export function findSettingsProblems(
  files: readonly SettingsFile[],
  bundled: Templates,
): readonly Problem[] {
  const { signatures, problems } = readSignatures(files)
  return [
    ...files.flatMap(refusal),
    ...statedIn(files).flatMap((one) => one.problems),
    ...problems,
    ...signatures.flatMap(lint),
    ...verify(signatures),
    ...templateProblems(files.filter(isUsable).filter(isTemplate), bundled),
  ]
}

function statedIn(files: readonly SettingsFile[]) {
  return files
    .filter(isUsable)
    .filter(isConfig)
    .map(({ path, text }) => parseStated(text, path))
}

function readSignatures(files: readonly SettingsFile[]) {
  return loadSignatures(
    files
      .filter(isUsable)
      .filter(isSignature)
      .map(({ path, text }) => ({ file: path, source: text })),
  )
}

/**
 * The files to go by: of one that cannot be used the last that could be, which is in `before`. What a config extends
 * comes with it: of a broken one nobody knows what that is.
 */
export function inForce(
  files: readonly SettingsFile[],
  before: readonly SettingsFile[],
  problems: readonly Problem[],
): readonly SettingsFile[] {
  const broken = new Set(
    problems.filter(({ severity }) => severity === 'error').map(({ file }) => file),
  )
  const good = (file: SettingsFile) =>
    broken.has(file.path) ? before.filter(({ path }) => path === file.path) : file
  const isLost = broken.has(CONFIG_PATH) && before.some(({ path }) => path === CONFIG_PATH)
  const configs = isLost ? before.filter(isConfig) : files.filter(isConfig).flatMap(good)
  return [...configs, ...files.filter((file) => !isConfig(file)).flatMap(good)]
}

function isConfig({ path }: SettingsFile): boolean {
  return path.endsWith(CONFIG_PATH)
}

function isUsable({ refused }: SettingsFile): boolean {
  return refused === undefined
}

function refusal({ path, refused }: SettingsFile): readonly Problem[] {
  return refused === undefined ? [] : [{ file: path, rule: 'file', severity: 'error', ...refused }]
}
