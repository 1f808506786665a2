/** One part of the figures: a heading, a sentence, a table. */
export interface Part {
  readonly heading: string
  readonly about: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The part as Markdown. */
export function toMarkdown({ heading, about, columns, rows }: Part): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    `## ${heading}`,
    '',
    about,
    '',
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map(line),
    '',
  ].join('\n')
}
