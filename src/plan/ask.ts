/** Which of the missing parts are worth asking for: those that would change the verdict, where asking is no nuisance. */
import type { Config } from '../config.ts'
import { criesForHelp } from '../diagnosis/cries-for-help.ts'
import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import { showsFailure } from '../diagnosis/shows-failure.ts'
import type { Report, Requirement } from '../report/report.ts'

/** More than this no comment asks for, whatever the config allows. */
const MOST = 3

/**
 * What to ask the reporter for: of what the config requires, in its order, at most as many as it allows. Empty when
 * the cause is clear, or nothing shows a failure.
 */
export function partsToAsk(
  { kind, cause, confidence, missing }: Diagnosis,
  report: Report,
  config: Config,
): readonly Requirement[] {
  if (kind !== 'bug' || !(showsFailure(report) || criesForHelp(report))) return []
  // That it is the project's own fault may need proof; any other clear cause stands without.
  if (confidence === 'confirmed' || (confidence === 'likely' && cause !== 'project')) return []
  // The frames of a traceback that was cut off tell already whose code ran.
  const hasFrames = report.tracebacks.some(({ chain }) => chain.some(({ frames }) => frames.length))
  return config.report.require
    .filter((one) => missing.includes(one) && (one !== 'traceback' || !hasFrames))
    .slice(0, Math.min(MOST, config.report.ask_at_most))
}
