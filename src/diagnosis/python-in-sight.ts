/** Whether a report is about Python at all: what it needs is known for Python alone. */
import { pattern } from '../report/pattern.ts'
import type { Report } from '../report/report.ts'

type Seen = Pick<Report, 'lines' | 'blocks' | 'tracebacks' | 'environment'>

/** Longer lines are pasted, and looked at only so far. */
const FAR = 1_000

const PYTHON_BLOCK = /^(?:py|python\d?|pycon|pytb|ipython\d?)$/
const PYTHON = pattern('i')`
  \bi?python(?:[23](?:\.\d{1,2}){0,2})?\b|\.py\b|\bpip\d?\b|\btraceback \(most|
  \b(?:import|modulenotfound|attribute|key|value|name|index|os|filenotfound|unicode\w{6})error\b|
  ^\s*(?:>>> )?(?:import [\w.]+(?: as \w+)?|from [\w.]+ import [\w*, ()]+)\s*$`
/** A row of a table lists what is installed, used or not. */
const ROW = /\|[^|]{0,200}\|/

/** True when code, a traceback, a version or a word of the report is Python's. */
export function showsPython({ lines, blocks, tracebacks, environment }: Seen): boolean {
  return (
    blocks.some(({ language }) => PYTHON_BLOCK.test(language)) ||
    tracebacks.some(({ language, bare }) => language === 'python' && !bare) ||
    environment.some(({ kind }) => kind === 'python') ||
    // A heading may be the form's, and its answer empty.
    textsOf(lines.filter(({ kind }) => kind !== 'heading')).some(
      (text) => PYTHON.test(text) && !ROW.test(text),
    )
  )
}

/** True when a version is told of something spelt like a package: products have capitals, and systems are none. */
export function namesPackage({ environment }: Pick<Report, 'environment'>): boolean {
  const ofSystem = new Set(
    environment.filter(({ kind }) => kind === 'os' || kind === 'arch').map(({ line }) => line),
  )
  return environment.some(
    (fact) =>
      fact.kind === 'package' &&
      fact.version !== undefined &&
      !ofSystem.has(fact.line) &&
      fact.quote.split(/[^\w-]+/).includes(fact.name),
  )
}

const OTHER_BLOCK = pattern('')`
  ^(?:[cm]?jsx?|javascript|node|[cm]?tsx?|typescript|vue|svelte|html|s?css|c|h|cc|cpp|c\+\+|
  cxx|cs|csharp|java|kotlin|swift|objc|objective-c|go|golang|rust|rs|php|ruby|rb|dart)$`
const OTHER = pattern('i')`
  \w\.(?:[cm]?jsx?|[cm]?tsx?|vue|cc|cpp|hpp|cs|java|kts?|swift|go|rs|rb|php|dart)\b|
  \b(?:node_modules|npm|yarn|javascript|typescript|java|kotlin|swift)\b|^\s*#include\b`

/** True when code, a traceback, a file or a word of the report is another language's. */
export function showsOtherLanguage({ lines, blocks, tracebacks }: Seen): boolean {
  return (
    blocks.some(({ language }) => OTHER_BLOCK.test(language)) ||
    tracebacks.some(({ language }) => language !== 'python') ||
    textsOf(lines).some((text) => OTHER.test(text))
  )
}

function textsOf(lines: Seen['lines']): readonly string[] {
  return lines.map(({ text }) => text.slice(0, FAR))
}
