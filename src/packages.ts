/** Which import names belong to which repository, from `packages/pypi.yml`. */
import { z } from 'zod'
import { parseYaml } from './yaml.ts'

/** Import names by repository, `owner/name` in lower case. */
export type Packages = ReadonlyMap<string, readonly string[]>

const Rows = z.record(
  z.string(),
  z.object({ repository: z.string().optional(), imports: z.array(z.string()).optional() }),
)

/** The table in a file. Names in a namespace (`google.cloud.storage`) are left out: others share their folder. */
export function parsePackages(source: string, file: string): Packages {
  const packages = new Map<string, string[]>()
  for (const [name, row] of Object.entries(Rows.parse(parseYaml(source, file).value))) {
    const { repository, imports = [name.replaceAll('-', '_')] } = row
    if (repository === undefined) continue
    const key = repository.toLowerCase()
    const plain = imports.filter((one) => !one.includes('.'))
    packages.set(key, [...(packages.get(key) ?? []), ...plain])
  }
  return packages
}
