/** What must hold for every body and every signature file. */
import { readdir, readFile } from 'node:fs/promises'
import MarkdownIt from 'markdown-it'
import { parseMarkdownFile } from '../src/cli/input/markdown-file.ts'
import { loadEngine } from '../src/cli/load-engine.ts'
import { parseSignature } from '../src/signatures/load.ts'
import { type Triage, triage } from '../src/triage.ts'

const root = new URL('../', import.meta.url)

export interface Seeds {
  readonly triageBody: (body: string) => Triage
  /** Bodies of the fixture reports. */
  readonly reports: readonly string[]
  /** Texts of the bundled signature files. */
  readonly signatures: readonly string[]
}

/** The engine, and what mutation starts from. */
export async function loadSeeds(): Promise<Seeds> {
  const { engine } = await loadEngine()
  const reports = await readAll('test/fixtures/reports/', '.md')
  return {
    triageBody: (body) =>
      triage({ repo: 'acme/acme', title: 'It fails', body, author: 'reporter' }, engine),
    reports: reports.map((source) => parseMarkdownFile(source, 'report.md').body),
    signatures: [
      ...(await readAll('signatures/python/', '.yml')),
      ...(await readAll('signatures/system/', '.yml')),
    ],
  }
}

async function readAll(folder: string, ending: string): Promise<string[]> {
  const names = (await readdir(new URL(folder, root))).filter(
    (name) => name.endsWith(ending) && name !== 'README.md',
  )
  return Promise.all(names.sort().map((name) => readFile(new URL(folder + name, root), 'utf8')))
}

const markdown = new MarkdownIt({ html: true, linkify: true })

/** Links, images, HTML and mentions in a rendered comment that are not Faultline's own; empty for no comment. */
export function activeText(comment: string | null): string[] {
  if (comment === null) return []
  return markdown.parse(comment, {}).flatMap((token) => {
    if (token.type === 'html_block') return isOwnHtml(token.content) ? [] : [token.content]
    if (token.type !== 'inline') return []
    return (token.children ?? []).flatMap((child) => {
      if (child.type === 'image') return [String(child.attrGet('src'))]
      if (child.type === 'link_open')
        return [String(child.attrGet('href'))].filter((href) => !isOwnLink(href))
      if (child.type === 'html_inline') return isOwnHtml(child.content) ? [] : [child.content]
      if (child.type === 'text')
        return [...child.content.matchAll(/(?<![\w`])@[a-z\d][\w-]*/gi)]
          .map(([text]) => text)
          .filter((text) => text !== '@reporter')
      return []
    })
  })
}

const isOwnHtml = (html: string) =>
  /^(?:\s*<(?:\/?(?:details|summary|sub|br)|!-- faultline[^>]*--)\s*>\s*(?:Why I think so)?)*\s*$/.test(
    html,
  )
// Ours come from signature files and the config; a report can only bring its own hosts.
const isOwnLink = (href: string) => !/example|evil|javascript:|data:/i.test(href)

/** Throws when reading a spoiled file takes longer than `slow` milliseconds twice, or throws itself. */
export function readSpoiled(
  source: string,
  timed: (action: () => unknown) => number,
  slow: number,
): void {
  const read = () => parseSignature({ file: 'spoiled.yml', source })
  const time = timed(read)
  if (time > slow && timed(read) > slow)
    throw new Error(`${Math.round(time)} ms for a file of ${source.length} characters`)
}
