/** What the command line touches of the outside; `process` is one. */
import type { Readable, Writable } from 'node:stream'

export interface Io {
  readonly stdin: Readable
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly stderr: Writable & { readonly isTTY?: boolean }
  readonly env: Readonly<Record<string, string | undefined>>
}

/** 0 done or clean, 1 findings, 2 could not run. */
export type ExitCode = 0 | 1 | 2
