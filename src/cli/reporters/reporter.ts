/** What a reporter is: an outcome in, the text to print out. */
import type { Triage } from '../../triage.ts'
import type { Palette } from '../palette.ts'

export interface Outcome {
  readonly id: string | number
  /** What to call the place of a line: the file, or the issue. */
  readonly name: string
  readonly triage: Triage
}

/** How the terminal wants it. */
export interface Style {
  readonly colors: Palette
  /** Columns. */
  readonly width: number
  /** Also say what was found, what decided, and what nearly fitted. */
  readonly explain: boolean
}

export type Reporter = (outcome: Outcome, style: Style) => string
