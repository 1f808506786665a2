/** `release`: a dependency that is said to have the bug, to fail, to fail where an earlier release worked, or to work when held back. */
import { compare } from '@renovatebot/pep440'
import { pattern } from '../../report/pattern.ts'
import type { Finding, Looker } from '../condition.ts'
import type { Blame } from '../releases/blames.ts'
import type { Claim } from '../releases/claims.ts'

interface Wanted {
  readonly said: 'blamed' | 'fails' | 'regressed' | 'cured'
  readonly step?: 'patch' | 'minor' | 'any' | undefined
}

const WORDS = {
  blamed: 'said to have the bug',
  fails: 'said to fail',
  regressed: 'said to have worked before',
  cured: 'said to work when held back',
}
/** Leading numbers that the two releases share. */
const SHARED = { patch: 2, minor: 1, any: 0 }

/** A condition that holds for a package, none of the project's own, whose release is said to fail. */
export function lookForRelease({ said, step = 'any' }: Wanted): Looker {
  return {
    words: `release of a dependency ${WORDS[said]}${step === 'any' ? '' : ` (${step} step)`}`,
    literals: undefined,
    look(scene) {
      if (said === 'blamed') return scene.blames().slice(0, 3).map(toBlamed)
      const claims = scene.claims()
      switch (said) {
        case 'fails':
          return failing(step === 'patch' ? claims.filter(isPatch) : claims)
        case 'cured':
          return cured(claims)
        default:
          return regressed(claims, SHARED[step])
      }
    },
  }
}

/** Such a release takes nothing away on purpose; a year in front tells of another scheme. */
function isPatch({ version }: Claim): boolean {
  const [major = 0, , micro = 0] = version.split('.').map((part) => Number.parseInt(part, 10))
  return micro > 0 && major < 1_900
}

function failing(claims: readonly Claim[]): Finding[] {
  const bad = claims.find(({ works }) => !works)
  return bad === undefined ? [] : [toFinding(bad, bad, undefined)]
}

const HELD_BACK = pattern('i')`
  <=? ?v?\d|\b(?:downgrad\w+|(?:un)?pin(?:s|ned|ning)?|back|down|older|earlier|previous|lower(?:ed|ing)?|below|hold(?:ing)?|
  held|cap(?:ped|ping)?)\b`
const MOVED_ON = /\b(?:upgrad\w+|newer|newest|latest|bump\w*|rais(?:ed|ing))\b|>=/i

function cured(claims: readonly Claim[]): Finding[] {
  const good = claims.find(
    ({ works, line: { text } }) => works && HELD_BACK.test(text) && !MOVED_ON.test(text),
  )
  if (good === undefined) return []
  const { part, number, text } = good.line
  const captures = { package: good.package }
  return [{ part, line: number, quote: text.trim().slice(0, 300), captures }]
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

function toBlamed({ package: name, line }: Blame): Finding {
  const { part, number, text } = line
  return { part, line: number, quote: text.trim().slice(0, 300), captures: { package: name } }
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
