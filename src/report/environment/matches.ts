/** All matches of a pattern, cheap where there is none. */

/** Like `text.matchAll(pattern)`, which costs far more than the search even when nothing is found. */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  return text.search(pattern) < 0 ? [] : [...text.matchAll(pattern)]
}
