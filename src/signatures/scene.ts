/** A report, prepared for matching: what conditions ask again and again is worked out once. */
import type { Frame, Owner } from '../report/frame.ts'
import type { Line, Part } from '../report/line.ts'
import type { Report } from '../report/report.ts'
import type { Raised } from '../report/traceback/traceback.ts'
import { once } from './once.ts'
import { type Blame, readBlames } from './releases/blames.ts'
import { type Claim, readClaims } from './releases/claims.ts'
import { isSure } from './releases/sure.ts'

/** One exception, with what its traceback adds. */
export interface Occurrence {
  readonly raised: Raised
  readonly part: Part
  readonly isRoot: boolean
  /** The owner of the deepest frame outside the standard library. */
  readonly raisedIn: Owner | undefined
  /** The owner of the nearest frame above it that belongs to somebody else (standard library aside). */
  readonly calledFrom: Owner | undefined
  /** The import names of the dependencies that raised and called, for `{raiser}` and `{caller}`. */
  readonly names: Readonly<Record<string, string>>
}

export interface Scene {
  readonly report: Report
  readonly lines: readonly Line[]
  readonly occurrences: readonly Occurrence[]
  /** Text of a line of the report, trimmed; '' when there is none. */
  quote(part: Part, number: number): string
  /** Whether a line has one of the words, letter case aside. */
  speaksOf(words: readonly string[]): boolean
  /** What is said of the releases of dependencies whose names are sure. */
  claims(): readonly Claim[]
  /** Dependencies that are said to have the bug. */
  blames(): readonly Blame[]
}

// More exceptions than this are no report but a flood.
const MOST_OCCURRENCES = 200

/** The scene of a report. */
export function setScene(report: Report): Scene {
  const { lines, packages } = report
  const texts = once(
    () => new Map(lines.map((line) => [`${line.part}:${line.number}`, line.text.trim()])),
  )
  return {
    report,
    lines,
    occurrences: report.tracebacks
      .flatMap(({ chain, part }) =>
        chain.map((raised, index) => ({
          raised,
          part,
          isRoot: index === 0,
          ...standing(raised.frames),
        })),
      )
      .slice(0, MOST_OCCURRENCES),
    quote: (part, number) => texts().get(`${part}:${number}`) ?? '',
    speaksOf: remembered((words) => {
      const word = new RegExp(`\\b(?:${words.join('|')})\\b`, 'i')
      return lines.some(({ text }) => word.test(text.slice(0, LONGEST_LINE)))
    }),
    claims: once(() => readClaims(lines, packages).filter(isSure(report))),
    blames: once(() => readBlames(lines, packages)),
  }
}

const LONGEST_LINE = 500

function remembered(find: (words: readonly string[]) => boolean) {
  const known = new Map<string, boolean>()
  return (words: readonly string[]): boolean => {
    const key = words.join(' ')
    const value = known.get(key) ?? find(words)
    known.set(key, value)
    return value
  }
}

/** Who stands where in a stack: the owner that raised, and the one that called it. */
function standing(frames: readonly Frame[]): Pick<Occurrence, 'raisedIn' | 'calledFrom' | 'names'> {
  const owners = frames.map((frame) => frame.owner).filter((owner) => owner !== 'standard library')
  const raisedIn = owners.at(-1)
  const calledFrom = owners.findLast((owner) => owner !== raisedIn)
  const named = Object.entries({ raiser: raisedIn, caller: calledFrom }).flatMap(
    ([role, owner]) => {
      const name = owner?.startsWith('dependency:') ? owner.slice('dependency:'.length) : undefined
      return name === undefined ? [] : [[role, name]]
    },
  )
  return { raisedIn, calledFrom, names: Object.fromEntries(named) }
}

/** Whether an owner is the one a condition names; `dependency` stands for any. */
export function isOwner(owner: Owner | undefined, wanted: string): boolean {
  if (owner === undefined) return false
  return wanted === 'dependency' ? owner.startsWith('dependency:') : owner === wanted
}
