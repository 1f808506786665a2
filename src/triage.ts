/** The whole core in one call: an issue in, what it says, what failed and what to answer out. */
import type { Config } from './config.ts'
import { diagnose } from './diagnosis/diagnose.ts'
import type { Diagnosis } from './diagnosis/diagnosis.ts'
import type { Templates } from './plan/liquid.ts'
import type { Plan } from './plan/plan.ts'
import { respond } from './plan/respond.ts'
import type { Issue } from './report/issue.ts'
import { packagesOf } from './report/packages-of.ts'
import { readReport } from './report/read.ts'
import type { Report } from './report/report.ts'
import type { Compiled } from './signatures/compile.ts'

/** What triage needs besides the issue. */
export interface Engine {
  readonly signatures: Compiled
  readonly config: Config
  readonly templates: Templates
}

export interface Triage {
  readonly report: Report
  readonly diagnosis: Diagnosis
  readonly plan: Plan
}

/** The report, the diagnosis and the plan for an issue. Pure: the same issue gives the same plan. */
export function triage(issue: Issue, { signatures, config, templates }: Engine): Triage {
  const report = readReport(issue, config.project.packages ?? packagesOf(issue.repo))
  const diagnosis = diagnose(report, signatures, config)
  return { report, diagnosis, plan: respond(diagnosis, report, config, templates) }
}
