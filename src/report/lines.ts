/** An issue → its lines, each with its place and kind, and the code blocks among them. */
import type { Issue } from './issue.ts'
import type { Line, LineKind, Part } from './line.ts'
import { withoutComments } from './lines/comments.ts'
import { kindsOfBlock, kindsOfProse } from './lines/kinds.ts'
import { preformatted, withoutTags } from './lines/markup.ts'
import { type FoundBlock, outline } from './lines/outline.ts'
import { looksLikeOutput, looksTyped } from './lines/output.ts'
import { toPlain } from './lines/plain.ts'
import { sourceLines } from './lines/source.ts'
import { isTemplateText, withoutPlaceholder } from './lines/template.ts'
import type { Block } from './report.ts'

/**
 * Title, body and comments as lines, in this order, and the blocks they stand in. HTML comments, template
 * text and the lines that only mark up (fences, rulers below headings) are left out.
 */
export function readLines(issue: Issue): {
  lines: readonly Line[]
  blocks: readonly Block[]
} {
  const title = toPlain(sourceLines(issue.title).join(' ')).replace(/\s+/g, ' ')
  const lines: Line[] = [{ part: 'title', number: 1, text: title, kind: 'prose' }]
  const blocks: Block[] = []
  addText('body', issue.body, lines, blocks)
  for (const [index, { body }] of (issue.comments ?? []).entries()) {
    addText(`comment ${index + 1}`, body, lines, blocks)
  }
  return { lines, blocks }
}

interface Read {
  readonly text: string
  readonly kind: LineKind
  readonly block?: number
}

function addText(part: Part, text: string, lines: Line[], blocks: Block[]): void {
  const source = sourceLines(text).map(toPlain)
  const found = outline(source)
  const unquoted = source.map((line, index) => withoutQuotes(line, found.quotes.get(index) ?? 0))
  const shown = withoutComments(withoutComments(unquoted, found.html, true), found.inline, false)
  const read: (Read | undefined)[] = []
  for (const block of found.blocks) {
    addProse(read, shown, block.start, found)
    addBlock(read, unquoted, block, part, blocks)
  }
  addProse(read, shown, source.length, found)
  for (const [index, line] of read.entries()) {
    if (line !== undefined && !isTemplateText(line.text)) {
      lines.push({ part, number: index + 1, ...line, text: withoutPlaceholder(line.text) })
    }
  }
}

function addProse(
  read: (Read | undefined)[],
  shown: readonly (string | undefined)[],
  end: number,
  { headings, marks }: ReturnType<typeof outline>,
): void {
  const start = read.length
  const texts = shown.slice(start, end).map((line) => withoutTags(line ?? ''))
  const kinds = kindsOfProse(texts, (index) => headings.has(start + index))
  for (const [index, text] of texts.entries()) {
    const hidden = shown[start + index] === undefined || marks.has(start + index)
    read.push(hidden ? undefined : { text, kind: kinds[index] ?? 'prose' })
  }
}

function addBlock(
  read: (Read | undefined)[],
  unquoted: readonly string[],
  { start, end, info, origin }: FoundBlock,
  part: Part,
  blocks: Block[],
): void {
  // "```Traceback (most recent call last):": the first line of the content ended up behind the fence.
  const spilled =
    origin === 'fence' && /\s/.test(info) && (looksLikeOutput(info) || looksTyped(info))
  if (spilled) read.pop()
  const first = spilled ? start - 1 : start
  // The last line may hold the closing fence.
  const content = unquoted
    .slice(start, end)
    .map((line, offset, { length }) =>
      offset === length - 1 ? line.replace(/`{3,20}\s*$/, '') : line,
    )
  const texts =
    origin === 'pre' ? content.map(preformatted) : spilled ? [info, ...content] : content
  const language = spilled ? '' : (/^[^\s{]*/.exec(info)?.[0].toLowerCase() ?? '')
  const kinds = kindsOfBlock(language, texts)
  const index = blocks.length
  blocks.push({ part, index, language, kind: kinds.block, first: first + 1, last: end })
  for (const [offset, text] of texts.entries()) {
    read.push({ text, kind: kinds.lines[offset] ?? 'log', block: index })
  }
}

const QUOTE = /^\s{0,3}> ?/

function withoutQuotes(line: string, depth: number): string {
  let text = line
  for (let level = 0; level < depth && QUOTE.test(text); level += 1) text = text.replace(QUOTE, '')
  return text
}
