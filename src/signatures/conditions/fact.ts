/** `package`, `tool`, `python`, `os`, `arch`, `installer`, `surroundings`: a typed fact about the environment. */

import { satisfies, valid, validRange } from '@renovatebot/pep440'
import type { Fact } from '../../report/environment/fact.ts'
import { projectName } from '../../report/project-name.ts'
import type { Looker } from '../condition.ts'

type Named = 'os' | 'arch' | 'installer' | 'surroundings'

/** A condition that holds when the environment names one of `names`. */
export function lookForFact(kind: Named, names: string | readonly string[]): Looker {
  const wanted = [names].flat()
  return lookAtFacts(
    `${kind} ${wanted.join(' or ')}`,
    (fact) => fact.kind === kind && wanted.includes(fact.name),
  )
}

interface Versioned {
  readonly name: string
  readonly version?: string | undefined
}

/** A condition that holds when the package is named and, with `version`, its version is in that PEP 440 specifier. */
export function lookForPackage({ name, version }: Versioned): Looker {
  return lookForVersion('package', { name: projectName(name), version })
}

/** A condition that holds when the tool is named and, with `version`, its version is in that PEP 440 specifier. */
export function lookForTool({ name, version }: Versioned): Looker {
  return lookForVersion('tool', { name: name.toLowerCase(), version })
}

function lookForVersion(kind: 'package' | 'tool', { name, version }: Versioned): Looker {
  const range = checked(version)
  return lookAtFacts(
    `${kind} ${name}${range === undefined ? '' : ` ${range}`}`,
    (fact) =>
      fact.kind === kind &&
      fact.name === name &&
      (range === undefined || isIn(fact.version, range)),
  )
}

/** A condition that holds when the reporter's Python is in the PEP 440 specifier. */
export function lookForPython(specifier: string): Looker {
  const range = checked(specifier) ?? ''
  return lookAtFacts(
    `Python ${range}`,
    (fact) => fact.kind === 'python' && fact.version.includes('.') && isIn(fact.version, range),
  )
}

function lookAtFacts(words: string, fits: (fact: Fact) => boolean): Looker {
  return {
    words,
    literals: undefined,
    look: ({ report }) =>
      report.environment
        .filter(fits)
        .slice(0, 1)
        .map(({ part, line, quote }) => ({ part, line, quote: quote.slice(0, 300) })),
  }
}

function checked(specifier: string | undefined): string | undefined {
  if (specifier === undefined) return undefined
  if (!validRange(specifier))
    throw new Error(
      `"${specifier}" is no PEP 440 version specifier; write for example ">=2.0,<2.1"`,
    )
  return specifier
}

function isIn(version: string | undefined, range: string): boolean {
  return (
    version !== undefined &&
    valid(version) !== null &&
    satisfies(version, range, { prereleases: true })
  )
}
