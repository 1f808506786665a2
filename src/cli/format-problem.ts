/** A Problem in one line, as compilers do, so that editors can jump to it. */
import type { Problem } from '../problem.ts'

/** `path:line:column severity rule message`. */
export function formatProblem({ file, line, column, severity, rule, message }: Problem): string {
  return `${file}:${line}:${column} ${severity} ${rule} ${message.replaceAll(/\s+/g, ' ')}`
}
