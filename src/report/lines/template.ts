/** Words that stand in an issue because its template put them there. */

const SENTENCES: ReadonlySet<string> = new Set([
  'a clear and concise description of what the bug is.',
  'a clear and concise description of what the bug is',
  'a clear and concise description of what you expected to happen.',
  'a clear and concise description of what the problem is.',
  "a clear and concise description of what the problem is. ex. i'm always frustrated when [...]",
  'a clear and concise description of what you want to happen.',
  "a clear and concise description of any alternative solutions or features you've considered.",
  'add any other context about the problem here.',
  'add any other context or screenshots about the feature request here.',
  'if applicable, add screenshots to help explain your problem.',
  "go to '...'",
  "click on '....'",
  "click on '...'",
  "scroll down to '....'",
  "scroll down to '...'",
  'put your mcve code here',
  'your code here',
  'insert code here',
  'code goes here',
  'your code here.',
  '[this should explain why the current behaviour is a problem and why the expected output is a better solution.]',
  'replace this line with the output of pd.show_versions()',
  '[paste the output of pd.show_versions() here below this line]',
  'please complete the following information:',
  'ideally, a small sample program that demonstrates the problem.',
  'please provide a code snippet! this will help expedite us finding and solving the problem.',
  'if applicable, please provide the steps we should take to reproduce the bug:',
  'explain what you expect to happen when you go through the steps above, assuming there were no bugs.',
  'explain the buggy behavior you experience when you go through the steps above.',
  'that is, did this use to work the way you expected in the past?',
  'yes / no',
  'or even better, a reproducible playground link https://mypy-play.net/ (use the "gist" button)',
])

const BEFORE = /^[\s>#*_\-+/]{0,12}(?:\d{1,2}[.)]\s)?[\s*_]{0,6}/
const PASTE_HERE =
  /^[[(<{]{0,2}(?:please )?(?:(?:(?:copy and |copy\/)?paste|insert|put) (?:your|the|full|any|all|output|error|code|logs?|relevant|traceback)\b|your\b)[^.!?]{0,80}\b(?:here(?: below this line)?|over this line)[\])>}]{0,2}[.:]?$/
/** The sentences that well-known templates begin a paragraph with. */
const PARAGRAPH =
  /^(?:please include code that reproduces the issue|the best reproductions are self-contained scripts)\b/
/** `[e.g. iOS]`, `[ex: 1.2]`, `(e.g. 22)` standing where a value should. */
const EXAMPLE =
  /[[(<](?:e\.?g\.?|ex\.|for example|get (?:it|this) (?:with|by|from)|output of|run)[,:]?\s[^\])>]{1,80}[\])>]/i
const AFTER_LABEL = /:[\s*_]{0,4}$/

/** Whether the line is, word for word, what well-known templates say. */
export function isTemplateText(line: string): boolean {
  if (line.length < 10 || line.length > 400) return false
  const words = line
    .replace(BEFORE, '')
    .replace(/[`*_]+/g, '')
    .trim()
    .replace(/^\((.*)\)$/, '$1')
    .toLowerCase()
  return SENTENCES.has(words) || PASTE_HERE.test(words) || PARAGRAPH.test(words)
}

/** The line without a placeholder such as `[e.g. iOS]` that stands right behind a label. */
export function withoutPlaceholder(line: string): string {
  if (line.length < 8 || line.length > 200) return line
  const match = EXAMPLE.exec(line)
  if (match === null || !AFTER_LABEL.test(line.slice(0, match.index))) return line
  return line.slice(0, match.index).trimEnd() + line.slice(match.index + match[0].length)
}
