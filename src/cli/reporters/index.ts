/** The reporters, by the name that `--format` takes. */
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import type { Reporter } from './reporter.ts'
import { text } from './text.ts'

export const reporters = { text, json, markdown } satisfies Record<string, Reporter>
export type Format = keyof typeof reporters
