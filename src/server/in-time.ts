/** Questions whose answer is worth nothing when it comes late. */

const LONGEST_WAIT_MS = 2_000

/** The answer; undefined when it is an error, or is not there in time. */
export async function inTime<T>(answer: Promise<T>, ms = LONGEST_WAIT_MS): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined)
  })
  try {
    return await Promise.race([answer.catch(() => undefined), late])
  } finally {
    clearTimeout(timer)
  }
}
