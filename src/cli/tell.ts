/** Problems on standard error, where they disturb no output. */
import type { Problem } from '../problem.ts'
import { formatProblem } from './format-problem.ts'
import type { Io } from './io.ts'
import { printable } from './printable.ts'

/** Writes one line a problem. */
export function tell(problems: readonly Problem[], { stderr }: Pick<Io, 'stderr'>): void {
  for (const problem of problems) stderr.write(`${printable(formatProblem(problem))}\n`)
}
