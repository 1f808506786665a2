/** One line of a report: where it stands and what kind of text it is. */

/** The text a line belongs to: the title, the body, or the n-th comment (from 1). */
export type Part = 'title' | 'body' | `comment ${number}`

/**
 * `heading` and `prose` are the reporter's words; `code` is source they wrote or would run;
 * `log` is what a machine printed (a block without source code in it, or a log-like line in prose).
 */
export type LineKind = 'heading' | 'prose' | 'code' | 'log'

export interface Line {
  readonly part: Part
  /** 1-based, in the text as it was sent. */
  readonly number: number
  /** Without ANSI codes, Markdown quote markers and carriage returns. Curly quotes and no-break spaces are made plain. */
  readonly text: string
  readonly kind: LineKind
  /** The index of the code block (fenced, indented or `<pre>`) it stands in, counted over the whole report. */
  readonly block?: number
}
