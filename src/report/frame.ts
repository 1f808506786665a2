/** One call in a traceback. */

/** Whose code a frame runs: `dependency:` is followed by the package's import name. */
export type Owner = 'project' | 'standard library' | `dependency:${string}` | 'reporter'

export interface Frame {
  /** The path as printed. */
  readonly file: string
  /** The line in that file. */
  readonly line?: number
  readonly function?: string
  /** Dotted module guessed from the path, for example `numpy.core.multiarray`. */
  readonly module?: string
  /** The source line printed below the frame. */
  readonly code?: string
  readonly owner: Owner
  /** The line of the report it was read from, 1-based, in the part of its traceback. */
  readonly at: number
}
