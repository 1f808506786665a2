/** What a command of `faultline` is. */
import type { ExitCode, Io } from '../io.ts'

export interface Command {
  /** One line for `faultline --help`. */
  readonly summary: string
  /** The whole text of `faultline <command> --help`. */
  readonly help: string
  /** Does it. Throws a UserError for wrong use. */
  run(args: readonly string[], io: Io): Promise<ExitCode>
}
