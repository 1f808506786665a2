/** Which package a link, and the line it stands in, speak of. */
import { type Packages, packageNamed, packageOfRepository } from '../packages.ts'
import type { Line } from '../report/line.ts'
import { readBlames } from '../signatures/releases/blames.ts'
import type { Link } from './links.ts'
import { isSameHome } from './strangers.ts'

/** On PyPI where that is known; of several packages in one repository the one whose release is said to fail. */
export function nameOf(
  { project }: Link,
  failing: ReadonlySet<string>,
  packages: Packages,
): string {
  const known = packages.byRepository.get(project.toLowerCase()) ?? []
  const name = known.find((one) => failing.has(one.name))?.name
  const own = project.slice(project.indexOf('/') + 1)
  return name ?? packageOfRepository(project, packages)?.name ?? own
}

/** Where a bug is said to be, when it is discussed elsewhere: "a regression in cogs, see acme/wheel#7". */
export function culpritIn(line: Line, own: string, packages: Packages): string | undefined {
  const [culprit, ...others] = new Set(readBlames([line], []).map((one) => one.package))
  if (culprit === undefined || others.length > 0) return undefined
  const known = packageNamed(culprit, packages)
  return isSameHome(known?.repository ?? '', own) ? undefined : known?.name
}

/** Of the project itself, or of its owner's unless both are known as packages of their own. */
export function isOwnHome(repository: string, own: string, packages: Packages): boolean {
  if (!isSameHome(repository, own)) return false
  const [theirs, ours] = [repository, own].map((one) => packageOfRepository(one, packages)?.name)
  return theirs === undefined || ours === undefined || theirs === ours
}
