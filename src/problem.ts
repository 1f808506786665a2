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

/** Compares two by file, line and column. */
export function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}
