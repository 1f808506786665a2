/** The form of IPython and Jupyter: the type above the frames, `---->` at the line that failed. */
import type { Line } from '../../line.ts'
import type { Call } from '../trace.ts'
import { isExceptionName, tidy } from './exception.ts'
import { CHAINED, type Form, viewFrom } from './form.ts'
import { readMessage } from './message.ts'

const HEADER =
  /^(.{0,100}?)((?:[A-Za-z_]\w*\.){0,8}[A-Z]\w{0,100})\s+Traceback \(most recent call last\)/
/** `File ~/x.py:12, in f(a)`, also `File ~/x.py:12`. */
const FILE = /^\s{0,8}File (\S.{0,500}?):(\d{1,9})(?:,? in (.{1,500}))?$/
/** `Cell In[3], line 1`, `Input In [3], in <cell line: 1>()`. */
const CELL = /^\s{0,8}((?:Cell |Input )In ?\[\d{1,6}\])(?:, line (\d{1,9}))?(?:,? in (.{1,500}))?$/
/** `~/x.py in f(a)`, `<ipython-input-3-5f2b> in <module>`, `C:\x.py in f()`. */
const OLD =
  /^\s{0,8}(<[\w .:-]{1,200}>|(?:[~/.]|[A-Za-z]:\\)[^\s].{0,500}?|[\w/-]{1,200}\.pyx) in (\S.{0,500})$/
/** VS Code and Colab turn paths into links, of which Markdown leaves `File [~/x.py:12](http://…), in f`. */
const LINK = /^(\s{0,8}(?:File )?)\[([^\]]{1,500})\](?:\([^)]{0,500}\))?/
/** The line that failed, with its number, which VS Code turns into a link too. */
const ARROW = /^\s{0,8}-{1,8}> ?(?:(\d{1,9})|\[(\d{1,9})\]\([^)]{0,1000}\))(?: (.*))?$/

/** IPython shows a few lines of code around each call. */
const MOST_SHOWN = 12

export const readNotebook: Form = (lines, at) => {
  const [, prefix = '', type = ''] = HEADER.exec(lines[at]?.text ?? '') ?? []
  const isNamed = isExceptionName(type) || /^[A-Z][a-z]+[A-Z]/.test(type) || type.includes('.')
  const isCut = !isNamed && isFragment(lines, at)
  if (!isNamed && !isCut && !isUnnamed(lines, at)) return undefined
  const view = viewFrom(lines, at, prefix.length)
  const end = type.slice(type.lastIndexOf('.') + 1)
  const frames: Call[] = []
  let read = at
  for (let index = isCut ? at : at + 1; index < lines.length; index += 1) {
    const text = view(index)
    if (text.includes('Traceback (most recent call last') || CHAINED.test(text)) break
    const number = lines[index]?.number ?? 0
    const call = parseCall(text, number)
    const arrow = ARROW.exec(text)
    const last = frames.at(-1)
    if (call !== undefined) frames.push(call)
    else if (arrow !== null && last !== undefined) {
      const code = arrow[3]?.trim()
      frames[frames.length - 1] = {
        ...last,
        line: last.line ?? Number(arrow[1] ?? arrow[2]),
        ...(code ? { code } : {}),
      }
    } else if (
      isNamed
        ? isEnd(text, end)
        : isExceptionName(/^([A-Za-z][\w.]{1,150})(?::|\s*$)/.exec(text)?.[1] ?? '')
    ) {
      const [name = '', head = ''] = text.trim().split(/:\s?(.*)/s, 2)
      const { message, next } = readMessage(lines, view, tidy(head), index + 1)
      return { links: [{ type: name, message, frames, at: number }], complete: true, next }
    } else if (lines[index]?.kind === 'heading') break
    if (call !== undefined || arrow !== null) read = index
  }
  const cut = { type, message: '', frames, at: lines[at]?.number ?? 0 }
  return { links: [cut], complete: false, next: read + 1 }
}

/** Some frontends, and some people, drop the type from the header; what follows is IPython's all the same. */
function isUnnamed(lines: readonly Line[], at: number): boolean {
  if (!/^\W{0,20}Traceback \(most recent call last\):?\s*$/.test(lines[at]?.text ?? ''))
    return false
  const next = lines[at + 1]?.text.trim() === '' ? lines[at + 2] : lines[at + 1]
  return next !== undefined && parseCall(next.text, 0) !== undefined
}

/** Whether the header and maybe some calls were left out: a call stands first, and an arrow shows where it failed. */
function isFragment(lines: readonly Line[], at: number): boolean {
  if (parseCall(lines[at]?.text ?? '', 0) === undefined) return false
  return lines
    .slice(at + 1, at + 1 + MOST_SHOWN)
    .some(({ text }) => ARROW.test(text.slice(0, 1_500)))
}

function isEnd(text: string, name: string): boolean {
  const at = text.indexOf(name)
  if (at < 0 || at > 150 || !/^\s{0,8}[\w.]*$/.test(text.slice(0, at))) return false
  return /^(?::|\s*$)/.test(text.slice(at + name.length))
}

function parseCall(text: string, at: number): Call | undefined {
  const head = text.slice(0, 1_500).replace(LINK, '$1$2')
  const [, file, position, inside] = FILE.exec(head) ?? CELL.exec(head) ?? []
  if (file !== undefined) return toCall(file, position, inside, at)
  const [, path, name] = OLD.exec(head) ?? []
  return path === undefined ? undefined : toCall(path, undefined, name, at)
}

function toCall(
  file: string,
  position: string | undefined,
  inside: string | undefined,
  at: number,
): Call {
  const cell = /^<cell line: (\d{1,9})>/.exec(inside ?? '')?.[1]
  const line = position ?? cell
  const name =
    cell === undefined ? /^(?:<[\w ]{1,40}>|[^\s(]{1,300})/.exec(inside ?? '')?.[0] : undefined
  return {
    file,
    ...(line === undefined ? {} : { line: Number(line) }),
    ...(name === undefined ? {} : { function: name }),
    at,
  }
}
