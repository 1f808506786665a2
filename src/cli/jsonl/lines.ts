/** A stream of bytes → its lines, holding no more than one of them in memory. */

export interface SourceLine {
  readonly text: string
  /** True when the line was longer than allowed; `text` is then its beginning. */
  readonly cut: boolean
}

const LINE_FEED = 0x0a

/** Lines of UTF-8 text without their line feeds. Of one over `limit` bytes only the beginning is kept. */
export async function* linesOf(
  source: AsyncIterable<Buffer | string>,
  limit: number,
): AsyncGenerator<SourceLine> {
  let pieces: Buffer[] = []
  let size = 0
  const take = (piece: Buffer) => {
    if (size < limit) pieces.push(piece.subarray(0, limit - size))
    size += piece.length
  }
  const finish = (): SourceLine => {
    const line = { text: Buffer.concat(pieces).toString('utf8'), cut: size > limit }
    pieces = []
    size = 0
    return line
  }
  for await (const chunk of source) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    let start = 0
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
      take(bytes.subarray(start, end))
      yield finish()
      start = end + 1
    }
    take(bytes.subarray(start))
  }
  if (size > 0) yield finish()
}
