/** Which of the missing parts are worth asking for: those that would change the verdict, where asking is no nuisance. */
import type { Config } from '../config.ts'
import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import { showsFailure } from '../diagnosis/shows-failure.ts'
import type { Report, Requirement } from '../report/report.ts'

/** More than this no comment asks for, whatever the config allows. */
const MOST = 3

/**
 * What to ask the reporter for: missing parts that the config requires, in its order, at most as many as it allows.
 * Empty when the cause is clear; and for words alone, but for a cry for help.
 */
export function partsToAsk(
  { kind, cause, confidence, missing }: Diagnosis,
  report: Report,
  config: Config,
): readonly Requirement[] {
  if (kind !== 'bug' || !(showsFailure(report) || isCry(report))) return []
  // That it is the project's own fault may need proof; any other clear cause stands without.
  if (confidence === 'confirmed' || (confidence === 'likely' && cause !== 'project')) return []
  // The frames of a traceback that was cut off tell already whose code ran.
  const hasFrames = report.tracebacks.some(({ chain }) => chain.some(({ frames }) => frames.length))
  return config.report.require
    .filter((one) => missing.includes(one) && (one !== 'traceback' || !hasFrames))
    .slice(0, Math.min(MOST, config.report.ask_at_most))
}

const FEW_WORDS = 40
/** An address, a path, another issue, a name from the source: something that a maintainer can follow. */
const CLUE = /https?:|`|\/\w+\.\w|#\d|\w_\w|\w\(/

/** True for a cry for help, "it does not work": words alone, few of them, and no clue among them. */
function isCry({ present, lines, blocks }: Report): boolean {
  const words = lines
    .filter(({ part }) => part === 'body')
    .flatMap(({ text }) => text.slice(0, 2_000).split(/\s+/).filter(Boolean))
  return (
    blocks.length === 0 &&
    present.every((part) => part === 'expected') &&
    words.length <= FEW_WORDS &&
    !words.some((word) => CLUE.test(word))
  )
}
