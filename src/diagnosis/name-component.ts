/** One name for one package, whichever of its names a report or a signature caught. */
import { type Packages, packageNamed } from '../packages.ts'
import type { Match } from '../signatures/match.ts'

/** The match with its component named as on PyPI, where a report named it: `cv2` is opencv-python. */
export function nameComponent(match: Match, packages: Packages): Match {
  if (!match.signature.component.includes('{')) return match
  return { ...match, component: packageNamed(match.component, packages)?.name ?? match.component }
}
