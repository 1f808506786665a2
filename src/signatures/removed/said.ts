/** What a package says itself that it no longer has. */
import type { Frame } from '../../report/frame.ts'

/** Who asked, where a dependency refuses a name with the words that it is gone, and the line of another asks for it. */
export function saidRemoved(
  message: string,
  frames: readonly Frame[],
): { readonly by: Frame; readonly package: string } | undefined {
  const said = message.slice(0, LONGEST)
  if (!GONE.test(said) || !OF_A_RELEASE.test(said)) return undefined
  const raiser = frames.at(-1)?.owner
  const by = frames.findLast(({ owner }) => owner !== raiser)
  if (by === undefined || raiser === undefined || !raiser.startsWith('dependency:'))
    return undefined
  const package_ = raiser.slice('dependency:'.length)
  const named = new Set(said.match(/\w+/g))
  const asked = (by.code ?? '').slice(0, LONGEST).match(/\b[A-Za-z_]\w{3,}/g) ?? []
  return asked.some((word) => word !== package_ && !COMMON.has(word) && named.has(word))
    ? { by, package: package_ }
    : undefined
}

const LONGEST = 500
const GONE =
  /\b(?:has been|have been|was|were|is|are)(?: \w+ and(?: was)?)? (?:removed|moved|renamed)\b|\bno longer (?:supported|available|exists?)\b|\b(?:is|are|has been|have been) deprecated\b|\bseparate project\b/i
const OF_A_RELEASE =
  /\b(?:deprecated|releases?|packages?|project|module)\b|\bv?\d+\.\d|\bV\d\b|\bhas been removed, use\b/i
const COMMON = new Set([
  'from',
  'import',
  'module',
  'package',
  'project',
  'release',
  'return',
  'self',
])
