import { readLines } from '../../../src/report/lines.ts'
import { ownerOf } from '../../../src/report/owner.ts'
import { readTracebacks } from '../../../src/report/traceback/index.ts'
import type { Traceback } from '../../../src/report/traceback/traceback.ts'

/** The stack traces of a body, whose project's package is `acme`. */
export function tracesOf(body: string, title = ''): readonly Traceback[] {
  const { lines } = readLines({ title, body })
  return readTracebacks(lines, ownerOf(['acme']))
}

/** Each trace in short: its lines, then each error of its chain with its calls as `file:line function`. */
export function shortOf(body: string, title = ''): readonly (readonly string[])[] {
  return tracesOf(body, title).map(({ language, part, first, last, chain, bare, complete }) => [
    [language, `${part}:${first}-${last}`, bare && 'bare', !complete && 'cut']
      .filter(Boolean)
      .join(' '),
    ...chain.flatMap(({ type, message, frames }) => [
      `${type}: ${message}`,
      ...frames.map(({ file, line, function: name }) => `  ${file}:${line ?? '?'} ${name ?? '?'}`),
    ]),
  ])
}
