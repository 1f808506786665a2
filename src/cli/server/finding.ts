/** What an examination of `faultline doctor` found. */
import { failureOf } from '../../github/failure.ts'
import { UserError } from '../../user-error.ts'

export interface Finding {
  readonly about: string
  readonly state: 'ok' | 'warning' | 'error'
  /** What was found, and what to do about it. */
  readonly text: string
}

export const ok = (about: string, text: string): Finding => ({ about, state: 'ok', text })
export const warning = (about: string, text: string): Finding => ({ about, state: 'warning', text })
export const error = (about: string, text: string): Finding => ({ about, state: 'error', text })

/** Why something failed, in a line. */
export function sentence(failure: unknown): string {
  if (failure instanceof UserError) return failure.message
  const { kind } = failureOf(failure, new Date())
  const message = root(failure).split('\n')[0] ?? ''
  return kind === 'wait' ? `GitHub asks to wait: ${message}` : message
}

/** Of a request that failed, fetch tells why in its cause. */
function root(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure)
  const { cause, message } = failure
  return cause instanceof Error ? root(cause) || message : message
}
