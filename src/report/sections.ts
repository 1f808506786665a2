/** Headings and what stands below them: issue forms and Markdown templates. */
import type { Line } from './line.ts'
import { sourceLines } from './lines/source.ts'
import type { Section } from './report.ts'

/**
 * The sections of the body, in order. Text before the first heading has the label '' and is left out when empty.
 * `body` is the text as sent: only there can a form be told from a Markdown template.
 */
export function readSections(lines: readonly Line[], body: string): readonly Section[] {
  const headings = lines.filter(({ part, kind }) => part === 'body' && kind === 'heading')
  const origin = isForm(headings, body) ? 'form' : 'markdown'
  const sections: Section[] = []
  let label = ''
  let first = 0
  let text: Line[] = []
  const close = () => {
    const value = textOf(text)
    const last = text.findLast((line) => line.text.trim() !== '')?.number ?? first
    if (first > 0 || value !== '') sections.push({ label, origin, first, last, value })
  }
  for (const line of lines) {
    if (line.part !== 'body') continue
    if (line.kind === 'heading') {
      close()
      label = labelOf(line.text)
      first = line.number
      text = []
    } else text.push(line)
  }
  close()
  return sections
}

/** GitHub writes a form as `### Label`, a blank line, the value and a blank line, and nothing before the first label. */
function isForm(headings: readonly Line[], body: string): boolean {
  if (!body.startsWith('### ')) return false
  const sent = sourceLines(body)
  return headings.every(
    ({ text, number }) =>
      !text.startsWith('### ') || ((sent[number - 2] ?? '') === '' && (sent[number] ?? '') === ''),
  )
}

function labelOf(heading: string): string {
  return heading
    .slice(0, 300)
    .replace(/^\s*#{1,6}\s/, '')
    .replace(/(?<!\w)[*_`]{1,3}|[*_`]{1,3}(?!\w)|:\w{2,30}:/g, '')
    .replace(/\p{Extended_Pictographic}|\ufe0f|\u20e3/gu, '')
    .replace(/[\s:#]+$/, '')
    .trim()
}

const NOTHING =
  /^(?:[*_`]*no response[*_`]*|none|n\/?a|not applicable|nil|null|nothing|-+|\.+|\?+|[*_`]+)[.!]?$/i

function textOf(lines: readonly Line[]): string {
  const value = lines
    .map(({ text }) => text)
    .join('\n')
    .trim()
  return NOTHING.test(value.slice(0, 100)) ? '' : value
}
