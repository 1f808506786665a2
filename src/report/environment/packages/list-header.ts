/** Whether a line announces a list of packages with their versions. */

import { pattern } from '../../pattern.ts'

const HEADER = pattern('i')`
  ^[\s#>$|%*_-]{0,12}(?:package[\s|*]{1,60}version|name\s{1,60}version|installed versions|
  versions of relevant libraries)\b`
const COMMAND = pattern('i')`
  \b(?:(?:pip3?|conda|mamba|micromamba|poetry|pipx|pdm|pipenv) (?:freeze|list|show|graph)|
  show_versions|collect_env|requirements\.txt|environment\.ya?ml)\b`

/** True for `Package    Version`, `$ pip freeze`, "Output of `pd.show_versions()`" and the like. */
export function isListHeader(text: string): boolean {
  // A header is short; a long line that mentions pip is something else.
  return text.length < 200 && (HEADER.test(text) || COMMAND.test(text))
}
