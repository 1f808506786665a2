/** What a paragraph says: its lines as they are read, without code and HTML. */
import MarkdownIt from 'markdown-it'

const markdown = new MarkdownIt('default', { html: true, maxNesting: 12 })

/** The lines of a paragraph (Markdown, without carriage returns) in its own words; a line inside code or a tag is none. */
export function spokenLines(paragraph: string): readonly string[] {
  const lines = ['']
  const [inline] = markdown.parseInline(paragraph, {})
  for (const { type, content } of inline?.children ?? []) {
    if (type === 'softbreak' || type === 'hardbreak') lines.push('')
    else if (type === 'text') lines.push(`${lines.pop() ?? ''}${content}`)
  }
  return lines
}
