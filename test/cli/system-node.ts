/** The Nodes a test can start: the one it runs on, and the machine's own, which may be older. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const own = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((folder) => !folder.includes('node_modules'))
  .map((folder) => join(folder, 'node'))
  .find((path) => existsSync(path))

const paths = [process.execPath, ...(own === undefined ? [] : [own])]

/** Each with its version, for the names of tests. */
export const nodes = paths.map((path) => ({
  path,
  version: execFileSync(path, ['--version'], { encoding: 'utf8' }).trim(),
}))
