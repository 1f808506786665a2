/** A pasted error → a signature file that loads and finds its own example. */
import type { Report } from '../../report/report.ts'
import { type LoadedSignature, parseSignature } from '../../signatures/load.ts'
import type { Leaf } from '../../signatures/schema.ts'
import { verify } from '../../signatures/verify.ts'
import { type Blame, blame } from './blame.ts'
import { excerpts } from './excerpts.ts'
import { type Failure, findFailure } from './failure.ts'
import { type Generalized, generalize } from './generalize.ts'
import { nameFailure } from './name.ts'
import { renderSignature } from './render.ts'

export interface Scaffold {
  readonly id: string
  readonly source: string
  readonly loaded: LoadedSignature
}

interface Wishes {
  readonly id?: string | undefined
  /** Where the file goes, for its name and for problems. */
  readonly fileOf: (id: string) => string
  /** The JSON Schema as seen from there. */
  readonly schema?: string | undefined
}

/** The scaffold of a report's failure; `undefined` when it tells of none. */
export function scaffold(report: Report, { id, fileOf, schema }: Wishes): Scaffold | undefined {
  const failure = findFailure(report)
  if (failure === undefined) return undefined
  const message = failure.exception === undefined ? failure.line : failure.exception.message
  const general = generalize(message)
  const guess = blame(failure)
  const about = {
    id: id ?? nameFailure(failure, guess.component, general?.words),
    title: titleOf(failure, general),
    cause: guess.cause,
    component: guess.component?.slice(0, LONGEST_COMPONENT),
    language: failure.exception === undefined ? 'shell' : 'python',
  } as const
  const examples = excerpts(report, failure)
  for (const condition of conditions(failure, guess, general)) {
    for (const example of examples) {
      const source = renderSignature({ ...about, condition, example }, schema)
      const { signature } = parseSignature({ file: fileOf(about.id), source })
      if (signature !== undefined && findsItself(signature)) {
        return { id: about.id, source, loaded: signature }
      }
    }
  }
  return undefined
}

function findsItself(loaded: LoadedSignature): boolean {
  return !verify([loaded]).some(({ rule }) => rule === 'example-missed')
}

/** The narrowest first; the excerpt may lack what the whole report showed. */
function conditions({ exception, line }: Failure, guess: Blame, general?: Generalized): Leaf[] {
  const text = general?.text ?? line.slice(0, 200).trim()
  if (exception === undefined) return [{ log: text }, { text }]
  const type = exception.type
  const wanted = general === undefined ? { type } : { type, message: general.text }
  const raisedIn = asOwner(guess.raisedIn)
  const calledFrom = asOwner(guess.calledFrom)
  return [
    {
      exception: {
        ...wanted,
        ...(raisedIn && { 'raised-in': raisedIn }),
        ...(calledFrom && { 'called-from': calledFrom }),
      },
    },
    { exception: wanted },
    { exception: { type } },
    { text },
  ]
}

/** How a condition names a dependency; the names of npm's scopes and of Go's modules it cannot. */
function asOwner(name: string | undefined): string | undefined {
  return name !== undefined && /^[\w.]+$/.test(name) ? `dependency:${name}` : undefined
}

const LONGEST_COMPONENT = 60
const LONGEST_TITLE = 100

function titleOf({ exception, line }: Failure, general?: Generalized): string {
  const type = exception?.type.split('.').at(-1)
  const words = general?.words ?? (exception === undefined ? line : '')
  // Braces would be places to fill.
  const title = [type, words]
    .filter(Boolean)
    .join(': ')
    .replaceAll('{', '(')
    .replaceAll('}', ')')
    .replace(/[.\s]+$/, '')
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1)}…`
}
