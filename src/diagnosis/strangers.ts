/** Whose frames are somebody else's for sure: a dependency may be the project's own under another name. */
import type { Config } from '../config.ts'
import { type Packages, packageNamed, packageOfModule } from '../packages.ts'
import type { Frame } from '../report/frame.ts'
import type { Report } from '../report/report.ts'

export interface Stranger {
  /** On PyPI where that is known, else as it is imported. */
  readonly name: string
  readonly module: string
  /** Whether the table of packages says whose it is. */
  readonly isKnown: boolean
}

export interface Strangers {
  /** The package of another project that a frame belongs to; `undefined` when it is none, or may be the project's. */
  readonly of: (frame: Frame) => Stranger | undefined
  /** Whether the names of the project's own packages are more than a guess from its repository's. */
  readonly isSure: boolean
}

// It ends up in commands that a reporter is asked to run.
const NAME = /^[A-Za-z]\w{0,59}$/

/** Tells the project's dependencies from what may be its own, by the table of packages and the names in the report. */
export function strangersTo(report: Report, config: Config, packages: Packages): Strangers {
  const repo = report.issue.repo?.toLowerCase() ?? ''
  const isSure =
    config.project.packages !== undefined || packages.byRepository.has(repo) || showsOwnName(report)
  const of = ({ owner, module = '' }: Frame): Stranger | undefined => {
    if (!owner.startsWith('dependency:')) return undefined
    const top = owner.slice('dependency:'.length)
    const known = packageOfModule(module, packages) ?? packageOfModule(top, packages)
    if (known === undefined) {
      const isStranger = isSure && NAME.test(top) && !isAkin(top, report.packages)
      return isStranger ? { name: top, module: top, isKnown: false } : undefined
    }
    if (isSameHome(known.repository ?? '', repo)) return undefined
    if (!isSure && isAkin(top, report.packages)) return undefined
    const imported = known.imports.find((one) => `${module}.`.startsWith(`${one}.`))
    return { name: known.name, module: imported ?? top, isKnown: true }
  }
  return { of, isSure }
}

/** Whether a package may be one of the project's: by the table, else by a name like its own. */
export function mayBeOwn(name: string, { issue, packages: own }: Report, packages: Packages) {
  const known = packageNamed(name, packages)
  return known === undefined
    ? isAkin(name, own)
    : isSameHome(known.repository ?? '', issue.repo ?? '')
}

/** Repositories of one owner, or of one name, are one project as far as a stranger can tell. */
export function isSameHome(one: string, other: string): boolean {
  const [owner, name] = one.toLowerCase().split('/')
  const [otherOwner, otherName] = other.toLowerCase().split('/')
  return owner === otherOwner || name === otherName
}

// Shorter names are parts of too many others.
const SHORTEST = 3

/** `prefect_dask` and `prefect`, `ninja` and `django_ninja`: one may be the other's. */
function isAkin(name: string, own: readonly string[]): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[-_.]+/g, '')
  const one = plain(name)
  return own.map(plain).some((other) => {
    const [short = '', long = ''] = [one, other].toSorted((a, b) => a.length - b.length)
    return short.length < SHORTEST ? short === long : long.includes(short)
  })
}

/** Whether the report itself imports or lists a package by the name that the repository suggests. */
function showsOwnName({ packages, environment, lines }: Report): boolean {
  const own = new Set(packages)
  const isOwn = (name: string | undefined) => own.has((name ?? '').toLowerCase().replace(/-/g, '_'))
  return (
    environment.some((fact) => fact.kind === 'package' && isOwn(fact.name)) ||
    lines.some(({ text }) => isOwn(/\b(?:import|from) (\w{1,60})/.exec(text.slice(0, 300))?.[1]))
  )
}
