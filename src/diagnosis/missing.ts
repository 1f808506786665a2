/** What a bug report lacks, judged from its content alone: not from what was concluded, nor from what is worth asking for. */
import type { Config } from '../config.ts'
import type { Report, Requirement } from '../report/report.ts'

/** The required parts that a bug report does not have, in the order of the config. Empty for whatever is no bug report. */
export function missingFrom(report: Report, config: Config): readonly Requirement[] {
  if (report.kind !== 'bug') return []
  return config.report.require.filter((one) => !report.present.includes(one))
}
