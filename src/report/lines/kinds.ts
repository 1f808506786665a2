/** Tells what people wrote from what machines printed, line by line. */
import type { LineKind } from '../line.ts'
import {
  isSession,
  looksLikeCommand,
  looksLikeException,
  looksLikeOutput,
  looksLikeSource,
  looksTyped,
} from './output.ts'

const SOURCE_LANGUAGES: ReadonlySet<string> = new Set(
  'python py python3 py3 cython javascript js jsx typescript ts tsx java kotlin scala c cpp c++ rust rs go golang ruby rb php r julia toml yaml yml json json5 jsonc ini cfg dockerfile docker html css sql xml diff patch makefile cmake jinja jinja2 proto graphql nix lua'.split(
    ' ',
  ),
)
const OUTPUT_LANGUAGES: ReadonlySet<string> = new Set(
  'pytb py3tb pycon traceback python-traceback log logs output stdout stderr error'.split(' '),
)
const SHELL_LANGUAGES: ReadonlySet<string> = new Set(
  'sh shell bash zsh fish powershell ps ps1 pwsh cmd bat batch terminal shell-session sh-session console'.split(
    ' ',
  ),
)

export interface Kinds {
  readonly block: 'code' | 'log'
  readonly lines: readonly ('code' | 'log')[]
}

/** The kind of a block and of each of its lines. `language` is the first word after the fence, lower case. */
export function kindsOfBlock(language: string, lines: readonly string[]): Kinds {
  const isShell = SHELL_LANGUAGES.has(language)
  const isSource =
    !isSession(lines) &&
    (SOURCE_LANGUAGES.has(language) ||
      (!OUTPUT_LANGUAGES.has(language) && readsAsSource(lines, isShell)))
  const trace = follow()
  const kinds = lines.map((text) => {
    if (trace(text)) return 'log'
    if (looksTyped(text) || (isShell && looksLikeCommand(text))) return 'code'
    return isSource ? 'code' : 'log'
  })
  return { block: mostly(kinds, lines), lines: kinds }
}

/** Judged by content, for want of a telling language. A form field `render: shell` holds anything. */
function readsAsSource(lines: readonly string[], isShell: boolean): boolean {
  const trace = follow()
  let filled = 0
  let source = 0
  let output = 0
  for (const text of lines) {
    if (text.trim() === '') continue
    filled += 1
    if (trace(text) || looksLikeOutput(text)) output += 1
    else if (looksLikeSource(text) || (!isShell && looksLikeCommand(text))) source += 1
  }
  return source > 0 && source >= output && source * 5 >= filled && !(isShell && source < 3)
}

function mostly(kinds: readonly ('code' | 'log')[], lines: readonly string[]): 'code' | 'log' {
  const filled = kinds.filter((_, index) => lines[index]?.trim() !== '')
  const code = filled.filter((kind) => kind === 'code').length
  return code > 0 && code * 2 >= filled.length ? 'code' : 'log'
}

/** The kinds of lines outside blocks; tracebacks pasted bare lose their fence, not their nature. */
export function kindsOfProse(
  lines: readonly string[],
  isHeading: (index: number) => boolean,
): LineKind[] {
  const trace = follow()
  return lines.map((text, index) => {
    if (trace(text)) return 'log'
    if (isHeading(index) || BOLD_LINE.test(text)) return 'heading'
    if (looksTyped(text)) return 'code'
    return looksLikeOutput(text.replace(/^[\s`*_>-]{1,12}/, '')) ? 'log' : 'prose'
  })
}

/** GitHub's default template has these in place of headings. */
const BOLD_LINE = /^\s{0,3}(?:\*\*[^*:]{2,100}:?\*\*|__[^_:]{2,100}:?__):?\s*$/

const START = /Traceback \(most recent call last|^[\s|>]*File "[^"]{1,300}", line \d/
const FRAME =
  /^\s*(?:File ["~/<\\A-Za-z]|<ipython|(?:Cell )?In(?:put In)? ?\[|-+> ?\d|[~/][^\s]{1,300} in [\w<]|[A-Za-z]:\\.{1,300} in [\w<]|[|+^~│╭╰❱]|-{20})/
const CHAINED =
  /^\s*(?:During handling of the above exception|The above exception was the direct cause)/

/** Follows tracebacks through a text: true for each line that belongs to one, from the header to the exception. */
function follow(): (text: string) => boolean {
  let inside = false
  let chained = false
  return (text) => {
    if (START.test(text.slice(0, 600))) {
      inside = true
      return true
    }
    if (CHAINED.test(text)) {
      chained = true
      return true
    }
    if (text.trim() === '') return inside || chained
    chained = false
    if (!inside) return false
    if (/^\s/.test(text) || FRAME.test(text.slice(0, 600))) return true
    inside = false
    return looksLikeException(text) || /^[\w.]{1,200}(?:: |$)/.test(text)
  }
}
