/** `pythons: differ`: pip installs into another Python than the one that runs. */
import type { Line } from '../../report/line.ts'
import { excerpt, type Finding, type Looker } from '../condition.ts'
import type { Scene } from '../scene.ts'

/**
 * A condition that holds where pip's Python and the one that misses a module have different versions, or pip has just
 * what is missed. Of the project's own package that would prove nothing: its files may be left out.
 */
export function lookForPythons(wanted: 'differ'): Looker {
  return {
    words: `pythons ${wanted}`,
    literals: ['requirement already satisfied', '(python '],
    look: (scene, candidates) =>
      ofVersions(scene, candidates) ?? satisfiedYetMissing(scene, candidates) ?? [],
  }
}

function ofVersions(scene: Scene, candidates: readonly number[]): Finding[] | undefined {
  const installs = found(scene, candidates, INSTALLS)
  if (installs.length === 0) return undefined
  const runs = [...framesOf(scene), ...found(scene, scene.lines.keys(), RUNS)]
  for (const one of installs) {
    const other = runs.find(({ version }) => version !== one.version)
    if (other !== undefined) return [one.finding, other.finding]
  }
  return undefined
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
    return [{ version, finding: findingAt(line) }]
  })
}

function satisfiedYetMissing(scene: Scene, candidates: readonly number[]): Finding[] | undefined {
  const satisfied = new Map(
    candidates.flatMap((index) => {
      const line = scene.lines[index]
      const name = SATISFIED.exec(line?.text.slice(0, LONGEST) ?? '')?.[1]
      return line === undefined || name === undefined ? [] : [[plain(name), line]]
    }),
  )
  for (const { raised, part } of scene.occurrences) {
    const module = plain(/^No module named '?(\w{1,100})'?$/.exec(raised.message)?.[1] ?? '')
    const line = satisfied.get(module)
    if (line === undefined || scene.report.packages.includes(module)) continue
    const quote = scene.quote(part, raised.at).slice(0, 300)
    return [findingAt(line), { part, line: raised.at, quote }]
  }
  return undefined
}

const SATISFIED = /Requirement already satisfied: ([\w.-]{1,100})/
const plain = (name: string) => name.toLowerCase().replace(/[-.]/g, '_')

function findingAt({ part, number, text }: Line): Finding {
  return { part, line: number, quote: excerpt(text, 0, 0) }
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
