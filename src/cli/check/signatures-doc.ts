/** docs/signatures.md: all signatures by component, generated. */
import type { Signature } from '../../signatures/schema.ts'

export interface ListedSignature {
  /** The path of its file below `signatures/`. */
  readonly path: string
  readonly signature: Signature
}

const HEAD = `# Signatures

Everything Faultline knows, by component; \`{…}\` is a name that the report itself gives. How to add one is told in
[signatures/README.md](../signatures/README.md). This page is generated: \`npm run docs\`.

| component | signature | what it says | cause | folder | upstream |
|---|---|---|---|---|---|
`

/** The page as \`npm run docs\` writes it, whatever the order of the signatures. */
export function signaturesDoc(signatures: readonly ListedSignature[]): string {
  const rows = signatures.toSorted(byComponent).map(row)
  return `${HEAD}${rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('')}`
}

function row({ path, signature }: ListedSignature): readonly string[] {
  const { id, title, status, cause, component, upstream = [] } = signature
  return [
    cell(component),
    `[${id}](../signatures/${path})`,
    cell(title),
    status === 'stable' ? cause : `${cause} (${status})`,
    path.split('/').slice(0, -1).join('/'),
    // In a file GitHub makes no links of these, so they leave no trace in other trackers.
    upstream.map(({ issue }) => issue).join(', '),
  ]
}

/** Plain text for a table: only code spans stay what they are. */
function cell(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(
      /(`[^`]*`)|[\\`<>*[\]]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g,
      (found, code?: string) => code ?? `\\${found}`,
    )
    .replaceAll('|', '\\|')
}

function byComponent(a: ListedSignature, b: ListedSignature): number {
  return (
    compare(a.signature.component.toLowerCase(), b.signature.component.toLowerCase()) ||
    compare(a.signature.id, b.signature.id)
  )
}

/** By code unit: the order of letters must not depend on the machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
