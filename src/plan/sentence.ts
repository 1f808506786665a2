/** Titles of signatures as sentences. */

/** Words of English that titles begin with; any other small letter begins a name, which keeps its spelling. */
const WORDS = /^(?:an?|another|client|code|data|older|several|tab|the|this|two)(?=[ ,])/

/** The title with the capital that begins a sentence, and without the full stop that ends it. */
export function sentence(title: string): string {
  return title
    .replace(/\.$/, '')
    .replace(WORDS, (word) => word.charAt(0).toUpperCase() + word.slice(1))
}
