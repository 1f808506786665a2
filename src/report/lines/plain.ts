/** Characters as a reader sees them: no terminal codes, no typographic quotes, nothing invisible, no log record around. */

// CSI (colours, cursor), OSC (titles, links) and two-character escapes: ECMA-48. A lost ESC leaves only `[0;31m`.
const TERMINAL_CODES =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /\x1b\[[0-?]{0,40}[ -/]{0,4}[@-~]|\x1b\][^\x07\x1b]{0,2000}(?:\x07|\x1b\\)|\x1b[@-Z\\-_]|\\(?:x1b|u001b|033|e)\[[0-9;]{0,20}m|␛\[[0-9;]{0,20}m|(?<![\w\]])\[(?:0|[0-9]{1,3}(?:;[0-9]{1,3}){1,4}|[139][0-9]|1)m/g

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const INVISIBLE = /[\0-\x08\x0b-\x1f\x7f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u202f': ' ',
}
const LOOK_ALIKE = /[‘’‚‛“”„‟\u00a0\u2007\u202f]/g

/** A record of Docker's `json-file` driver, one a line: https://docs.docker.com/engine/logging/drivers/json-file/. */
const RECORD = /^[\s>]*\{"log":("(?:[^"\\]|\\.)*"),"(?:stream|attrs|time)":/

/**
 * The text without terminal codes and invisible characters; curly quotes and hard spaces made plain, one for one.
 * Of a line of a container's log file, what the program printed.
 */
export function toPlain(line: string): string {
  const text = withoutRecord(line)
  // Most text is plain, and three passes over it cost more than one look.
  if (/^[\t\n -Z\\^-~]*$/.test(text)) return text
  return text
    .toWellFormed()
    .replace(TERMINAL_CODES, '')
    .replace(INVISIBLE, '')
    .replace(LOOK_ALIKE, (character) => LOOK_ALIKES[character] ?? character)
}

function withoutRecord(text: string): string {
  const log = text.includes('{"log":"') ? RECORD.exec(text)?.[1] : undefined
  if (log === undefined) return text
  try {
    return String(JSON.parse(log)).trimEnd().replaceAll('\n', ' ')
  } catch {
    return text
  }
}
