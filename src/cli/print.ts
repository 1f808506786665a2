/** Writing to standard output. */
import type { Io } from './io.ts'

/** Resolves when the text is written; rejects when it cannot be, with EPIPE when nobody reads on. */
export function print(text: string, { stdout }: Io): Promise<void> {
  return new Promise((resolve, reject) => {
    stdout.write(text, (error) => (error ? reject(error) : resolve()))
  })
}
