/** A stack trace as the reader of one language finds it, before anybody asks whose frames they are. */
import type { Frame } from '../frame.ts'
import type { Line } from '../line.ts'
import type { Raised, Traceback } from './traceback.ts'

export type Call = Omit<Frame, 'owner' | 'module'> & Partial<Pick<Frame, 'module'>>

export interface Link extends Omit<Raised, 'frames'> {
  readonly frames: readonly Call[]
}

export interface Trace extends Omit<Traceback, 'part' | 'chain'> {
  readonly chain: readonly Link[]
}

/** Finds the stack traces of one language in lines that stand together: one block, or the prose between two. */
export type Reader = (lines: readonly Line[]) => readonly Trace[]
