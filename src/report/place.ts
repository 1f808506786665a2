/** Where a Python file lives: among installed packages, in the standard library, or anywhere else. */
import { STANDARD_LIBRARY } from './standard-library.ts'

export interface Place {
  readonly in: 'packages' | 'standard library' | 'elsewhere'
  /** Directories and file name below that place: `['numpy', 'core', '__init__.py']`. */
  readonly path: readonly string[]
}

const PACKAGES = /(?:^|\/)(?:site|dist)-packages\//gi
/** `foo-1.0-py3.8.egg/foo/x.py`. */
const EGG = /^[^/]{1,200}\.(?:egg|whl|zip)\//i
/** Where pip and uv unpack a source distribution to build it: the directory is named after the package. */
const UNPACKED =
  /(?:^|\/)(?:pip-(?:install|wheel)-\w{1,20}\/|sdists-v\d{1,3}\/(?:pypi|index\/\w{1,64})\/)(?=[^/]{1,200}\/)/
const STANDARD =
  /(?:^|\/)(?:(?:lib(?:64)?|lib-python)\/(?:python|pypy)?[23](?:\.\d{1,2})?t?\/|python\d{2,3}\.zip\/|lib_pypy\/)(?:lib-dynload\/)?/i
const FROZEN = /^<frozen ([\w.]{1,200})>$/

/** The place of a file, as a traceback prints it. */
export function placeOf(file: string): Place {
  const path = file.slice(0, 2_000).replaceAll('\\', '/')
  const frozen = FROZEN.exec(path)?.[1]
  if (frozen !== undefined) return place('standard library', `${frozen.replaceAll('.', '/')}.py`)
  const packages = [...path.matchAll(PACKAGES)].at(-1)
  if (packages !== undefined) {
    return place('packages', path.slice(packages.index + packages[0].length).replace(EGG, ''))
  }
  const unpacked = UNPACKED.exec(path)
  if (unpacked !== null) {
    const below = path.slice(unpacked.index + unpacked[0].length)
    return place('packages', below.replace(/^([^/]{1,150})_[0-9a-f]{32}\//, '$1/'))
  }
  const standard = STANDARD.exec(path)
  if (standard !== null)
    return place('standard library', path.slice(standard.index + standard[0].length))
  const windows = windowsLibrary(path)
  return windows === undefined ? place('elsewhere', path) : place('standard library', windows)
}

/** Whether a file came with an installation; what lies elsewhere runs from its source. Console scripts come with one. */
export function isInstalled(file: string): boolean {
  const { in: where, path } = placeOf(file)
  return where !== 'elsewhere' || /^(?:bin|scripts)$/i.test(path.at(-2) ?? '')
}

/** `C:/Python311/Lib/json/decoder.py`; no other system has the modules right below `Lib`. */
function windowsLibrary(path: string): string | undefined {
  const at = path.search(/\/lib\/[^/]+(?:\/|\.py$)/i)
  if (at < 0) return undefined
  const below = path.slice(at + 5)
  return STANDARD_LIBRARY.has(/^[^/.]*/.exec(below)?.[0] ?? '') ? below : undefined
}

function place(where: Place['in'], path: string): Place {
  return { in: where, path: path.split('/').filter((part) => part !== '' && part !== '.') }
}

/**
 * `numpy.core.multiarray` for `…/site-packages/numpy/core/multiarray.py`; only the file's own name where no root shows.
 * Cython's frames tell by their function: `pandas._libs.parsers.raise_parser_error` in `parsers.pyx`.
 */
export function moduleOf(file: string, callee = ''): string | undefined {
  if (isCompiled(file) || /^src\//.test(file)) {
    const module = /^((?:[a-z_]\w*\.)+)(?:[A-Z]\w*\.)*\w+$/.exec(callee.slice(0, 300))?.[1]
    if (module !== undefined) return module.slice(0, -1)
  }
  const found = placeOf(file)
  const parts = found.in === 'elsewhere' ? belowRoot(file, found.path) : found.path
  if (parts.length === 1 && parts[0] === '__init__.py') return found.path.at(-2)
  const last = /^([A-Za-z_]\w*)(?:\.[\w-]{1,60}){0,2}\.(?:pyc?|pyx|pxd|pxi|so|pyd)$/.exec(
    parts.at(-1) ?? '',
  )?.[1]
  if (last === undefined) return undefined
  const names = [...parts.slice(0, -1), last].filter(
    (name, index) => name !== '__init__' || index === 0,
  )
  // What is no identifier is no package, and neither is what stands above it.
  return names.slice(names.findLastIndex((name) => !/^[A-Za-z_]\w*$/.test(name)) + 1).join('.')
}

/** Cython prints paths of its sources, relative to where they were built. */
export function isCompiled(file: string): boolean {
  return /^[^/~<:]{1,500}(?:\/[^:]{1,500})?\.(?:pyx|pxd|pxi)$/.test(file.replaceAll('\\', '/'))
}

/** Outside installed packages a root shows as `src/`, as a checkout (`acme/acme/`), or as the start of a relative path. */
function belowRoot(file: string, path: readonly string[]): readonly string[] {
  const source = path.lastIndexOf('src', path.length - 2)
  if (source >= 0) return path.slice(source + 1)
  const twice = path.findLastIndex((name, index) => index > 0 && path[index - 1] === name)
  if (twice > 0 && twice < path.length - 1) return path.slice(twice)
  return /^[\w-]/.test(file) && !/^[A-Za-z]:/.test(file) ? path : path.slice(-1)
}
