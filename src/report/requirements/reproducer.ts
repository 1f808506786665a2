/** A reproducer: code or a command that a maintainer could run, or a link to it. */

import type { Line } from '../line.ts'
import { pattern } from '../pattern.ts'
import type { Block } from '../report.ts'
import type { Unjudged } from './requirements.ts'

/** Blocks in these languages hold settings, changes or text. */
const NO_CODE = pattern('')`
  ^(?:ya?ml|toml|ini|cfg|json|jsonc|diff|patch|text|txt|log|logs|xml|csv|md|markdown|
  output|pytb|traceback)$`
const SHELL =
  /^(?:dockerfile|sh|bash|zsh|fish|shell|console|shell-session|powershell|pwsh|ps1|bat|cmd|dos|terminal)$/

const COMMENT = /^\s*(?:#(?!!)|\/\/|--\s|rem\b|"""|''')/i
const PROMPT = pattern('')`
  ^\s*(?:>>> ?\S|In \[\d{0,4}\]: ?\S|
  (?:\([\w./ -]{1,30}\) ?)?(?:[\w.@~:/-]{0,60} ?)?[$%❯➜] {1,3}\w|
  PS [A-Z]:[^>]{0,100}> ?\w|[A-Z]:\\[^>]{0,100}> ?\w)`
const IMPORT = /^\s*(?:from [\w.]{1,80} import|import [\w.]{1,80})\b/
/** A call, unless its arguments are left out; an assignment; a definition. */
const CALL = /[\w\])]\((?!\s*\.{3}\s*\)|\s*$)|[\w\])]\(\s*$|[\w\])]\(\)/
const STATEMENT = pattern('')`
  ^\s*(?:[\w.[\]'", ]{1,60} ?[:+*/-]?= ?(?!\.{3})\S|(?:async )?def \w|class \w|with \w|
  for \w|@\w|assert \w|print \S|raise \w|%\w|!\w)`
const COMMAND = pattern('')`
  ^\s*(?:sudo )?(?:python[\d.]{0,4}|py|pip[\d.]{0,4}|pytest|py\.test|conda|mamba|uv|uvx|
  pipx|poetry|pdm|tox|nox|docker|docker-compose|podman|git|make|cmake|npm|npx|yarn|apt|
  apt-get|brew|curl|wget|export|set|cd|\./[\w./-]{1,60}|[a-z][\w-]{1,30}) (?:-{1,2}\w|
  [\w./"'<~$-])`

/** A command that shows what is installed where, and runs nothing of the project. */
const INVENTORY = pattern('i')`
  ^\s{0,8}(?:[^\`]{0,80}[$%❯➜>!] ?)?(?:(?:uv |python[\d.]{0,4} -m )?pip[\d.]{0,4} (?:list|
  freeze|show|check|debug|config)|(?:micro)?(?:conda|mamba) (?:list|info|env list|env export)|
  (?:poetry|pdm|uv) (?:show|tree|about|list|env info)|(?:python|pip|py|conda|node|npm|
  git|gcc|cmake|docker)[\d.]{0,4} (?:--version|-{1,2}v{1,2})\b|uname|lsb_release|sw_vers|
  systeminfo|nvidia-smi|nvcc|which|where|cat /etc/)(?![\w-])`
const PASTE = pattern('i')`
  https?://(?:gist\.github\.com|gist\.githubusercontent\.com|colab\.research\.google\.com|
  (?:www\.)?(?:pastebin|hastebin|dpaste|codesandbox|stackblitz|replit|repl|kaggle|
  mybinder|godbolt|bpa\.st|paste)\.\w{2,4}|mypy-play\.net|play\.\w{2,20}|
  [\w-]{1,30}-play(?:ground)?\.\w)[^\s)]{0,200}/[^\s)]{0,200}`
const REPRODUCES = pattern('i')`
  \b(?:reproduc\w{0,8}|repro|mcve|mwe|minimal|example|sample|demo|script|test ?case|
  notebook|snippet|direct link|commit link)\b`
const LINK = pattern('i')`
  https?://(?:www\.|raw\.)?github(?:usercontent)?\.com/[^\s)]{3,300}|
  \((?:direct )?link (?:to|with)[^)]{0,60}\)|\((?:a |the )?commit link\)|\.(?:py|ipynb|
  zip)\)`
/** A whole command in the words: "every `acme fetch` fails", "Input: `/start now`". */
const INLINE = /`[$>!]? ?[\w./@:-]{2,60} [^`()]{1,300}`/
const INLINE_CODE = /`[^`]{1,300}`/g
const INLINE_CALL = /`[\w.]{2,80}\([^`]{0,300}\)`/
/** The reporter's own cell above a traceback, with its code. */
const CELL = /^(?:Cell In ?\[|<ipython-input-|Input In \[)/
/** A prompt that cannot be prose. */
const PLAIN_PROMPT = /^\s*(?:\$ \w|>>> \w|PS [A-Z]:[^>]{0,100}> ?\w|[A-Z]:\\[^>]{0,100}> ?\w)/
/** An import that cannot be prose: code pasted without a fence. */
const PLAIN_IMPORT =
  /^\s*(?:from [\w.]{1,80} import [\w*][\w*, ]{0,200}|import [\w.]{2,80}(?: as \w{1,40})? {0,3})$/
const RAN = pattern('i')`
  \b(?:fail\w{0,3}|crash\w{0,3}|error\w{0,1}|gives?|gave|get|got|raises?|throws?|hangs?|
  input|prints?|ends?|breaks?)\b`
const FINE = /\b(?:works?|without any|fine|fixe[sd]|solve[sd]|workaround|instead)\b/i

/** True when a block can be run, a link leads to code, or a command is quoted and said to fail. */
export function hasReproducer({ lines, words, blocks, tracebacks }: Unjudged): boolean {
  const runnable = new Map(blocks.map((block) => [block.index, block]))
  return (
    lines.some((line) =>
      isRunnable(line, line.block === undefined ? undefined : runnable.get(line.block)),
    ) ||
    words.some(
      (line) =>
        PASTE.test(line) ||
        (REPRODUCES.test(line) && LINK.test(line)) ||
        (!FINE.test(line) &&
          INLINE.test(withoutInventory(line)) &&
          (tracebacks.length > 0 || RAN.test(line))) ||
        (!FINE.test(line) && tracebacks.length > 0 && INLINE_CALL.test(line)),
    )
  )
}

/** The line without the inline code that only shows what is installed. */
export function withoutInventory(line: string): string {
  return line.replace(INLINE_CODE, (code) => (INVENTORY.test(code.slice(1, -1)) ? '' : code))
}

function isRunnable(line: Line, block: Block | undefined): boolean {
  const text = line.text.slice(0, 500)
  if (text === '' || INVENTORY.test(text)) return false
  if (block === undefined)
    return (
      PLAIN_PROMPT.test(text) || CELL.test(text) || (line.kind !== 'log' && PLAIN_IMPORT.test(text))
    )
  if (NO_CODE.test(block.language)) return false
  if (PROMPT.test(text) || CELL.test(text)) return true
  if (line.kind !== 'code' || COMMENT.test(text) || text.trim() === '...') return false
  if (SHELL.test(block.language)) return /\w{2}/.test(text) && !IMPORT.test(text)
  return CALL.test(text) || STATEMENT.test(text) || COMMAND.test(text)
}
