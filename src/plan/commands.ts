/** `/faultline …` at the start of a line: what people tell Faultline in a comment. */
import { outline, type Span } from '../report/lines/outline.ts'
import { spokenLines } from '../report/lines/spoken.ts'

export const CAUSES = ['upstream', 'environment', 'usage', 'project'] as const

export type Command =
  | { readonly verb: 'why' | 'recheck' | 'wrong' | 'off' | 'on' }
  | {
      readonly verb: 'cause'
      readonly cause: (typeof CAUSES)[number]
      readonly component: string | null
    }
  /** `issue` is `owner/repo#number`. */
  | { readonly verb: 'upstream'; readonly issue: string }

export interface FoundCommand {
  readonly command: Command
  /** The line without needless spaces: the same words in the same comment are the same command. */
  readonly line: string
}

/** Commands the reporter may give; the others need triage permission. */
const REPORTERS: readonly Command['verb'][] = ['why', 'recheck', 'wrong']

/** Whether one who may only report issues may give a command about a report of their own. */
export function isForReporters({ verb }: Command): boolean {
  return REPORTERS.includes(verb)
}

const MOST_COMMANDS = 10
const MOST_LINES = 100
const LONGEST_LINE = 300
const LONGEST_PARAGRAPH = 10_000
const LONGEST_COMPONENT = 60

/** The commands in a comment, in order. What stands in code, quotes or HTML comments is none. */
export function readCommands(body: string): readonly FoundCommand[] {
  if (!body.includes('/faultline')) return []
  const lines = body.replaceAll('\r\n', '\n').replaceAll('\0', '\uFFFD').toWellFormed().split('\n')
  const { blocks, quotes, html, inline } = outline(lines)
  const holds = (index: number) => (span: Span) => index >= span.start && index < span.end
  const isSaid = (line: string, index: number) => {
    if ((quotes.get(index) ?? 0) > 0 || [...blocks, ...html].some(holds(index))) return false
    const paragraph = inline.find(holds(index))
    if (paragraph === undefined) return true
    const text = lines.slice(paragraph.start, paragraph.end).join('\n')
    return text.length <= LONGEST_PARAGRAPH && spokenLines(text).map(bare).includes(bare(line))
  }
  return lines
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => line.startsWith('/faultline') && line.length <= LONGEST_LINE)
    .slice(0, MOST_LINES)
    .filter(({ line, index }) => isSaid(line, index))
    .flatMap(({ line: said }) => {
      const line = said.trim().split(/\s+/).join(' ')
      const command = parse(line.split(' '))
      return command === undefined ? [] : [{ command, line }]
    })
    .slice(0, MOST_COMMANDS)
}

/** Without what Markdown takes away: marks, spaces, backslashes. */
function bare(line: string): string {
  return line.replaceAll(/[^\p{L}\p{N}/#.-]/gu, '')
}

function parse([name, verb = '', first = '', ...rest]: readonly string[]): Command | undefined {
  if (name !== '/faultline') return undefined
  switch (verb) {
    case 'why':
    case 'recheck':
    case 'wrong':
    case 'off':
    case 'on':
      return { verb }
    case 'cause': {
      const cause = CAUSES.find((one) => one === first.toLowerCase())
      const component = [...rest.join(' ')].slice(0, LONGEST_COMPONENT).join('')
      return cause && { verb, cause, component: component === '' ? null : component }
    }
    case 'upstream':
      return /^[\w.-]{1,100}\/[\w.-]{1,100}#\d{1,9}$/.test(first)
        ? { verb, issue: first }
        : undefined
    default:
      return undefined
  }
}
