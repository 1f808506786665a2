/** Where a Markdown text has blocks, headings, quotes and HTML, by line. */
import MarkdownIt from 'markdown-it'
import { mendFences } from './fences.ts'
import { strayBlanks } from './spacing.ts'

/** A run of lines, 0-based, `end` not included. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface FoundBlock extends Span {
  /** The words after the fence. */
  readonly info: string
  /** `pre` holds HTML: tags and entities. */
  readonly origin: 'fence' | 'indent' | 'pre'
}

export interface Outline {
  /** In the order of the text; never overlapping. */
  readonly blocks: readonly FoundBlock[]
  /** Lines of headings, without the underline of the `-----` kind. */
  readonly headings: ReadonlySet<number>
  /** Lines that only mark a block, underline a heading, or stand blank where none was meant. */
  readonly marks: ReadonlySet<number>
  /** How many quotes a line stands in. */
  readonly quotes: ReadonlyMap<number, number>
  /** HTML blocks: a comment without an end runs to the end of its span. */
  readonly html: readonly Span[]
  /** Paragraphs and headings: only a comment with an end is one. */
  readonly inline: readonly Span[]
}

// Only the block structure is needed. Nesting is cut low: nobody nests deeper on purpose, and it bounds the cost.
const markdown = new MarkdownIt('default', { html: true, maxNesting: 12 }).disable([
  'reference',
  'table',
])

/** The outline of a text without carriage returns. */
export function outline(lines: readonly string[]): Outline {
  const blocks: FoundBlock[] = []
  const headings = new Set<number>()
  const marks = new Set<number>()
  const quotes = new Map<number, number>()
  const html: Span[] = []
  const inline: Span[] = []
  const tokens: ReturnType<typeof markdown.parse> = []
  const mended = mendFences(lines)
  for (const [index, line] of mended.entries()) {
    if (line === '' && lines[index] !== '') marks.add(index)
  }
  const stray = strayBlanks(lines)
  for (const index of stray) marks.add(index)
  const sketched = mended.map((line, index) => (stray.has(index) ? `${line}x` : sketch(line)))
  markdown.block.parse(withoutFloods(sketched).join('\n'), markdown, {}, tokens)
  for (const { type, map, content, info, markup } of tokens) {
    if (map === null) continue
    const [start, end] = map
    switch (type) {
      case 'fence': {
        // The last line of the text has no line break to count.
        const size = content.split('\n').length - (/\n$|^$/.test(content) ? 1 : 0)
        blocks.push({ start: start + 1, end: start + 1 + size, info: info.trim(), origin: 'fence' })
        marks.add(start)
        if (start + 1 + size < end) marks.add(end - 1)
        break
      }
      case 'code_block':
        blocks.push({ start, end, info: '', origin: 'indent' })
        break
      case 'html_block':
        if (/^\s*<pre\b/i.test(content)) blocks.push({ start, end, info: '', origin: 'pre' })
        else html.push({ start, end })
        break
      case 'heading_open':
        if (markup.startsWith('#')) headings.add(start)
        // Two lines: words and their underline. Longer ones are output with a ruler below it.
        else if (end - start === 2 && (lines[end - 1]?.length ?? 0) < 60) {
          headings.add(start)
          marks.add(end - 1)
        }
        break
      case 'blockquote_open':
        for (let line = start; line < end; line += 1) quotes.set(line, (quotes.get(line) ?? 0) + 1)
        break
      case 'inline':
        inline.push({ start, end })
        break
    }
  }
  return { blocks, headings, marks, quotes, html, inline }
}

const FOLDING =
  /<summary\b[^<>]{0,100}>[^<>]{0,500}<\/summary>|<\/?(?:details|summary)\b[^<>]{0,100}>/gi

/** Lists in lists on one line: nobody writes that, and building them costs more than all the rest. */
const STAIRS = /^(?:[ >]{0,8}(?:[-*+]|\d{1,9}[.)]) ){3}/

/**
 * The line as Markdown should see it. GitHub reads what follows `<details>` up to a blank line as HTML, fences included;
 * nobody means that. And `>>>` is Python's prompt, not a quote in a quote in a quote.
 */
function sketch(line: string): string {
  if (line.startsWith('>>>') || STAIRS.test(line)) return 'x'
  return line.includes('<') ? line.replace(FOLDING, '') : line
}

// Past these it is no quoting but a flood, and each quote that prose follows costs the parser a look at all that is left.
const MOST_QUOTED_LINES = 800
const MOST_QUOTES = 25
const MOST_HEADINGS = 1_000

/** The lines, of which only the first so many are quotes and headings. */
function withoutFloods(lines: readonly string[]): readonly string[] {
  let headings = 0
  let quoted = 0
  let quotes = 0
  let inQuote = false
  return lines.map((line) => {
    if (/^ {0,3}#{1,6}(?:\s|$)/.test(line)) {
      headings += 1
      inQuote = false
      return headings > MOST_HEADINGS ? 'x' : line
    }
    const isQuoted = /^ {0,3}>/.test(line)
    if (isQuoted && !inQuote) quotes += 1
    if (isQuoted) quoted += 1
    inQuote = isQuoted
    return isQuoted && (quotes > MOST_QUOTES || quoted > MOST_QUOTED_LINES) ? 'x' : line
  })
}
