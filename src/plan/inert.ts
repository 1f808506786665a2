/** Stranger's text made inert: nothing in it can mention, link, embed or lay out anything when GitHub renders it. */
import { webAddress } from './links.ts'

// Splits what GitHub would turn into a link. Strangers' own are cut first, so every one left is ours.
const BREAK = '\u200b'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  $: '&#36;',
  [BREAK]: '&#8203;',
}

/** Text on one line in which every character stands for itself: no Markdown, HTML, mention, reference or link. */
export function plain(text: string): string {
  return clean(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/@/g, `@${BREAK}`)
    .replace(/#(?=\d)/g, `#${BREAK}`)
    .replace(/GH-(?=\d)/gi, `$&${BREAK}`)
    .replace(/:(?=\/\/|[\w+-])/g, `:${BREAK}`)
    .replace(/www(?=\.)/gi, `$&${BREAK}`)
    .replace(/\b[0-9a-f]{7,64}\b/gi, commitLike)
    .replace(/[\\`*_[\]~|]/g, '\\$&')
    .replace(/^(?:[-+=#]|\d{1,9}(?=[.)](?:\s|$)))/, startOfLine)
    .replace(/[&<>$\u200b]/g, (character) => ENTITIES[character] ?? '')
}

/** GitHub links seven or more hexadecimal digits when such a commit exists. */
function commitLike(digits: string): string {
  return /[a-f]/i.test(digits) ? digits.replace(/.{6}(?=.)/g, `$&${BREAK}`) : digits
}

/** A list marker, heading or underline is one only at the start of a line. */
function startOfLine(marker: string): string {
  return /\d/.test(marker) ? `${marker}${BREAK}` : `\\${marker}`
}

/** Like `plain`, but what stands between backticks stays inline code. */
export function prose(text: string): string {
  return inline(text, spaced)
}

// Without the full stop or bracket that ends the sentence around it.
const ADDRESS = /(https?:\/\/[^\s<>()[\]"']*[^\s<>()[\]"'.,;:!?])/

/** Like `prose`, for text of a signature: its web addresses become links. */
export function linked(text: string): string {
  return inline(text, (part) =>
    part
      .split(ADDRESS)
      .map((piece, index) => (index % 2 === 1 ? `<${webAddress(piece)}>` : spaced(piece)))
      .join(''),
  )
}

function inline(text: string, words: (part: string) => string): string {
  const parts = text.split(/`+/)
  const paired = parts.length - (parts.length % 2 === 0 ? 1 : 0)
  const lonely = parts.slice(paired).map((rest) => plain(`\`${rest}`))
  // Where the code is empty, something still keeps the words on its sides apart.
  const pairs = parts
    .slice(0, paired)
    .map((part, index) => (index % 2 === 1 ? code(part) || '&#8203;' : words(part)))
  return [...pairs, ...lonely].join('').trim()
}

/** `plain` cuts the spaces at the ends, which here part words from code. */
function spaced(part: string): string {
  const text = plain(part)
  if (text === '') return part === '' ? '' : ' '
  return `${/^\s/.test(part) ? ' ' : ''}${text}${/\s$/.test(part) ? ' ' : ''}`
}

/** Inline code on one line, its fence longer than any run of backticks inside; '' for nothing. */
export function code(text: string): string {
  const line = clean(text).replace(/\s+/g, ' ').trim()
  if (line === '') return ''
  const fence = '`'.repeat(longestRun(line) + 1)
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${line}${pad}${fence}`
}

/** A code block, its fence longer than any run of backticks inside. The language is a word of ours. */
export function fenced(text: string, language = ''): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `${fence}${language}\n${clean(text).trimEnd()}\n${fence}`
}

function longestRun(text: string): number {
  let longest = 0
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length)
  return longest
}

/** Without invisible characters: controls, marks that turn the writing direction, zero-width and tag characters. */
function clean(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
}
