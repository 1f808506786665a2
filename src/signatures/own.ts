/** Whose a captured `{package}` is. */
import type { Of } from './schema.ts'

/** Whether the captured package belongs to those that a condition names; never where none was captured. */
export function isOf(
  of: Of,
  captures: Readonly<Record<string, string>> | undefined,
  packages: readonly string[],
): boolean {
  if (of === undefined) return true
  const name = captures?.package
  if (name === undefined || name === '') return false
  const isOwn = packages.some((one) => plain(one) === plain(name))
  return isOwn === (of === 'project')
}

/**
 * What a condition hands on of its captures: a package asked for as the project's own tells where the report was
 * made, and is not the one that is blamed.
 */
export function handedOn(
  of: Of,
  captures: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  if (of !== 'project') return captures
  const { package: _, ...others } = captures
  return others
}

/** The same in words, for explanations. */
export function wordsOf(of: Of): string {
  if (of === undefined) return ''
  return of === 'project' ? " about the project's own package" : ' about another package'
}

// `_acme` is the compiled part of `acme`.
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[-_.]+/g, '_')
    .replace(/^_/, '')
}
