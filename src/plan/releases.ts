/** Where the reporter stands between the broken releases and the fixed one. */

import { lt, valid } from '@renovatebot/pep440'
import type { Fact } from '../report/environment/fact.ts'
import { projectName } from '../report/project-name.ts'
import type { Affected, Upstream } from '../signatures/schema.ts'

export interface Standing {
  readonly package: string
  /** As the report states it. */
  readonly version: string
  /** Whether that version is older than the release with the fix. */
  readonly older: boolean
}

/**
 * The reported version of the package whose release `fixed_in` names, compared by PEP 440; `undefined` when the report
 * states none, or several, or the package cannot be told: it is the issue's repository, or the one affected package
 * with that release as its fix.
 */
export function standing(
  { issue, fixed_in }: Upstream,
  affects: readonly Affected[],
  facts: readonly Fact[],
): Standing | undefined {
  if (fixed_in === undefined || valid(fixed_in) === null) return undefined
  const repository = issue.replace(/^.*\/|#.*$/g, '')
  const affected = affects
    .filter(({ fixed }) => fixed === fixed_in)
    .map((one) => one.package.replace(/^\w+\//, ''))
  for (const name of [repository, ...(affected.length === 1 ? affected : [])].map(projectName)) {
    const versions = new Set(facts.flatMap((fact) => versionOf(fact, name)))
    const [version] = versions
    // A bare major version ("numpy 2") may be any of its releases.
    if (
      version === undefined ||
      versions.size > 1 ||
      valid(version) === null ||
      !version.includes('.')
    )
      continue
    return { package: name === 'cpython' ? 'Python' : name, version, older: lt(version, fixed_in) }
  }
  return undefined
}

function versionOf(fact: Fact, name: string): readonly string[] {
  if (fact.kind === 'python') return name === 'cpython' ? [fact.version] : []
  const named = (fact.kind === 'package' || fact.kind === 'tool') && projectName(fact.name) === name
  return named && fact.version !== undefined ? [fact.version] : []
}
