/** The Report: an issue, read. */
import type { Fact } from './environment/fact.ts'
import type { Issue } from './issue.ts'
import type { Line, Part } from './line.ts'
import type { Traceback } from './traceback/traceback.ts'

/** What a minimal bug report needs. */
export const REQUIREMENTS = [
  'traceback',
  'reproducer',
  'versions',
  'os',
  'expected',
  'steps',
] as const
export type Requirement = (typeof REQUIREMENTS)[number]

export type Kind = 'bug' | 'feature' | 'question' | 'docs' | 'other'

/** A heading and the text below it, up to the next heading. The text before any heading has the label ''. */
export interface Section {
  /** The heading's words, without `#`, emphasis, colon or emoji. */
  readonly label: string
  /** `form` for a heading that GitHub wrote from an issue form (`### Label`, blank line, value). */
  readonly origin: 'form' | 'markdown'
  /** The line of the heading (0 when there is none), and the last line of the text. */
  readonly first: number
  readonly last: number
  /** Trimmed; '' for `_No response_`, `None`, `N/A` and untouched placeholders. */
  readonly value: string
}

/** A code block: fenced, indented, or `<pre>`. */
export interface Block {
  readonly part: Part
  readonly index: number
  /** The word after the fence, lower case; '' when there is none. */
  readonly language: string
  readonly kind: 'code' | 'log'
  /** First and last line of the content, 1-based. */
  readonly first: number
  readonly last: number
}

/** A link or shorthand to an issue or pull request: `numpy/numpy#26710`. */
export interface Reference {
  readonly ref: string
  readonly part: Part
  readonly line: number
}

export interface Report {
  readonly issue: Issue
  /** Import names of the project's own packages. */
  readonly packages: readonly string[]
  /** Title, body and the comments that count, without HTML comments and template text. */
  readonly lines: readonly Line[]
  readonly sections: readonly Section[]
  readonly blocks: readonly Block[]
  /** In the order of the text; error lines that stand alone are `bare`. */
  readonly tracebacks: readonly Traceback[]
  readonly environment: readonly Fact[]
  /** Issues and pull requests of other repositories. */
  readonly references: readonly Reference[]
  readonly kind: Kind
  /** The requirements that the report meets; the others are missing. */
  readonly present: readonly Requirement[]
}
