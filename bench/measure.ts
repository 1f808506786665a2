/** Times of a repeated action, in milliseconds. */

export interface Times {
  readonly median: number
  readonly p99: number
  readonly worst: number
}

/** Runs the action `runs` times after a warm-up of a tenth of that. */
export function measure(runs: number, action: (run: number) => unknown): Times {
  for (let run = 0; run < Math.ceil(runs / 10); run++) action(run)
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const started = performance.now()
    action(run)
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { median: at(0.5), p99: at(0.99), worst: times.at(-1) ?? 0 }
}

/** Milliseconds with three significant digits. */
export function milliseconds(time: number): string {
  return `${Number(time.toPrecision(3))} ms`
}

/** A ratio with two significant digits. */
export function times(ratio: number): string {
  return `${Number(ratio.toPrecision(2))}×`
}
