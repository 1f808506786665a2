/** Long patterns, legible. */

/** A pattern written over several lines: line breaks and the blanks after them are left out. */
export function pattern(flags: string): (text: TemplateStringsArray, ...parts: string[]) => RegExp {
  return (text, ...parts) => new RegExp(String.raw(text, ...parts).replaceAll(/\n\s*/g, ''), flags)
}
