/** What a line looks like: printed by a machine, typed at a prompt, or source code. */

/** No decision needs more of a line than this. */
const LOOK = 600

const EXCEPTION_LINE =
  /^\s*(?:[A-Za-z_][\w.]{0,120}\.)?[A-Z]\w{0,80}(?:Error|Exception|Interrupt|SystemExit|Warning|NotFound|Timeout)(?:: \S|:?\s*$)/
const OUTPUT = new RegExp(
  [
    String.raw`Traceback \(most recent call last|^INTERNALERROR>`,
    String.raw`^[\s>|]*File ["'<][^"']{1,300}["'>](?:, line \d|$)`,
    String.raw`^\s*(?:\[?(?:ERROR|FATAL|CRITICAL|WARN(?:ING)?|INFO|DEBUG|TRACE)\]?[:\s|-]+\S.*[\s:])`,
    String.raw`^\s*(?:[\w./\\+-]{1,80}: )?(?:fatal )?error(?:\[\w+\])?: \S`,
    String.raw`^\s*(?:[\w./\\+-]{1,80}: )?warning: \S`,
    String.raw`^\s*[\w./\\~:-]{1,200}\.\w{1,5}(?::\d+){1,2}:(?:\s|$)`,
    String.raw`^\s*\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d`,
    String.raw`^\s*\[?\d\d:\d\d:\d\d[\],.\s]`,
    String.raw`^\s*at [\w$.<>[\] ]{0,120}\(?[^\s()]{1,300}:\d+(?::\d+)?\)?$`,
    String.raw`^\s*(?:Collecting|Downloading|Requirement already satisfied|Building wheels?|Getting requirements to build wheel|Installing (?:build dependencies|collected packages)|Successfully (?:installed|built|uninstalled)|note: This (?:error|is an issue)|Using cached|Preparing metadata|Looking in indexes)\b.*[:\d.(]`,
    // npm 10.6 and later write `npm error`, as people do, too.
    String.raw`^\s*(?:npm|gyp) (?:ERR!|(?:error|warn) (?:code|errno|syscall|path|command|cwd|dest|gyp|notarget|network|deprecated|config|tar|A complete log|E[A-Z]{3,}|\d{3}\b)|info (?:it worked|using|find)\b)`,
    String.raw`^\s*(?:make(?:\[\d+\])?: \*\*\*|(?:Segmentation fault|Aborted|Killed|Bus error|Illegal instruction)(?: \(core dumped\))?\s*$|qt\.[\w.]{1,60}: \S|×\s|╰─>|panic: |goroutine \d+ \[|thread '[^']{0,100}' panicked at|Caused by: [\w.$]+|subprocess-exited-with-error)`,
    String.raw`^\s*(?:-?\w{2,20}|/[\w./-]{1,80}): .{1,200}: (?:command )?not found\s*$`,
    String.raw`^E {2,8}\S`,
    String.raw`^-{2,}> ?\d{1,6}\s`,
    '^(?:During handling of the above exception, another|The above exception was the direct cause)',
    String.raw`^\s*[│╭╰]`,
  ].join('|'),
)

/** Whether a machine printed it, judged without its neighbours. */
export function looksLikeOutput(text: string): boolean {
  const head = text.slice(0, LOOK)
  return OUTPUT.test(head) || EXCEPTION_LINE.test(head)
}

/** Whether it is the last line of a traceback. */
export function looksLikeException(text: string): boolean {
  return EXCEPTION_LINE.test(text.slice(0, LOOK))
}

const REPL = /^\s{0,8}(?:>>>(?:\s|$)|In ?\[\d{0,4}\]: ?|\.\.\. |\s{0,6}\.\.\.: )/
const PROMPT =
  /^\s{0,8}(?:\([\w.-]{1,40}\) ?)?(?:\$ \S|% \S|❯ \S|PS [A-Za-z]:[^>]{0,200}> ?\S|[A-Za-z]:\\[^>]{0,200}> ?\S|[\w.-]{1,40}@[\w.-]{1,60}[:\s][^$#%]{0,100}[$#%] \S|[\w.~/-]{1,60}[$#%] \S|\[[\w.-]{1,40}@[^\]]{1,100}\][$#] \S)/

/** Whether the reporter typed it into Python's, IPython's or a shell's prompt. */
export function looksTyped(text: string): boolean {
  const head = text.slice(0, LOOK)
  return REPL.test(head) || PROMPT.test(head)
}

/** Whether the lines are a Python session, which a prompt in a docstring does not make them. */
export function isSession(lines: readonly string[]): boolean {
  const filled = lines.filter((text) => text.trim() !== '')
  const prompts = filled.filter((text) => REPL.test(text.slice(0, LOOK))).length
  return prompts * 4 >= filled.length ? prompts > 0 : REPL.test(filled[0]?.slice(0, LOOK) ?? '')
}

const COMMAND =
  /^\s{0,8}(?![\w.]{1,20} (?:version )?v?\d{1,4}\.\d)(?:sudo |[A-Z_]{2,40}=\S{0,200} )?(?:pip[\d.]*|pipx?|pipenv|python[\d.]*|py|conda|mamba|micromamba|uv|uvx|poetry|pdm|hatch|apt|apt-get|brew|dnf|yum|docker|docker-compose|kubectl|npm|npx|yarn|pnpm|cargo|go|git|cd|export|source|set|mkdir|ls|echo|curl|wget|make|cmake|tox|nox|pytest|virtualenv|cat|cp|mv|rm|\.\/\S{1,200}|\.) \S/
const SOURCE =
  /^\s*(?:import [\w.]|from [\w.]+ import |(?:async )?def \w+ ?\(|class \w+ ?[(:]|@\w[\w.]*(?:\(|\s*$)|(?:el)?if .{1,300}:\s*(?:#.*)?$|(?:async )?(?:for|while|with) .{1,300}:\s*(?:#.*)?$|(?:try|else|finally|except\b.{0,100}):\s*$|return\b|raise \w|print ?\(|assert |await |yield |[A-Za-z_][\w.[\]'", ]{0,80} [-+*/|]?= ?\S|[A-Za-z_]\w*=[^=\s]|[\w.]{1,100}\([^()]{0,200}\)\s*(?:#.*)?$|(?:const|let|var) \w+ ?=|function \w+\(|#include|FROM \w|RUN \w)/

/** Whether it is a shell command without a prompt. */
export function looksLikeCommand(text: string): boolean {
  return COMMAND.test(text.slice(0, LOOK))
}

/** Whether it could be a line of a program. */
export function looksLikeSource(text: string): boolean {
  return SOURCE.test(text.slice(0, LOOK))
}
