/** `text`, `title`, `words`, `log`, `code`, `command`: a needle in a named part of the report. */
import type { Line } from '../../report/line.ts'
import { findOnLines, type Looker } from '../condition.ts'
import { handedOn, isOf, wordsOf } from '../own.ts'
import type { Of, Text } from '../schema.ts'
import { compileText, type Needle } from '../text.ts'

type Place = 'text' | 'title' | 'words' | 'log' | 'code' | 'command'

/** A condition that holds where the text stands on a line of that place; with `of`, and its `{package}` is theirs. */
export function lookForText(place: Place, text: Text, of?: Of): Looker {
  const needle = compileText(text)
  return {
    words: `${place} ${needle.words}${wordsOf(of)}`,
    literals: needle.literals,
    look: (scene, candidates) =>
      findOnLines(only(needle, of, scene.report.packages), scene, candidates, PLACES[place]),
  }
}

function only(needle: Needle, of: Of, packages: readonly string[]): Needle {
  if (of === undefined) return needle
  return {
    ...needle,
    find(line) {
      const found = needle.find(line)
      if (found === undefined || !isOf(of, found.captures, packages)) return undefined
      return { ...found, captures: handedOn(of, found.captures) }
    },
  }
}

const PLACES: Record<Place, (line: Line) => boolean> = {
  text: () => true,
  title: (line) => line.part === 'title',
  words: (line) => line.part === 'title' || line.kind === 'prose' || line.kind === 'heading',
  // Reporters put the error in the title, in backticks, or in the middle of a sentence.
  log: (line) =>
    line.kind === 'log' ||
    line.part === 'title' ||
    (line.kind !== 'code' && ERROR_IN_WORDS.test(line.text)),
  code: (line) => line.kind === 'code',
  command: (line) => line.part === 'title' || COMMAND.test(line.text.slice(0, 300)),
}

const ERROR_IN_WORDS = /[`"']|[a-z](?:Error|Exception)\b|\b(?:error|fatal|failed|warning)\b/i
const COMMAND =
  /^\s*(?:[$%>!#]|PS [^>]*>|\w:\\[^>]*>|RUN\b|run:|\S+[$%#>] )|(?:^|[`\s])(?:sudo|pip3?|pipx?|python[\d.]*|py|conda|mamba|uv|poetry|apt(?:-get)?|brew|docker|npm|npx|yarn|pnpm|cargo|go|mvn|gradle|git|make|cmake|tox|pytest)\s/
