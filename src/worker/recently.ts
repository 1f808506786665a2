/** Answers that stay good for a moment. */

export interface Recently<T> {
  /** The answer for a key: the last one if it is younger than that moment, else a new one. */
  get(key: number, ask: () => Promise<T>): Promise<T>
  /** Asks again for that key, without one for all. */
  forget(key?: number): void
}

const MOST_KEPT = 10_000

/** Keeps answers for `ms` milliseconds. One that failed is not kept. */
export function recently<T>(ms: number): Recently<T> {
  const kept = new Map<number, { readonly answer: Promise<T>; readonly until: number }>()
  return {
    get(key, ask) {
      const known = kept.get(key)
      if (known !== undefined && known.until > Date.now()) return known.answer
      if (kept.size >= MOST_KEPT) kept.clear()
      const answer = ask()
      kept.set(key, { answer, until: Date.now() + ms })
      answer.catch(() => kept.delete(key))
      return answer
    },
    forget: (key) => void (key === undefined ? kept.clear() : kept.delete(key)),
  }
}
