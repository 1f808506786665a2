/** The files under `.github` that a repository keeps its settings in. */

/** A file as it was read. `path` starts with `owner/name:` when it comes from another repository, by `_extends`. */
export interface SettingsFile {
  readonly path: string
  readonly text: string
}

export const CONFIG_PATH = '.github/faultline.yml'
export const FOLDER = '.github/faultline'
/** Beyond these a repository's files are left out, and it is told so. */
export const LIMITS = { files: 60, characters: 65_536 } as const

/** The last part of `.github/faultline/templates/<name>.liquid`. */
export function templateName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.liquid$/, '')
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
