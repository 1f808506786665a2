/** An error message, cut into what stays and what differs from machine to machine. */

/** A piece of a message; `re2` is set where it varies and matches whatever may stand there. */
export interface Piece {
  readonly text: string
  readonly re2?: string
}

interface Variable {
  readonly source: string
  /** The RE2 for what was found; `undefined` when it stays as it is. */
  readonly re2: (found: string, before: string) => string | undefined
}

// Each starts only where a word starts and every repetition has a bound; the first that fits wins.
const VARIABLES: readonly Variable[] = [
  // The number names the failure here.
  {
    source: String.raw`\b(?:errno|winerror|exit (?:code|status)|status(?: code)?|signal|http(?:/[\d.]{1,3})?)[ :=]{0,3}-?\d{1,10}\b`,
    re2: () => undefined,
  },
  { source: String.raw`\[masked\]`, re2: () => String.raw`\S+` },
  ...["'", '"', '`'].map((mark) => ({
    source: `(?<!\\w)${mark}[^${mark}]{1,200}${mark}(?!\\w)`,
    re2: (found: string, before: string) =>
      isNameOfCode(found.slice(1, -1), before) ? undefined : `${mark}[^${mark}]*${mark}`,
  })),
  {
    source: String.raw`\b[a-z][a-z0-9+.-]{1,20}://[^\s'"<>)\]]{1,200}`,
    re2: () => String.raw`\S+`,
  },
  {
    source: String.raw`\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b`,
    re2: () => '[0-9a-fA-F-]+',
  },
  {
    source: String.raw`\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:[.,]\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?)?|\b\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,9})?\b`,
    re2: () => String.raw`\d[\d:.,TZ +-]*`,
  },
  { source: String.raw`\b0x[0-9a-f]{1,40}\b`, re2: () => '0x[0-9a-fA-F]+' },
  {
    source: String.raw`\b(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5})?\b`,
    re2: () => String.raw`\d[\d.:]*`,
  },
  {
    source: String.raw`(?<![\w.])[a-z]:[\\/][^\s'",;:)\]]{1,200}|(?<![\w.~/])(?:~|\.{1,2})?/[^\s'",;:)\]]{2,200}`,
    re2: () => String.raw`\S+`,
  },
  {
    source: String.raw`(?<![\w./-])(?:[\w.-]{1,60}/){1,10}[\w-]{1,60}(?:\.\w{1,6}|/[\w.-]{1,60})(?![\w/])`,
    re2: () => String.raw`\S+`,
  },
  // The line in a source file of the program moves; the file is a good sign.
  {
    source: String.raw`(?<=\b[\w-]{1,60}\.(?:c|cc|cpp|cu|h|hpp|py|pyx|rs|go|js|ts|java):)\d{1,6}\b`,
    re2: () => String.raw`\d+`,
  },
  {
    source: String.raw`(?<![\w.-])(?:(?:[\w-]{1,60}\.){1,6}(?:com|org|net|dev|edu|gov|cloud|local|internal|lan)(?::\d{1,5})?(?!\w|\.\w)|(?:localhost|(?:[\w-]{1,60}\.){1,6}[a-z]{2,10}):\d{2,5}\b)`,
    re2: () => String.raw`[\w.:-]+`,
  },
  {
    source: String.raw`\b(?=[a-f]{0,40}\d)(?=\d{0,40}[a-f])[0-9a-f]{8,64}\b`,
    re2: () => '[0-9a-fA-F]+',
  },
  {
    source: String.raw`(?<![a-z0-9.])v?\d{1,8}(?:\.\d{1,8}){1,4}(?:[-+.]?[a-z][\w.+-]{0,30})?`,
    re2: (found) => (/^v/i.test(found) ? String.raw`v\d[\w.+-]*` : String.raw`\d[\w.+-]*`),
  },
  // `utf-8` and `int64` are names.
  {
    source: String.raw`(?<![\w.]|\w-)\d{1,20}(?:,\d{3}){0,6}(?=[KMGT]i?B\b|m?s\b|(?!\w))`,
    re2: (found) => (found.includes(',') ? String.raw`\d[\d,]*` : String.raw`\d+`),
  },
]

/** The pieces in order; joined, their texts are the message. */
export function splitMessage(message: string): Piece[] {
  const any = new RegExp(VARIABLES.map(({ source }) => `(${source})`).join('|'), 'gi')
  const pieces: Piece[] = []
  let fixed = ''
  let end = 0
  for (const match of message.matchAll(any)) {
    const [found, ...groups] = match
    const before = message.slice(0, match.index)
    const re2 = VARIABLES[groups.findIndex((group) => group !== undefined)]?.re2(found, before)
    fixed += message.slice(end, match.index)
    end = match.index + found.length
    if (re2 === undefined) {
      fixed += found
      continue
    }
    if (fixed !== '') pieces.push({ text: fixed })
    pieces.push({ text: found, re2 })
    fixed = ''
  }
  fixed += message.slice(end)
  return fixed === '' ? pieces : [...pieces, { text: fixed }]
}

/** A module, attribute or argument that the failure is about, not a value that was passed: `module 'numpy'`. */
function isNameOfCode(content: string, before: string): boolean {
  return (
    /^[A-Za-z_][\w.-]{0,80}$/.test(content) &&
    (before === '' ||
      /\b(?:module|attribute|named?|arguments?|import|function|method|object|codec|class|type|symbol|option|package|distribution|library|command|from)\s{0,2}[(:]?$/i.test(
        before.slice(-30),
      ))
  )
}
