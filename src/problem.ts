/** Something wrong with a file somebody wrote, and where. */
export interface Problem {
  readonly file: string
  /** 1-based. */
  readonly line: number
  /** 1-based. */
  readonly column: number
  /** The rule's id: `yaml`, `schema`, or a lint rule. */
  readonly rule: string
  /** What is wrong and what to do. */
  readonly message: string
  readonly severity: 'error' | 'warning'
}
