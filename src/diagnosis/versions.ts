/** What the reported versions say about a match: inside the affected range, outside, or unknown. */
import { satisfies as pep440Satisfies, valid as pep440Valid } from '@renovatebot/pep440'
import semver from 'semver'
import type { Fact } from '../report/environment/fact.ts'
import type { Match } from '../signatures/match.ts'
import type { Affected } from '../signatures/schema.ts'

export interface VersionVerdict {
  readonly says: 'inside' | 'outside' | 'unknown'
  /** A sentence for the maintainer. */
  readonly because: string
}

const UNKNOWN: VersionVerdict = { says: 'unknown', because: '' }

/** Compares the versions that the report names with the ranges of the signature. One package outside rules the match out. */
export function compareVersions(
  { signature, component }: Match,
  environment: readonly Fact[],
): VersionVerdict {
  const affected = (signature.affects ?? []).map((range) => within(range, environment))
  const fixed = (signature.upstream ?? [])
    .filter(({ fixed_in, fix_needs }) => fixed_in !== undefined && fix_needs === undefined)
    .map(({ fixed_in }) => within({ package: `pypi/${component}`, fixed: fixed_in }, environment))
  const verdicts = [...affected, ...fixed]
  return (
    verdicts.find(({ says }) => says === 'outside') ??
    verdicts.find(({ says }) => says === 'inside') ??
    UNKNOWN
  )
}

function within(range: Affected, environment: readonly Fact[]): VersionVerdict {
  const [ecosystem, ...rest] = range.package.split('/')
  const name = rest
    .join('/')
    .toLowerCase()
    .replace(/[-_.]+/g, '-')
  const wanted = [
    range.introduced && `>=${range.introduced}`,
    range.fixed && `<${range.fixed}`,
  ].filter((part) => part !== undefined)
  const named = environment.flatMap((one) => {
    const version = one.kind === 'package' && one.name === name ? one.version : undefined
    const inside =
      version !== undefined && (ecosystem === 'npm' ? inSemver : inPep440)(version, wanted)
    return inside === undefined || version === undefined ? [] : [{ version, inside }]
  })
  const [first] = named
  // Who names one that works and one that fails has not said which is meant.
  if (first === undefined || named.some(({ inside }) => inside !== first.inside)) return UNKNOWN
  const affected = wanted.join(' and ') || 'every version'
  return first.inside
    ? {
        says: 'inside',
        because: `${name} ${first.version} is among the affected versions (${affected})`,
      }
    : {
        says: 'outside',
        because: `${name} ${first.version} is not among the affected versions (${affected})`,
      }
}

function inPep440(version: string, wanted: readonly string[]): boolean | undefined {
  // A bare major version ("numpy 2") may be any of its releases.
  if (pep440Valid(version) === null || !version.includes('.')) return undefined
  return pep440Satisfies(version, wanted.join(','), { prereleases: true })
}

function inSemver(version: string, wanted: readonly string[]): boolean | undefined {
  return semver.valid(version) === null
    ? undefined
    : semver.satisfies(version, wanted.join(' '), { includePrerelease: true })
}
