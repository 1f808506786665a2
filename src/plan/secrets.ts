/** Tokens, keys and passwords that a stranger pasted by mistake, taken out before anything is quoted. */
import { SECRETS } from './secret-kinds.ts'

/**
 * The text with each secret replaced by `[masked]`, line for line, and the kinds found, each once.
 * Passwords are told from code (`password=get()`) and from placeholders by their look; linear in the text.
 */
export function maskSecrets(text: string): {
  readonly text: string
  readonly found: readonly string[]
} {
  const found = new Set<string>()
  let masked = text
  for (const { name, pattern, worth } of SECRETS) {
    masked = masked.replace(pattern, (whole: string, ...rest: unknown[]) => {
      const [kept, value] = rest
      if (typeof kept !== 'string' || typeof value !== 'string') {
        found.add(name)
        return whole.replace(/[^\n]+/g, '[masked]')
      }
      if (value.startsWith('[masked]') || worth?.(value, kept) === false) return whole
      found.add(name)
      return `${kept}[masked]`
    })
  }
  return { text: masked, found: [...found] }
}
