/** Reporters say the same error twice or thrice: in the title, in a sentence, in the log. */
import type { Traceback } from './traceback.ts'

/** No report has more errors of one type that differ. */
const MOST_MESSAGES = 20
/** As much of a message as two mentions of it share, whatever words follow. */
const ENOUGH = 80

/**
 * The traces without the error lines that repeat another: one that a stack trace shows, or an earlier line. A title
 * repeats any stack trace that ends in its error, however it shortens the message.
 */
export function withoutRepeats(traces: readonly Traceback[]): readonly Traceback[] {
  const said = new Map<string, string[]>()
  for (const { bare, chain } of traces) {
    if (bare) continue
    for (const { type, message } of chain) remember(said, type, message)
  }
  return traces.filter(({ bare, part, chain: [error] }) => {
    if (!bare || error === undefined) return true
    const { type, message } = error
    const others = said.get(lastName(type)) ?? []
    if (others.some((other) => part === 'title' || isSame(message, other))) return false
    remember(said, type, message)
    return true
  })
}

function remember(said: Map<string, string[]>, type: string, message: string): void {
  const messages = said.get(lastName(type))
  if (messages === undefined) said.set(lastName(type), [message])
  else if (messages.length < MOST_MESSAGES) messages.push(message)
}

function isSame(message: string, other: string): boolean {
  const [shorter, longer] = message.length < other.length ? [message, other] : [other, message]
  return shorter === '' ? message === '' : longer.startsWith(shorter.slice(0, ENOUGH))
}

function lastName(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1)
}
