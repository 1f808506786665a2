/** The files that `faultline check` was pointed at. */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { unreadable } from '../input/read-text.ts'
import { findYamlFiles } from '../signature-files.ts'

export interface Collected {
  readonly signatures: readonly string[]
  readonly configs: readonly string[]
}

/** YAML files of files and folders; one named `faultline.yml` is a config. Throws a UserError for a path that is not there. */
export async function collect(paths: readonly string[]): Promise<Collected> {
  const files = [...new Set((await Promise.all(paths.map(expand))).flat())]
  return {
    signatures: files.filter((file) => !isConfig(file)),
    configs: files.filter(isConfig),
  }
}

async function expand(path: string): Promise<string[]> {
  try {
    return (await stat(path)).isDirectory() ? await findYamlFiles(path) : [path]
  } catch (error) {
    throw unreadable(path, error)
  }
}

function isConfig(file: string): boolean {
  return /^faultline\.ya?ml$/.test(basename(file))
}
