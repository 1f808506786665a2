/** The operating system: named, or given away by a path, prompt or message. */
import type { Unjudged } from './requirements.ts'

/** True when some fact says on which system it ran; Colab and WSL are systems of their own. */
export function hasOs({ environment }: Unjudged): boolean {
  return environment.some(
    (fact) =>
      fact.kind === 'os' ||
      (fact.kind === 'surroundings' && (fact.name === 'colab' || fact.name === 'wsl')),
  )
}
