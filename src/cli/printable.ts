/** Keeps text of strangers from steering the terminal. */

// C0 but tab and line feed, DEL and C1, and the marks that reorder text.
const STEERING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** The text with every character that could steer a terminal replaced by `�`. */
export function printable(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(STEERING, '\ufffd')
}

/** A copy of plain data with every string in it made printable. */
export function printableDeep<T>(value: T): T
export function printableDeep(value: unknown): unknown {
  if (typeof value === 'string') return printable(value)
  if (Array.isArray(value)) return value.map((item) => printableDeep(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, printableDeep(item)]))
}
