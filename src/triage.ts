/** The whole core in one call: an issue in, what it says, what failed and what to answer out. */
import type { Config } from './config.ts'
import { diagnose } from './diagnosis/diagnose.ts'
import type { Diagnosis } from './diagnosis/diagnosis.ts'
import { importsOf, NO_PACKAGES, type Packages } from './packages.ts'
import { type Decisions, overrule, UNDECIDED } from './plan/decisions.ts'
import type { Templates } from './plan/liquid.ts'
import type { Plan } from './plan/plan.ts'
import { type Conversation, respond } from './plan/respond.ts'
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
  /** Known packages: whose frames are a project's own, and where a dependency takes reports. */
  readonly packages?: Packages
}

export interface Triage {
  readonly report: Report
  readonly diagnosis: Diagnosis
  readonly plan: Plan
}

/** What happened on the issue before. */
export interface Past {
  readonly decisions: Decisions
  /** Whether our comment is there. */
  readonly hasComment: boolean
}

const NO_PAST: Past = { decisions: UNDECIDED, hasComment: false }

/** The report, the diagnosis and the plan for an issue. Pure: the same issue and past give the same plan. */
export function triage(
  issue: Issue,
  { signatures, config, templates, packages = NO_PACKAGES }: Engine,
  past: Past = NO_PAST,
): Triage {
  const own = importsOf(issue.repo ?? '', packages)
  const report = readReport(
    issue,
    config.project.packages ?? [...new Set([...packagesOf(issue.repo), ...own])],
  )
  const diagnosis = overrule(diagnose(report, signatures, config, packages), past.decisions)
  const conversation = conversationOf(past)
  const plan = respond(diagnosis, report, config, templates, conversation)
  // A human's verdict needs no comment of ours; one that is there has to agree with it.
  const isHumans = conversation === 'decided' || conversation === 'retracted'
  return {
    report,
    diagnosis,
    plan: isHumans && !past.hasComment ? { ...plan, comment: null } : plan,
  }
}

function conversationOf({ decisions, hasComment }: Past): Conversation {
  if (decisions.wrong) return 'retracted'
  if (decisions.cause !== undefined) return 'decided'
  if (decisions.explain) return 'explained'
  return decisions.asked || hasComment ? 'open' : 'new'
}
