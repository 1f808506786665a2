/** Questions of quality that the schema cannot ask. */
import type { Problem } from '../../problem.ts'
import type { LoadedSignature } from '../load.ts'
import type { LintRule } from './rule.ts'
import { lintRules } from './rules.ts'

/** The problems of one signature, in the order of the rules. */
export function lint({ signature, parsed }: LoadedSignature): Problem[] {
  return Object.entries<LintRule>(lintRules).flatMap(([rule, find]) =>
    find(signature).map(({ path, message, severity }) =>
      parsed.problemAt(path, rule, message, severity),
    ),
  )
}
