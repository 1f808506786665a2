/** Colours, when the output is a terminal that wants them. */
import picocolors from 'picocolors'
import type { Io } from './io.ts'

export type Palette = ReturnType<typeof picocolors.createColors>

/** Colours for an output: NO_COLOR wins over FORCE_COLOR, and both over what the output is. */
export function paletteFor({ stdout, env }: Pick<Io, 'stdout' | 'env'>): Palette {
  return picocolors.createColors(wantsColors(stdout.isTTY === true, env))
}

function wantsColors(isTerminal: boolean, env: Io['env']): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return isTerminal && env.TERM !== 'dumb'
}
