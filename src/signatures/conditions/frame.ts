/** `frame`: a call in a traceback, or who raised and who called. */
import type { Frame } from '../../report/frame.ts'
import { isInstalled } from '../../report/place.ts'
import type { Finding, Looker } from '../condition.ts'
import { isOwner, type Occurrence } from '../scene.ts'
import type { Text } from '../schema.ts'
import { compileText, type Needle } from '../text.ts'

interface Wanted {
  readonly module?: Text | undefined
  readonly file?: Text | undefined
  readonly function?: Text | undefined
  readonly owner?: string | undefined
  readonly installed?: boolean | undefined
  readonly 'raised-in'?: string | undefined
  readonly 'called-from'?: string | undefined
}

const NAMED = ['module', 'file', 'function'] as const

/** A condition that holds for frames that fit every key given, in exceptions whose `raised-in` and `called-from` fit. */
export function lookForFrame(wanted: Wanted): Looker {
  const needles = NAMED.flatMap((key) =>
    wanted[key] === undefined ? [] : [{ key, needle: compileText(wanted[key]) }],
  )
  const { owner, installed } = wanted
  const about = needles.length > 0 || owner !== undefined || installed !== undefined
  return {
    words: `frame ${[
      ...needles.map(({ key, needle }) => `${key} ${needle.words}`),
      owner && `owned by ${owner}`,
      installed !== undefined && (installed ? 'installed' : 'run from its source'),
      wanted['raised-in'] && `raised in ${wanted['raised-in']}`,
      wanted['called-from'] && `called from ${wanted['called-from']}`,
    ]
      .filter(Boolean)
      .join(', ')}`,
    // A module is guessed from the path, so its dots stand as slashes in the text.
    literals: needles.find(({ key }) => key !== 'module')?.needle.literals,
    look(scene) {
      const findings: Finding[] = []
      for (const occurrence of scene.occurrences) {
        if (!stands(occurrence, wanted)) continue
        const frame = about
          ? occurrence.raised.frames.find((frame) => fits(frame, needles, wanted))
          : occurrence.raised.frames.findLast((frame) =>
              isOwner(frame.owner, wanted['raised-in'] ?? wanted['called-from'] ?? ''),
            )
        if (frame === undefined) continue
        findings.push({
          part: occurrence.part,
          line: frame.at,
          quote: scene.quote(occurrence.part, frame.at).slice(0, 300),
          captures: occurrence.names,
        })
        if (findings.length === 3) break
      }
      return findings
    },
  }
}

function stands({ raisedIn, calledFrom }: Occurrence, wanted: Wanted): boolean {
  return (
    (wanted['raised-in'] === undefined || isOwner(raisedIn, wanted['raised-in'])) &&
    (wanted['called-from'] === undefined || isOwner(calledFrom, wanted['called-from']))
  )
}

function fits(
  frame: Frame,
  needles: readonly { key: (typeof NAMED)[number]; needle: Needle }[],
  { owner, installed }: Wanted,
): boolean {
  if (owner !== undefined && !isOwner(frame.owner, owner)) return false
  if (installed !== undefined && isInstalled(frame.file) !== installed) return false
  return needles.every(
    ({ key, needle }) => frame[key] !== undefined && needle.find(frame[key]) !== undefined,
  )
}
