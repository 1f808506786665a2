/** `release`: a dependency whose release is said to fail, or to fail where an earlier one worked. */
import { compare, valid } from '@renovatebot/pep440'
import { isWellKnown } from '../../report/environment/packages/names.ts'
import type { Report } from '../../report/report.ts'
import type { Finding, Looker } from '../condition.ts'
import { type Claim, readClaims } from '../releases/claims.ts'

interface Wanted {
  readonly said: 'fails' | 'regressed'
  readonly step?: 'patch' | 'minor' | 'any' | undefined
}

const LONGEST_LINE = 500
/** Leading numbers that the two releases share. */
const SHARED = { patch: 2, minor: 1, any: 0 }

/** A condition that holds for a package, none of the project's own, whose release is said to fail. */
export function lookForRelease({ said, step = 'any' }: Wanted): Looker {
  return {
    words: `release of a dependency said to ${said === 'fails' ? 'fail' : `have regressed (${step} step)`}`,
    literals: undefined,
    look({ report }) {
      const claims = readClaims(report.lines, report.packages).filter(isSure(report))
      return said === 'fails' ? failing(claims) : regressed(claims, SHARED[step])
    },
  }
}

/** The name of a package for sure: much used, or seen in code or output as well. */
function isSure({ lines }: Report): (claim: Claim) => boolean {
  const shown = lines
    .filter(({ kind }) => kind === 'code' || kind === 'log')
    .map(({ text }) => text.slice(0, LONGEST_LINE).toLowerCase().replaceAll('_', '-'))
  return ({ package: name, version }) =>
    valid(version) !== null && (isWellKnown(name) || shown.some((text) => text.includes(name)))
}

function failing(claims: readonly Claim[]): Finding[] {
  const bad = claims.find(({ works }) => !works)
  return bad === undefined ? [] : [toFinding(bad, bad, undefined)]
}

function regressed(claims: readonly Claim[], shared: number): Finding[] {
  for (const bad of claims) {
    const good = claims.find((one) => !bad.works && one.works && isEarlier(one, bad, shared))
    if (good !== undefined) return [bad, good].map((one) => toFinding(one, bad, good))
  }
  return []
}

function isEarlier(good: Claim, bad: Claim, shared: number): boolean {
  const start = ({ version }: Claim) => version.split('.').slice(0, shared).join('.')
  return (
    good.package === bad.package &&
    start(good) === start(bad) &&
    compare(good.version, bad.version) < 0
  )
}

function toFinding({ line }: Claim, bad: Claim, good: Claim | undefined): Finding {
  return {
    part: line.part,
    line: line.number,
    quote: line.text.trim().slice(0, 300),
    captures: {
      package: bad.package,
      fails: bad.version,
      ...(good === undefined ? {} : { works: good.version }),
    },
  }
}
