/** Signature files on disk. */
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { SignatureFile } from '../signatures/load.ts'
import { unreadable } from './input/read-text.ts'

/** Paths of the YAML files in a folder and the folders in it, sorted. Throws a UserError when there is no such folder. */
export async function findYamlFiles(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder, { recursive: true })
    return names
      .filter((name) => /\.ya?ml$/.test(name) && !name.includes('node_modules'))
      .map((name) => join(folder, name))
      .sort()
  } catch (error) {
    throw unreadable(folder, error)
  }
}

/** The files with their text, each named as a person in the current folder would. */
export async function readSignatureFiles(paths: readonly string[]): Promise<SignatureFile[]> {
  return Promise.all(
    paths.map(async (path) => ({ file: displayPath(path), source: await readFile(path, 'utf8') })),
  )
}

/** The path from the current folder, or the whole path when it leads out of it. */
export function displayPath(path: string): string {
  const near = relative(process.cwd(), path)
  return near === '' || near.startsWith('..') ? path : near
}
