/** Many small requests as one. */

/** A function that waits up to `ms` for others like it, and settles with the one call made for all of them. */
export function gathered<T>(
  ms: number,
  call: (items: readonly T[]) => Promise<unknown>,
): (item: T) => Promise<void> {
  let waiting: { readonly items: T[]; readonly called: Promise<unknown> } | undefined
  return async (item) => {
    if (waiting === undefined) {
      const items: T[] = []
      const called = new Promise((resolve) => {
        setTimeout(resolve, ms)
      }).then(() => {
        waiting = undefined
        return call(items)
      })
      waiting = { items, called }
    }
    waiting.items.push(item)
    await waiting.called
  }
}
