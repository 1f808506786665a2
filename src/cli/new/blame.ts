/** What the frames of a failure tell of its component and cause; little, and no more than that. */
import { STANDARD_LIBRARY } from '../../report/standard-library.ts'
import type { Signature } from '../../signatures/schema.ts'
import type { Failure } from './failure.ts'

export interface Blame {
  readonly component?: string | undefined
  readonly cause: Signature['cause']
  /** The dependency that the error was raised in, and the one that led it there. */
  readonly raisedIn?: string | undefined
  readonly calledFrom?: string | undefined
}

/** `upstream` where a dependency asks for a name that another has not, otherwise `environment` and whoever raised. */
export function blame({ raiser, caller, exception }: Failure): Blame {
  const holder = missingFrom(exception?.type, exception?.message)
  if (holder === undefined || raiser === undefined) {
    const component = raiser ?? packageOf(exception?.type)
    return { component, cause: 'environment', raisedIn: raiser }
  }
  if (holder !== raiser) return { component: raiser, cause: 'upstream', raisedIn: raiser }
  // A module's own `__getattr__` raises for whoever asked.
  const cause = caller === undefined ? 'environment' : 'upstream'
  return { component: caller ?? raiser, cause, raisedIn: raiser, calledFrom: caller }
}

const MISSING: Readonly<Record<string, RegExp>> = {
  AttributeError: /^module '(\w{1,60})[\w.]{0,100}' has no attribute/,
  ImportError: /^cannot import name '[^']{1,100}' from '(\w{1,60})[\w.]{0,100}'/,
}

/** The package that lacks a name somebody asked it for. */
function missingFrom(type = '', message = ''): string | undefined {
  return MISSING[type]?.exec(message)?.[1]
}

/** `requests` for `requests.exceptions.SSLError`. */
function packageOf(type = ''): string | undefined {
  const name = /^([a-z]\w{0,59})\.\w/.exec(type)?.[1]
  return name === undefined || STANDARD_LIBRARY.has(name) ? undefined : name
}
