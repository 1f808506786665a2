/** The hidden last line by which Faultline finds its comment again, and what the comment said. */
import { createHash } from 'node:crypto'

export interface Marker {
  /** Of the text above the marker, as it was written. */
  readonly hash: string
}

/** The text with its marker below. */
export function withMarker(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16)
  return `${text}\n\n<!-- faultline:v1 ${hash} -->`
}

/**
 * The marker on the last line of a comment, or `undefined`. Anyone can type one: a comment is ours only when
 * its author is, too.
 */
export function readMarker(body: string): Marker | undefined {
  const last = body.trimEnd().slice(-64)
  const hash = /<!-- faultline:v1 ([0-9a-f]{16}) -->$/.exec(last)?.[1]
  return hash === undefined ? undefined : { hash }
}
