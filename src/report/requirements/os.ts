/** The operating system: named, answered in a form, or given away by a path, prompt, message or kind of file. */
import { pattern } from '../pattern.ts'
import type { Unjudged } from './requirements.ts'

const LABEL = /^(?:your |host )?(?:os\b|operating systems?\b)|\boperating system\b/i
/** `- OS: Android 9`: whatever stands there is the answer, known to us or not. */
const ANSWER = pattern('i')`
  ^\W{0,6}(?:(?:your|host) )?(?:os|operating systems?)\b[^:=\n]{0,30}[:=][\s*_\`]{0,6}(\w[^:\n]{1,40})`
const NOT_KNOWN = /^\W*(?:n\/?a|unknown|not sure|idk|latest)\b/i
/** What only Windows runs and says. */
const WINDOWS = /[\w*]\.(?:exe|bat|msi|ps1)\b|\bpress any key to continue\b/i

/** True when some fact says on which system it ran; Colab and WSL are systems of their own. */
export function hasOs({ environment, sections, lines }: Unjudged): boolean {
  return (
    environment.some(
      (fact) =>
        fact.kind === 'os' ||
        (fact.kind === 'surroundings' && (fact.name === 'colab' || fact.name === 'wsl')),
    ) ||
    sections.some(
      ({ label, value }) =>
        LABEL.test(label.slice(0, 100)) && /\w/.test(value) && !NOT_KNOWN.test(value.slice(0, 40)),
    ) ||
    lines.some(({ text }) => {
      const head = text.slice(0, 500)
      const answer = ANSWER.exec(head)?.[1]
      return (answer !== undefined && !NOT_KNOWN.test(answer)) || WINDOWS.test(head)
    })
  )
}
