/** Signatures, templates and config from disk, ready for `triage`. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Config, DEFAULT_CONFIG } from '../config.ts'
import { type Packages, parsePackages } from '../packages.ts'
import { parseConfig } from '../parse-config.ts'
import type { Templates } from '../plan/liquid.ts'
import type { Problem } from '../problem.ts'
import { compile } from '../signatures/compile.ts'
import { loadSignatures } from '../signatures/load.ts'
import type { Engine } from '../triage.ts'
import type { Bundle } from '../worker/tools.ts'
import { bundled } from './bundled.ts'
import { readTextFile } from './input/read-text.ts'
import { displayPath, findYamlFiles, readSignatureFiles } from './signature-files.ts'

/**
 * The config in a file, or the problems that keep it from being one; the default without a file.
 * Throws a UserError when there is no such file.
 */
export async function loadConfig(path?: string): Promise<ReturnType<typeof parseConfig>> {
  if (path === undefined) return { config: DEFAULT_CONFIG, problems: [] }
  return parseConfig(await readTextFile(path), displayPath(path))
}

/**
 * The engine, and the problems of signature files that were left out. Signatures of `folder` come
 * before the bundled ones and replace those of the same id. Throws a UserError when the folder
 * cannot be read.
 */
export async function loadEngine(
  config: Config = DEFAULT_CONFIG,
  folder?: string,
): Promise<{ readonly engine: Engine; readonly problems: readonly Problem[] }> {
  const packs = await Promise.all([
    ...(folder === undefined ? [] : [loadFolder(folder)]),
    loadFolder(bundled('signatures'), true),
  ])
  const signatures = new Map(
    packs
      .toReversed()
      .flatMap((pack) =>
        pack.signatures.map(({ signature }) => [signature.id, signature] as const),
      ),
  )
  const engine = {
    signatures: compile([...signatures.values()]),
    config,
    templates: await loadTemplates(bundled('templates')),
    packages: await loadPackages(),
  }
  return { engine, problems: packs.flatMap((pack) => pack.problems) }
}

/** The signatures and templates that come with Faultline, for the App. */
export async function loadBundle(): Promise<Bundle> {
  const { signatures } = await loadFolder(bundled('signatures'), true)
  return {
    signatures: signatures.map(({ signature }) => signature),
    templates: await loadTemplates(bundled('templates')),
    packages: await loadPackages(),
  }
}

async function loadPackages(): Promise<Packages> {
  const path = bundled('packages/pypi.yml')
  return parsePackages(await readFile(path, 'utf8'), path)
}

/** The signatures in a folder. */
export async function loadFolder(folder: string, known = false) {
  return loadSignatures(await readSignatureFiles(await findYamlFiles(folder)), known)
}

async function loadTemplates(folder: string): Promise<Templates> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.liquid'))
  const sources = names.map(async (name) => [
    name.replace(/\.liquid$/, ''),
    await readFile(join(folder, name), 'utf8'),
  ])
  return Object.fromEntries(await Promise.all(sources))
}
