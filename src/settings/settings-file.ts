/** The files under `.github` that a repository keeps its settings in. */
import type { Problem } from '../problem.ts'

/** A file as it was read. `path` starts with `owner/name:` when it comes from another repository, by `_extends`. */
export interface SettingsFile {
  readonly path: string
  readonly text: string
  /** Why it was not read, and where it is wrong; its text is empty then. */
  readonly refused?: Pick<Problem, 'line' | 'column' | 'message'>
}

export const CONFIG_PATH = '.github/faultline.yml'
export const FOLDER = '.github/faultline'
/** What is beyond these is refused; `all` is in bytes, for the signatures and templates together. */
export const LIMITS = { files: 60, characters: 65_536, all: 524_288 } as const

/** The last part of `.github/faultline/templates/<name>.liquid`. */
export function templateName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.liquid$/, '')
}

/** A file that is not used, because of what stands at that place. */
export function refuse(path: string, message: string, line = 1, column = 1): SettingsFile {
  return { path, text: '', refused: { line, column, message } }
}

/** Whether a path is one that settings are read from. */
export function isSettingsPath(path: string): boolean {
  return path === CONFIG_PATH || isSignature({ path }) || isTemplate({ path })
}

export function isSignature({ path }: { path: string }): boolean {
  return new RegExp(`^${FOLDER}/signatures/[^/]+\\.ya?ml$`).test(path)
}

export function isTemplate({ path }: { path: string }): boolean {
  return new RegExp(`^${FOLDER}/templates/[^/]+\\.liquid$`).test(path)
}
