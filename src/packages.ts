/** What is known of packages on PyPI, from `packages/pypi.yml`: where they are developed and what they are called. */

import { z } from 'zod'
import { projectName } from './report/project-name.ts'
import { parseYaml } from './yaml.ts'

export interface Package {
  /** Its name on PyPI, normalised as PEP 503 has it. */
  readonly name: string
  /** `owner/name` on GitHub. */
  readonly repository?: string
  /** Where issues are kept when not in the repository. */
  readonly tracker?: string
  /** Dotted where others share the folder: `google.protobuf`. */
  readonly imports: readonly string[]
}

export interface Packages {
  /** By repository in lower case. */
  readonly byRepository: ReadonlyMap<string, readonly Package[]>
  /** By normalised name, and by other names in use. */
  readonly byName: ReadonlyMap<string, Package>
  /** By import name; of twins under one name the one that the repository is named after, else the shortest. */
  readonly byImport: ReadonlyMap<string, Package>
}

export const NO_PACKAGES: Packages = {
  byRepository: new Map(),
  byName: new Map(),
  byImport: new Map(),
}

const Rows = z.record(
  z.string(),
  z.object({
    repository: z.string().optional(),
    tracker: z.string().optional(),
    imports: z.array(z.string()).optional(),
    also: z.array(z.string()).optional(),
  }),
)

/** The table in a file. */
export function parsePackages(source: string, file: string): Packages {
  const byRepository = new Map<string, Package[]>()
  const byName = new Map<string, Package>()
  const byImport = new Map<string, Package>()
  const rows = Object.entries(Rows.parse(parseYaml(source, file).value))
  for (const [name, { also, imports = [name.replaceAll('-', '_')], ...where }] of rows) {
    const package_: Package = { name, imports, ...where }
    const repository = where.repository?.toLowerCase()
    if (repository !== undefined)
      byRepository.set(repository, [...(byRepository.get(repository) ?? []), package_])
    for (const one of imports) byImport.set(one, better(byImport.get(one), package_))
    for (const one of also ?? []) if (!byName.has(one)) byName.set(one, package_)
    byName.set(name, package_)
  }
  return { byRepository, byName, byImport }
}

/** Import names of a repository's packages. Names in a namespace are left out: others share their folder. */
export function importsOf(repository: string, { byRepository }: Packages): readonly string[] {
  const packages = byRepository.get(repository.toLowerCase()) ?? []
  return packages.flatMap(({ imports }) => imports.filter((one) => !one.includes('.')))
}

/** The package that people mean by a name: of PyPI, an alias, or the name it is imported by. */
export function packageNamed(name: string, { byName, byImport }: Packages): Package | undefined {
  return byName.get(projectName(name)) ?? byImport.get(name)
}

/** The package that a dotted module belongs to; the longest import name tells. */
export function packageOfModule(module: string, { byImport }: Packages): Package | undefined {
  const names = module.split('.', 4)
  for (let depth = names.length; depth > 0; depth -= 1) {
    const found = byImport.get(names.slice(0, depth).join('.'))
    if (found !== undefined) return found
  }
  return undefined
}

/** The package of a repository, when it has one or one is named after it. */
export function packageOfRepository(
  repository: string,
  { byRepository }: Packages,
): Package | undefined {
  const packages = byRepository.get(repository.toLowerCase()) ?? []
  return packages.length === 1 ? packages[0] : packages.find(isNamesake)
}

function better(before: Package | undefined, one: Package): Package {
  if (before === undefined || isNamesake(before)) return before ?? one
  return isNamesake(one) || one.name.length < before.name.length ? one : before
}

function isNamesake({ name, repository = '' }: Package): boolean {
  return projectName(repository.slice(repository.indexOf('/') + 1)) === name
}
