/** `remark`: something that reporters often say, by its name. */
import { findOnLines, type Looker } from '../condition.ts'
import { REMARKS, type Remark } from '../remarks.ts'
import { compileText } from '../text.ts'

/** A condition that holds where one of the remarks stands on any line. */
export function lookForRemark(wanted: Remark | readonly Remark[]): Looker {
  const names = [wanted].flat()
  const needles = names.map((name) => compileText({ pattern: REMARKS[name] }))
  return {
    words: `remark ${names.map((name) => `"${name}"`).join(' or ')}`,
    literals: needles.flatMap((needle) => needle.literals ?? []),
    look: (scene, candidates) =>
      needles.flatMap((needle) => findOnLines(needle, scene, candidates, () => true)).slice(0, 1),
  }
}
