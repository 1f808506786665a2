/** The text of a `faultline.yml` → Config, and every problem with its place. */
import { Config, DEFAULT_CONFIG } from './config.ts'
import type { Problem } from './problem.ts'
import { parseYaml, schemaProblems } from './yaml.ts'

/** The config that a file states; `undefined` comes with the problems that explain it. An empty file is the default. */
export function parseConfig(
  source: string,
  file: string,
): { readonly config?: Config; readonly problems: readonly Problem[] } {
  if (source.split('\n').every((line) => /^\s*(?:#|$)/.test(line))) {
    return { config: DEFAULT_CONFIG, problems: [] }
  }
  const parsed = parseYaml(source, file)
  if (parsed.problems.length > 0) return { problems: parsed.problems }
  const result = Config.safeParse(parsed.value ?? {})
  return result.success
    ? { config: result.data, problems: [] }
    : { problems: schemaProblems(parsed, result.error) }
}
