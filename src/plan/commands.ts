/** `/faultline …` at the start of a line: what people tell Faultline in a comment. */
import { outline } from '../report/lines/outline.ts'

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
const LONGEST_LINE = 300

/** The commands in a comment, in order. What stands in code, quotes or HTML comments is none. */
export function readCommands(body: string): readonly FoundCommand[] {
  if (!body.includes('/faultline')) return []
  const lines = body.replaceAll('\r\n', '\n').split('\n')
  const { blocks, quotes, html } = outline(lines)
  const hidden = [...blocks, ...html]
  const isSaid = (index: number) =>
    (quotes.get(index) ?? 0) === 0 &&
    !hidden.some(({ start, end }) => index >= start && index < end)
  return lines
    .flatMap((line, index) =>
      line.startsWith('/faultline') && line.length <= LONGEST_LINE && isSaid(index)
        ? [line.trim().split(/\s+/).join(' ')]
        : [],
    )
    .slice(0, MOST_COMMANDS)
    .flatMap((line) => {
      const command = parse(line.split(' '))
      return command === undefined ? [] : [{ command, line }]
    })
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
      const component = rest.join(' ').slice(0, 60)
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
