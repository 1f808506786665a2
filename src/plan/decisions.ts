/** What humans decided about an issue, and what follows for the diagnosis. */
import type { Cause, Diagnosis } from '../diagnosis/diagnosis.ts'
import { projectName } from '../report/project-name.ts'
import type { Command } from './commands.ts'

/** One thing a human did, oldest first in a list. */
export type Override = Command | { readonly verb: 'label-removed'; readonly label: string }

export interface Decisions {
  /** After `off`, until `on`. */
  readonly silenced: boolean
  /** Somebody said that the answer was wrong: it is taken back for good, unless a maintainer names the cause. */
  readonly wrong: boolean
  /** Somebody asked for an answer: who wrote and who has replied no longer keeps us silent. */
  readonly asked: boolean
  /** Somebody asked for the reasons. */
  readonly explain: boolean
  readonly cause?: {
    readonly cause: Cause
    readonly component: string | null
    readonly issue?: string
  }
  /** Labels of ours that a human took away. */
  readonly removed: readonly string[]
}

export const UNDECIDED: Decisions = {
  silenced: false,
  wrong: false,
  asked: false,
  explain: false,
  removed: [],
}

/** What stands after all of them. */
export function decide(overrides: readonly Override[]): Decisions {
  return overrides.reduce(follow, UNDECIDED)
}

function follow(before: Decisions, override: Override): Decisions {
  switch (override.verb) {
    case 'off':
      return { ...before, silenced: true }
    case 'on':
      return { ...before, silenced: false }
    case 'recheck':
      return { ...before, asked: true }
    case 'why':
      return { ...before, asked: true, explain: true }
    case 'wrong': {
      const { cause: _, ...others } = before
      return { ...others, wrong: true }
    }
    case 'label-removed':
      return { ...before, removed: [...before.removed, override.label] }
    case 'cause': {
      const { cause, component } = override
      return { ...before, wrong: false, removed: [], cause: { cause, component } }
    }
    case 'upstream': {
      const component = /\/([^#]*)#/.exec(override.issue)?.[1] ?? null
      const cause = { cause: 'upstream', component, issue: override.issue } as const
      return { ...before, wrong: false, removed: [], cause }
    }
    default:
      return override satisfies never
  }
}

/** The diagnosis with the cause that a maintainer named, if one did: nothing is left to ask then. */
export function overrule(diagnosis: Diagnosis, { cause: decided }: Decisions): Diagnosis {
  if (decided === undefined || diagnosis.security) return diagnosis
  const { cause, issue } = decided
  const agrees = diagnosis.cause === cause
  const isSame = (name: string | null) =>
    projectName(name ?? '') === projectName(diagnosis.component ?? '')
  // Of one that we know our spelling is kept.
  const stated = isSame(decided.component) ? diagnosis.component : decided.component
  const component = stated ?? (agrees ? diagnosis.component : null)
  const known = agrees && (isSame(component) || issue !== undefined)
  const link = { issue: issue ?? '', summary: 'named by a maintainer', signature: '' }
  return {
    ...diagnosis,
    cause,
    component,
    confidence: 'confirmed',
    matches: known ? diagnosis.matches.filter(({ signature }) => signature.cause === cause) : [],
    upstream: issue === undefined ? (known ? diagnosis.upstream : []) : [link],
    checks: [],
  }
}
