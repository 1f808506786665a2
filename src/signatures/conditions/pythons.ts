/** `pythons: differ`: pip installs into another Python than the one that runs. */
import { excerpt, type Finding, type Looker } from '../condition.ts'
import type { Scene } from '../scene.ts'

/** A condition that holds where pip's Python and the one that misses a module have different versions. */
export function lookForPythons(wanted: 'differ'): Looker {
  return {
    words: `pythons ${wanted}`,
    literals: ['requirement already satisfied', '(python '],
    look(scene, candidates) {
      const installs = found(scene, candidates, INSTALLS)
      if (installs.length === 0) return []
      const runs = [...framesOf(scene), ...found(scene, scene.lines.keys(), RUNS)]
      for (const one of installs) {
        const other = runs.find(({ version }) => isOther(version, one.version))
        if (other !== undefined) return [one.finding, other.finding]
      }
      return []
    },
  }
}

interface Seen {
  readonly version: string
  readonly finding: Finding
}

const LONGEST = 500
const INSTALLS =
  /Requirement already satisfied\b[^(]{1,100} in (?<path>.+)|\bpip \d[\d.]* from .+ \((?<path2>python \d\.\d{1,2})\)/
/** A program of Python's, and the script that it is to run. */
const RUNS =
  /(?<path>[\w.-]{1,60}[\\/]python[\d.]*(?:\.exe)?|\bpython\d\.\d{1,2})["']? ["']?[\w./\\:~-]{0,200}\.py\b/i

function found(scene: Scene, candidates: Iterable<number>, pattern: RegExp): Seen[] {
  return [...candidates].flatMap((index) => {
    const line = scene.lines[index]
    const match = line === undefined ? null : pattern.exec(line.text.slice(0, LONGEST))
    const version = versionOf(match?.groups?.path ?? match?.groups?.path2 ?? '')
    if (line === undefined || version === undefined) return []
    const { part, number } = line
    return [{ version, finding: { part, line: number, quote: excerpt(line.text, 0, 0) } }]
  })
}

function framesOf({ occurrences, quote }: Scene): Seen[] {
  return occurrences
    .filter(({ raised }) => raised.message.startsWith('No module named'))
    .flatMap(({ raised, part }) =>
      raised.frames.flatMap(({ file, at }) => {
        const version = versionOf(file)
        return version === undefined
          ? []
          : [{ version, finding: { part, line: at, quote: quote(part, at).slice(0, 300) } }]
      }),
    )
}

/** `3.11` of `python3.11`, `Python311` and `Python.3.11_x`; undefined where the path does not tell. */
function versionOf(path: string): string | undefined {
  const [, major, minor] = /python[-_. ]?([23])\.?(\d{1,2})(?![\d])/i.exec(path) ?? []
  return major === undefined ? undefined : `${major}.${minor}`
}

const isOther = (one: string, other: string) => one !== other
