/** Whose code a frame runs, judged by the path of its file. */
import type { Owner } from './frame.ts'
import { isCompiled, placeOf } from './place.ts'

/**
 * Tells the owner of a file as tracebacks print it; `packages` are the import names of the project's own packages,
 * compared without regard to case and to `-`, `_` and `.`. The module helps where a path says nothing (Java).
 */
export function ownerOf(packages: readonly string[]): (file: string, module?: string) => Owner {
  const own = new Set(packages.map(plain))
  const known = new Map<string, Owner>()
  return (file, module) => {
    const key = `${file}\n${module ?? ''}`
    const before = known.get(key)
    if (before !== undefined) return before
    const owner = foreignOwner(file, module, own) ?? pythonOwner(file, module, own)
    known.set(key, owner)
    return owner
  }
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '_')
}

function pythonOwner(file: string, module: string | undefined, own: ReadonlySet<string>): Owner {
  const { in: where, path } = placeOf(file)
  // `google.cloud.storage` may be the project's while `google` is anybody's.
  const isOwn = [1, 2, 3].some((depth) => own.has(plain(path.slice(0, depth).map(stem).join('_'))))
  switch (where) {
    case 'packages':
      return isOwn ? 'project' : dependency(stem(path[0] ?? ''))
    case 'standard library':
      return isOwn ? 'project' : 'standard library'
    case 'elsewhere':
      if (file.startsWith('<')) return generated(file, own)
      if (inOwnDirectory(path, own)) return 'project'
      if (module !== undefined && (isCompiled(file) || isBuilt(file, module))) {
        const package_ = stem(module)
        return own.has(plain(package_)) ? 'project' : dependency(package_)
      }
      return 'reporter'
    default:
      return where satisfies never
  }
}

/** `src/gevent/greenlet.py` in `gevent._gevent_cgreenlet`: pure Python, compiled by Cython. */
function isBuilt(file: string, module: string): boolean {
  return file.startsWith('src/') && /\._/.test(module) && file.startsWith(`src/${stem(module)}/`)
}

function stem(name: string): string {
  return /^[^.]*/.exec(name)?.[0] || name
}

function dependency(name: string): Owner {
  return name === '' ? 'reporter' : `dependency:${name}`
}

/** `<stdin>`, `<string>` and notebook cells are the reporter's; some libraries name the code they generate. */
function generated(file: string, own: ReadonlySet<string>): Owner {
  if (file.startsWith('<__array_function__'))
    return own.has('numpy') ? 'project' : 'dependency:numpy'
  if (file.startsWith('<decorator-gen-')) return 'dependency:decorator'
  const name = /^<attrs generated \w+ ([A-Za-z]\w*)\./.exec(file)?.[1]
  return name !== undefined && own.has(plain(name)) ? 'project' : 'reporter'
}

/** What people call a script of their own, also when they put it into a folder named after the project. */
const SCRIPT = /^(?:test\w*|repro\w*|bug\w*|mwe\w*|demo|tmp|foo|script|untitled\d*)\.py$/i

/** What GitHub appends to a directory it packs: a branch or a tag. */
const PACKED = /-(?:master|main|v?\d{1,5}(?:\.\d{1,5}){1,3})$/i

function inOwnDirectory(path: readonly string[], own: ReadonlySet<string>): boolean {
  const isOwn = (name: string) => own.has(plain(name.replace(PACKED, '')))
  const at = path.slice(0, -1).findLastIndex(isOwn)
  if (at < 0) {
    // A console script, or a package that is one file.
    const [directory = '', name = ''] = path.slice(-2)
    return /^(?:bin|scripts|src)$/i.test(directory) && own.has(plain(stem(name)))
  }
  const isAlone = path.findIndex(isOwn) === at && path[at - 1] !== 'src'
  return !(isAlone && at > 0 && at === path.length - 2 && SCRIPT.test(path.at(-1) ?? ''))
}

/** What comes with Node, Go, Rust and Ruby. */
const STANDARD =
  /^(?:node:|internal\/|<anonymous>$|native$)|^\/usr\/local\/go\/src\/|\/go\/src\/runtime\/|^\/rustc\/|\/lib\/ruby\/\d[\d.]*\//

/** Files of other languages; `undefined` for Python's. */
function foreignOwner(
  file: string,
  module: string | undefined,
  own: ReadonlySet<string>,
): Owner | undefined {
  const path = file.slice(0, 2_000).replaceAll('\\', '/')
  if (STANDARD.test(path) && !path.includes('/gems/')) return 'standard library'
  const name = packageOf(path)
  if (name !== undefined) return own.has(plain(name)) ? 'project' : dependency(name)
  if (!/\.(?:java|kt|scala)$|^(?:Native Method|Unknown Source)$/.test(path) || module === undefined)
    return undefined
  if (/^(?:java|javax|jdk|sun|com\.sun)\./.test(module)) return 'standard library'
  const names = module.split('.')
  const isOwn = names.some(
    (name, index) =>
      own.has(plain(name)) || own.has(plain(names.slice(index, index + 2).join('_'))),
  )
  return isOwn ? 'project' : dependency(names.slice(0, 2).join('.'))
}

function packageOf(path: string): string | undefined {
  const node = path.lastIndexOf('node_modules/')
  if (node >= 0) return /^(?:@[\w.-]+\/)?[\w.-]+/.exec(path.slice(node + 13))?.[0]
  return (
    /\/pkg\/mod\/((?:[\w.-]+\/){0,5}[\w.-]+)@v/.exec(path)?.[1] ??
    /\/registry\/src\/[^/]{1,100}\/([\w-]{1,100}?)-\d+\./.exec(path)?.[1] ??
    /\/gems\/([\w-]{1,100}?)-\d+(?:\.\d+)+\//.exec(path)?.[1]
  )
}
