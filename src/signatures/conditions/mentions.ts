/** `mentions`: a whole word anywhere in the report, letter case ignored. */
import { type Finding, findOnLines, type Looker } from '../condition.ts'
import type { Found, Needle } from '../text.ts'

/** A condition that holds where one of the words stands by itself. */
export function lookForMention(words: string | readonly string[]): Looker {
  const needles = [words].flat().map(word)
  return {
    words: `mentions ${needles.map((needle) => needle.words).join(' or ')}`,
    literals: needles.flatMap((needle) => needle.literals ?? []),
    look: (scene, candidates) =>
      needles
        .flatMap((needle): Finding[] => findOnLines(needle, scene, candidates, () => true))
        .slice(0, 1),
  }
}

function word(text: string): Needle {
  const wanted = text.toLowerCase()
  return {
    words: `"${text}"`,
    literals: [wanted],
    find: (line) => findWord(line.toLowerCase(), wanted),
  }
}

function findWord(line: string, wanted: string): Found | undefined {
  for (
    let start = line.indexOf(wanted);
    start >= 0;
    start = line.indexOf(wanted, start + wanted.length)
  ) {
    const end = start + wanted.length
    if (!isWordCharacter(line[start - 1]) && !isWordCharacter(line[end]))
      return { start, end, captures: {} }
  }
  return undefined
}

const isWordCharacter = (character: string | undefined) =>
  character !== undefined && /[\p{L}\p{N}_]/u.test(character)
