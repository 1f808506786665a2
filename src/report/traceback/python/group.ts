/** The tree of an ExceptionGroup (PEP 654). */
import type { Line } from '../../line.ts'
import type { Link } from '../trace.ts'
import { parseException } from './exception.ts'
import type { Form } from './form.ts'
import { readStandard } from './standard.ts'

const HEADER = /^(.{0,200}?)\s*\+ Exception Group Traceback \(most recent call last\)/
const BRANCH = /^\s{0,60}(?:\| ?|\+[-+ ])/
const IS_GROUP = /\(\d{1,6} sub-exceptions?\)/

export const readGroup: Form = (lines, at) => {
  const header = HEADER.exec(lines[at]?.text ?? '')
  if (header === null) return undefined
  const column = (header[1] ?? '').length
  const tree: Line[] = []
  for (let index = at; index < lines.length; index += 1) {
    const line = lines[index]
    const text = line?.text.slice(column) ?? ''
    if (line === undefined || !BRANCH.test(text)) break
    tree.push({ ...line, text: withoutBranch(text) })
  }
  const links: Link[] = []
  let complete = true
  for (let index = 0; index < tree.length; ) {
    const text = tree[index]?.text ?? ''
    const found = text.trim() === '' ? undefined : readStandard(tree, index)
    const bare =
      found === undefined && isBelowDivider(tree, index) ? parseException(text) : undefined
    if (found !== undefined) {
      links.push(...found.links)
      complete = found.complete
    } else if (bare !== undefined) links.push({ ...bare, frames: [], at: tree[index]?.number ?? 0 })
    index = found?.next ?? index + 1
  }
  if (links.length === 0) return undefined
  const isGroup = ({ message }: Link) => IS_GROUP.test(message)
  return {
    links: [...links.filter((link) => !isGroup(link)), ...links.filter(isGroup).toReversed()],
    complete,
    next: at + tree.length,
  }
}

function withoutBranch(text: string): string {
  if (/^\s*\+[-+]/.test(text)) return ''
  return text.replace(/^\s*(?:\| ?|\+ Exception Group )/, '')
}

function isBelowDivider(tree: readonly Line[], index: number): boolean {
  return tree[index - 1]?.text === ''
}
