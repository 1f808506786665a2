/** The text of a `faultline.yml` → Config, and every problem with its place. */
import { Config } from './config.ts'
import type { Problem } from './problem.ts'
import { parseYaml, schemaProblems } from './yaml.ts'

/** The config that a file states; `undefined` comes with the problems that explain it. An empty file is the default. */
export function parseConfig(
  source: string,
  file: string,
): { readonly config?: Config; readonly problems: readonly Problem[] } {
  const { stated, problems } = parseStated(source, file)
  return stated === undefined ? { problems } : { config: Config.parse(stated), problems }
}

/** What a file itself states, without defaults, once it is known to be valid. */
export function parseStated(
  source: string,
  file: string,
): { readonly stated?: Stated; readonly problems: readonly Problem[] } {
  if (isBlank(source)) return { stated: {}, problems: [] }
  const parsed = parseYaml(source, file)
  if (parsed.problems.length > 0) return { problems: parsed.problems }
  const result = Config.safeParse(parsed.value ?? {})
  return result.success
    ? { stated: (parsed.value ?? {}) as Stated, problems: [] }
    : { problems: schemaProblems(parsed, result.error) }
}

/**
 * The `_extends` of a file, also of one that is wrong elsewhere: what lies below still holds then. `null` when the file
 * states none, `undefined` when it cannot be told.
 */
export function readExtends(source: string, file: string): string | null | undefined {
  if (isBlank(source)) return null
  const { value, problems } = parseYaml(source, file)
  if (problems.length > 0) return undefined
  const stated = isStated(value) ? value._extends : undefined
  const result = Config.safeParse({ _extends: stated })
  return stated === undefined ? null : result.success ? result.data._extends : undefined
}

function isBlank(source: string): boolean {
  return source.split('\n').every((line) => /^\s*(?:#|$)/.test(line))
}

/** Keys of a config that a file has; valid, for it was checked. */
export type Stated = Readonly<Record<string, unknown>>

/** The config of files that lie on each other, the lowest first: what a higher one states holds, lists included. */
export function layConfigs(layers: readonly Stated[]): Config {
  return Config.parse(layers.reduce<Stated>((lower, upper) => lay(lower, upper), {}))
}

function lay(lower: Stated, upper: Stated): Stated {
  const laid: Record<string, unknown> = { ...lower }
  for (const [key, value] of Object.entries(upper)) {
    const below = laid[key]
    laid[key] = isStated(value) && isStated(below) ? lay(below, value) : value
  }
  return laid
}

function isStated(value: unknown): value is Stated {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
