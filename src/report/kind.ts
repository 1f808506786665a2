/** What an issue is: bug, feature, question, docs; `other` when the cues do not tell. */
import type { Cue, Told } from './kind/cue.ts'
import { isAboutFailure, metFailure } from './kind/failure.ts'
import { CHOICES, HEADINGS, LABELS, SHAPE } from './kind/form.ts'
import { ELSEWHERE } from './kind/languages.ts'
import { isAdvisory, isTaskList } from './kind/no-report.ts'
import { PROSE } from './kind/prose.ts'
import { type Kindless, type Place, textsOf } from './kind/texts.ts'
import { TITLE } from './kind/title.ts'
import { isEmpty, isUnfilled } from './kind/unfilled.ts'
import type { Kind } from './report.ts'

/** The cues by the text they are looked for in. */
const CUES: Readonly<Record<Place, readonly Cue[]>> = {
  labels: LABELS,
  title: [...TITLE, ...ELSEWHERE],
  headings: HEADINGS,
  choices: CHOICES,
  prose: [...PROSE, ...ELSEWHERE],
  shape: SHAPE,
}

/** `[Bug]` and `bug:`, with which a template begins a title. */
const TAG = /^\W{0,4}(?:\w{1,20} )?(?:bugs?|issues?|errors?|problems?)(?:\W{1,4}|$)/
/** What a kind starts with: cues for bugs are the most common and say the least. */
const START: Readonly<Record<Told, number>> = { bug: 3, feature: 1.5, question: 1, docs: -2 }

const KINDS: readonly Told[] = ['bug', 'feature', 'question', 'docs']

/** The kind with the most weight behind it. Deterministic; `other` when none is clearly ahead. */
export function readKind(report: Kindless): Kind {
  if (isTaskList(report)) return 'other'
  if (isAdvisory(report)) return 'other'
  const { scores, cues } = weigh(report)
  const [first, second] = KINDS.toSorted((one, other) => scores[other] - scores[one])
  if (first === undefined || second === undefined) return 'other'
  if (first === 'question' && !cues.some(isDecided) && isAboutFailure(report)) return 'bug'
  return scores[first] > scores[second] && scores[first] > 1 ? first : 'other'
}

/** With this much behind it, another kind is no chance remark. */
const SERIOUS = 4
/** By this much a bug has to be ahead of a serious rival. */
const CLEAR = 3

/**
 * True for a bug report that may as well be a question or a wish: much speaks for that, too. Who has met
 * a failure may ask what to do about it all the same.
 */
export function isDoubtfulBug(report: Kindless): boolean {
  const { bug, question, ...wishes } = weigh(report).scores
  const rival = Math.max(...Object.values(wishes), metFailure(report) ? 0 : question)
  return rival >= SERIOUS && bug - rival < CLEAR
}

/** What speaks for each kind, added up. */
function weigh(report: Kindless): {
  readonly scores: Readonly<Record<Told, number>>
  readonly cues: readonly Cue[]
} {
  const empty = isEmpty(report) || isUnfilled(report)
  const scores: Record<Told, number> = empty
    ? { bug: 0, feature: 0, question: 0, docs: 0 }
    : { ...START }
  const cues = cuesOf(report, empty)
  for (const { kind, weight } of cues) scores[kind] += weight
  return { scores, cues }
}

/** A label, or the choice of a form: somebody has said that it is a question. */
function isDecided(cue: Cue): boolean {
  return cue.kind === 'question' && (LABELS.includes(cue) || CHOICES.includes(cue))
}

/** Without a body, what is left are the words of the template; only the title and the labels tell something then. */
function cuesOf(report: Kindless, empty: boolean): readonly Cue[] {
  const texts = textsOf(report)
  const told = empty ? { labels: texts.labels, title: texts.title.replace(TAG, '') } : texts
  return Object.entries(told).flatMap(([place, text]) =>
    CUES[place as Place].filter(({ pattern }) => pattern.test(text)),
  )
}
