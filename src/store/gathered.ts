/** Many small requests to the database as one. */
import DataLoader from 'dataloader'

const MOST_AT_ONCE = 100
const GATHER_MS = 10

/**
 * A function that waits ten milliseconds for others like it, and has one call made for all of them; `call` answers in the
 * order of its items. When it fails each item is tried alone, so that one bad item fails by itself.
 */
export function gathered<T, R>(
  call: (items: readonly T[]) => Promise<readonly R[]>,
): (item: T) => Promise<R> {
  const alone = async (item: T): Promise<R | Error> => {
    try {
      const [answer] = await call([item])
      return answer as R
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error))
    }
  }
  const loader = new DataLoader<T, R>(
    (items) =>
      call(items).catch((error) => {
        if (items.length === 1) throw error
        return Promise.all(items.map(alone))
      }),
    {
      cache: false,
      maxBatchSize: MOST_AT_ONCE,
      batchScheduleFn: (go) => setTimeout(go, GATHER_MS),
    },
  )
  return (item) => loader.load(item)
}

/** What `create` makes for a database, made once for each. */
export function perDatabase<D extends object, T>(create: (database: D) => T): (database: D) => T {
  const made = new WeakMap<D, T>()
  return (database) => {
    const known = made.get(database) ?? create(database)
    made.set(database, known)
    return known
  }
}
