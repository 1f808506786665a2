/** Lines → stack traces, each language by its own reader. */
import type { Frame, Owner } from '../frame.ts'
import { installedPath, showFrozen } from '../frozen.ts'
import type { Line } from '../line.ts'
import { moduleOf } from '../place.ts'
import { readErrorLines } from './error-lines.ts'
import { readGo } from './go.ts'
import { readJava } from './java.ts'
import { readNode } from './node.ts'
import { readPython } from './python.ts'
import { withoutRepeats } from './repeats.ts'
import { readRuby } from './ruby.ts'
import { readRust } from './rust.ts'
import { bySource } from './sources.ts'
import type { Call, Reader, Trace } from './trace.ts'
import type { Language, Traceback } from './traceback.ts'

const LANGUAGES: Readonly<Record<Language, Reader>> = {
  python: readPython,
  node: readNode,
  java: readJava,
  go: readGo,
  rust: readRust,
  ruby: readRuby,
}
/** Error lines count only where no stack trace claims them. */
const READERS: readonly Reader[] = [...Object.values(LANGUAGES), readErrorLines]

/**
 * The stack traces of a report in the order of the text; error lines that stand alone are `bare`. `ownerOf` tells
 * whose code a file is.
 */
export function readTracebacks(
  lines: readonly Line[],
  ownerOf: (file: string, module?: string) => Owner,
): readonly Traceback[] {
  const placeOf = showFrozen(lines) ? installedPath : (file: string) => file
  const ownerAt: typeof ownerOf = (file, module) => ownerOf(placeOf(file), module)
  const traces = piecesOf(lines).flatMap((piece) => {
    const part = piece[0]?.part ?? 'body'
    return bySource(piece)
      .flatMap(readPiece)
      .toSorted((a, b) => a.first - b.first)
      .map((trace) => ({
        ...trace,
        part,
        chain: trace.chain.map((link) => ({
          ...link,
          frames: link.frames.map((call) => toFrame(call, ownerAt)),
        })),
      }))
  })
  return withoutRepeats(traces)
}

/** Lines that stand together: a block, or the prose between two blocks. */
function piecesOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const pieces: Line[][] = []
  for (const line of lines) {
    const last = pieces.at(-1)?.at(-1)
    if (last?.part === line.part && last.block === line.block) pieces.at(-1)?.push(line)
    else pieces.push([line])
  }
  return pieces
}

function readPiece(piece: readonly Line[]): readonly Trace[] {
  const traces: Trace[] = []
  let rest: readonly (readonly Line[])[] = [piece]
  for (const read of READERS) {
    rest = rest.flatMap((lines) => {
      const found = read(lines)
      traces.push(...found)
      return found.length === 0 ? [lines] : outside(lines, found)
    })
  }
  return traces
}

/** The runs of lines that no trace covers. */
function outside(lines: readonly Line[], traces: readonly Trace[]): readonly (readonly Line[])[] {
  const runs: Line[][] = [[]]
  let next = 0
  for (const line of lines) {
    while ((traces[next]?.last ?? Infinity) < line.number) {
      next += 1
      runs.push([])
    }
    if (line.number < (traces[next]?.first ?? Infinity)) runs.at(-1)?.push(line)
  }
  return runs.filter((run) => run.length > 0)
}

function toFrame(call: Call, ownerOf: (file: string, module?: string) => Owner): Frame {
  const module = call.module ?? moduleOf(call.file, call.function)
  return { ...call, ...(module === undefined ? {} : { module }), owner: ownerOf(call.file, module) }
}
