/** One message → what every message of that failure has in common. */
import type { Text } from '../../signatures/schema.ts'
import { type Piece, splitMessage } from './split-message.ts'

export interface Generalized {
  /** A literal when nothing varies, otherwise a pattern. */
  readonly text: Text
  /** The message with `…` where it varies. */
  readonly words: string
}

const LONGEST = 250
/** Fewer fixed characters than this are found in reports of anything. */
const LEAST_FIXED = 8

/** The first line of the message that says enough; `undefined` when none does. */
export function generalize(message: string): Generalized | undefined {
  for (const line of message.split('\n', 20)) {
    const found = generalizeLine(line)
    if (found !== undefined) return found
  }
  return undefined
}

function generalizeLine(line: string): Generalized | undefined {
  const pieces = splitMessage(cut(line.trim()))
  const words = pieces.map(({ re2, text }) => (re2 === undefined ? text : '…')).join('')
  // The search is not anchored, so what varies at the ends need not be said.
  const core = trimEnds(pieces)
  const fixed = core.filter(({ re2 }) => re2 === undefined)
  if (fixed.map(({ text }) => text).join('').length < LEAST_FIXED) return undefined
  const [only] = core
  if (core.length === 1 && only !== undefined) return { text: only.text, words }
  const pattern = core.map(({ re2, text }) => re2 ?? text.replaceAll(/[\\.^$|?*+()[\]{}]/g, '\\$&'))
  return { text: { pattern: pattern.join('') }, words }
}

function cut(line: string): string {
  return line.length <= LONGEST ? line : line.slice(0, LONGEST).replace(/\s+\S*$/, '')
}

/** From the first to the last piece with fixed words, without the brackets that opened or closed what varied. */
function trimEnds(pieces: readonly Piece[]): readonly Piece[] {
  const isFixed = ({ re2, text }: Piece) => re2 === undefined && /[\p{L}\p{N}]/u.test(text)
  const first = pieces.findIndex(isFixed)
  const last = pieces.findLastIndex(isFixed)
  return pieces.slice(first, last + 1).map((piece, index, { length }) => {
    if (piece.re2 !== undefined) return piece
    const head = index === 0 && first > 0 ? piece.text.replace(/^[\s:;,.)\]>]+/, '') : piece.text
    const isCut = index === length - 1 && last < pieces.length - 1
    return { text: isCut ? head.replace(/[\s([<]+$/, '') : head }
  })
}
