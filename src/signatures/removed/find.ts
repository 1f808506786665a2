/** Finds what an error asks for among the names that releases took away. */
import { projectName } from '../../report/project-name.ts'
import { REMOVED } from './table.ts'

/** A name that a release took away. */
export interface Gone {
  /** On PyPI; `python` for the standard library. */
  readonly package: string
  /** What the package is imported as, dotted in a namespace. */
  readonly roots: readonly string[]
  readonly name: string
  /** The first release without it; '' when that is not sure. */
  readonly release: string
  /** The error names only a class or a function, which may be another package's. */
  readonly isVague: boolean
  readonly isArgument: boolean
}

/** What an error asks for and no longer finds; `code` is of the frames that may have asked. */
export function findRemoved(message: string, code: string): readonly Gone[] {
  const first = message.slice(0, LONGEST).split('\n', 1)[0] ?? ''
  for (const { pattern, keys } of FORMS) {
    const found = pattern.exec(first)
    if (found !== null)
      return keys(found, code).flatMap((key, index) =>
        // Python's own is missing by its whole name: below `distutils` something else brings it along.
        (INDEX.get(key) ?? []).filter((gone) => index === 0 || gone.package !== 'python'),
      )
  }
  return []
}

const LONGEST = 500

interface Form {
  readonly pattern: RegExp
  readonly keys: (found: RegExpExecArray, code: string) => readonly string[]
}

const FORMS: readonly Form[] = [
  {
    pattern: /^cannot import name '?(\w+)'? from '?([\w.]+)/,
    keys: ([, name, module]) => [`${module}.${name}`],
  },
  {
    pattern: /^module '([\w.]+)' has no attribute '(\w+)'/,
    keys: ([, module, name]) => [`${module}.${name}`],
  },
  { pattern: /^`np\.(\w+)` was removed/, keys: ([, name]) => [`numpy.${name}`] },
  {
    pattern: /^No module named '?([\w.]+)/,
    keys: ([, module = '']) => {
      const names = module.split('.', MOST_DOTS)
      return names.map((_, index) => names.slice(0, names.length - index).join('.'))
    },
  },
  {
    pattern: /^(?:type object )?'(\w+)' (?:object )?has no attribute '(\w+)'/,
    keys: ([, owner, name]) => [`class ${owner}.${name}`],
  },
  {
    pattern: /^unexpected attribute '(\w+)' to (\w+)/,
    keys: ([, name, owner]) => [`class ${owner}.${name}`],
  },
  {
    pattern: /^(?:(\w+)\.)?(\w+)\(\) got an unexpected keyword argument '(\w+)'/,
    keys: ([, owner, called, name], code) => {
      const calls = owner === undefined ? (code.match(/\b\w+(?=\()/g) ?? []) : [owner]
      const names = called === '__init__' ? new Set(calls) : [called]
      return [...names].map((one) => `def ${one}.${name}`)
    },
  },
]

const MOST_DOTS = 8
const INDEX = makeIndex()

function makeIndex(): ReadonlyMap<string, readonly Gone[]> {
  const roots = new Map<string, Set<string>>()
  for (const [package_, , where] of REMOVED) {
    const known = roots.get(package_) ?? new Set([projectName(package_).replaceAll('-', '_')])
    roots.set(package_, where.includes(' ') ? known : known.add(rootOf(where)))
  }
  const index = new Map<string, Gone[]>()
  for (const [package_, release, where, names] of REMOVED) {
    const shared = {
      package: package_,
      roots: [...(roots.get(package_) ?? [])],
      release,
      isVague: where.includes(' '),
      isArgument: where.startsWith('def '),
    }
    for (const name of names.split(' ')) {
      const key = name === '' ? where : `${where}.${name}`
      index.set(key, [...(index.get(key) ?? []), { ...shared, name }])
    }
  }
  return index
}

/** `google` is anybody's. */
function rootOf(where: string): string {
  const [first = '', second] = where.split('.', 2)
  return first === 'google' ? `${first}.${second}` : first
}
