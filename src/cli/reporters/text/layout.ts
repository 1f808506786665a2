/** Blocks of lines that fit the terminal. */
import wrapAnsi from 'wrap-ansi'
import type { Style } from '../reporter.ts'

/** Lines of one visual block; blocks are set apart by an empty line. */
export type Block = readonly string[]

/** Text broken between words, every line indented. */
export function paragraph(text: string, indent: number, { width }: Style): Block {
  const lines = wrapAnsi(text, Math.max(20, width - indent)).split('\n')
  return lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + line))
}

const WIDEST_NAME = 28

/** Rows of a name and a text, the texts in one column; a name too wide for it has a line of its own. */
export function table(
  rows: readonly (readonly [string, string])[],
  style: Style,
  indent = 2,
): Block {
  const fitting = rows.map(([name]) => name.length).filter((length) => length <= WIDEST_NAME)
  const column = indent + Math.max(2, ...fitting) + 2
  return rows.flatMap(([name, text]) => {
    const label = ' '.repeat(indent) + style.colors.dim(name)
    const lines = paragraph(text, column, style)
    if (name.length > WIDEST_NAME) return [label, ...lines]
    const gap = ' '.repeat(column - indent - name.length)
    return [label + gap + (lines[0] ?? '').trimStart(), ...lines.slice(1)]
  })
}

/** A heading and the lines below it; no block when there are none. */
export function titled(title: string, lines: Block, { colors }: Style): readonly Block[] {
  return lines.length === 0 ? [] : [[colors.bold(title), ...lines]]
}

/** Where a line stands: `report.md:12`, `report.md, comment 2:3`, `report.md, title`. */
export function place(name: string, part: string, line: number): string {
  if (part === 'body') return `${name}:${line}`
  return part === 'title' ? `${name}, title` : `${name}, ${part}:${line}`
}
