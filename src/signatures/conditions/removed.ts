/** `removed`: somebody asks for a name that a release took away. */
import { compare, valid } from '@renovatebot/pep440'
import type { Frame } from '../../report/frame.ts'
import { projectName } from '../../report/project-name.ts'
import type { Finding, Looker } from '../condition.ts'
import { handedOn, isOf, wordsOf } from '../own.ts'
import { findRemoved, type Gone } from '../removed/find.ts'
import { saidRemoved } from '../removed/said.ts'
import { isOwner, type Occurrence, type Scene } from '../scene.ts'
import type { Of } from '../schema.ts'

interface Wanted {
  readonly from: 'python' | 'packages'
  readonly 'asked-in': string
}

/**
 * A condition that holds for errors about a name that the table of removed names has, or that the package itself calls
 * removed; fills `{caller}` (who asked), `{package}`, the same as `{name}`, and `{gone}`, the release without it, where that is sure.
 */
export function lookForRemoved({ from, 'asked-in': asker }: Wanted, of?: Of): Looker {
  const source = from === 'python' ? 'the standard library' : 'a package'
  return {
    words: `a name that ${source} no longer has, asked for in ${asker}${wordsOf(of)}`,
    literals: ['no attribute', 'cannot import', 'no module', 'unexpected', ...SAID],
    look: (scene) =>
      scene.occurrences
        .flatMap((occurrence) => {
          const asked = askedFor(occurrence, scene)
          return asked !== undefined &&
            (asked.package === 'python') === (from === 'python') &&
            isOwner(asked.by.owner, asker) &&
            asked.names.some((name) => isOf(of, { package: name }, scene.report.packages))
            ? [toFinding(asked, occurrence, scene, of)]
            : []
        })
        .slice(0, MOST),
  }
}

const SAID = ['removed', 'moved', 'renamed', 'deprecated', 'no longer', 'separate project']
const MOST = 3

interface Asked {
  readonly by: Frame
  readonly package: string
  /** The package, as it is imported. */
  readonly names: readonly string[]
  readonly gone?: string
}

function askedFor({ raised }: Occurrence, scene: Scene): Asked | undefined {
  const frames = raised.frames.filter(({ owner }) => owner !== 'standard library')
  const code = frames.slice(-2).map((frame) => frame.code ?? '')
  for (const gone of findRemoved(raised.message, code.join(' ').slice(0, LONGEST))) {
    const by = askerOf(frames, gone)
    if (by !== undefined && !isIn(by, gone) && isMeant(gone, by, scene) && !isOlder(gone, scene))
      return {
        by,
        package: gone.package,
        names: gone.roots,
        ...(gone.release === '' ? {} : { gone: gone.release }),
      }
  }
  const said = saidRemoved(raised.message, frames)
  return said === undefined ? undefined : { ...said, names: [said.package] }
}

const LONGEST = 500

/** The deepest frame, but for functions of the package that hand the question on. */
function askerOf(frames: readonly Frame[], gone: Gone): Frame | undefined {
  return frames.findLast((frame) => !(isIn(frame, gone) && handsOn(frame)))
}

/** Pytest's long form tells no function. */
function handsOn({ function: name, code = '' }: Frame): boolean {
  return name === undefined ? code.includes('__getattr') : HANDS_ON.test(name)
}

const HANDS_ON = /^(?:__getattr(?:ibute)?__|__init__|_?wrapp(?:er|ed)|new_func)$/

function isIn({ module = '' }: Frame, { roots }: Gone): boolean {
  return roots.some((root) => `${module}.`.startsWith(`${root}.`))
}

/** A class, function or argument may be another package's. */
function isMeant({ name, roots, isVague, isArgument }: Gone, by: Frame, scene: Scene): boolean {
  // Where the line does not name the argument itself, it may be a caller's.
  if (isArgument && !new RegExp(`\\b${name}\\s*=`).test((by.code ?? '').slice(0, LONGEST)))
    return false
  return !isVague || name.length >= TELLING || scene.speaksOf(roots)
}

/** Names as long are no other package's. */
const TELLING = 8

/** Whether the report names only releases that still have the name. */
function isOlder({ package: name, release }: Gone, { report }: Scene): boolean {
  if (release === '') return false
  const versions = report.environment.flatMap((fact) => {
    if (name === 'python') return fact.kind === 'python' ? [fact.version] : []
    return fact.kind === 'package' && fact.name === projectName(name) ? [fact.version ?? ''] : []
  })
  const known = versions.filter((one) => valid(one) !== null && one.includes('.'))
  return known.length > 0 && known.every((one) => compare(one, release) < 0)
}

function toFinding(asked: Asked, { part, raised }: Occurrence, scene: Scene, of: Of): Finding {
  const { by, package: name, gone } = asked
  const caller = /^dependency:(.+)/.exec(by.owner)?.[1]
  return {
    part,
    line: raised.at,
    quote: scene.quote(part, raised.at).slice(0, 300),
    captures: handedOn(of, {
      package: name,
      name,
      ...(caller === undefined ? {} : { caller }),
      ...(gone === undefined ? {} : { gone }),
    }),
  }
}
