/** A link to an issue that a signature knows: a person has found there what the signature looks for. */
import type { Line } from '../report/line.ts'
import type { Reference, Report } from '../report/report.ts'
import type { Compiled } from '../signatures/compile.ts'
import type { Evidence, Match, Matches } from '../signatures/match.ts'

// Looks at the line of the link and the one above it, cut to 600 characters.
const DENIED =
  /\b(?:not|n't|nothing|neither|unlike|different|differs?|unrelated|other than|rather than|instead of|fixed already|already fixed|despite)\b|n't\b/i
const LONGEST = 600
/** Of links: each is looked up among all lines. */
const MOST = 50

/**
 * The matches, each with the linked issues it knows as further evidence, and a match for every signature that has
 * nothing to go by but such a link, and nothing against it.
 */
export function withLinkedIssues(
  { matches, denied }: Pick<Matches, 'matches' | 'denied'>,
  report: Report,
  { signatures }: Compiled,
): readonly Match[] {
  const links = new Map<string, Evidence>()
  for (const reference of report.references.slice(0, MOST)) {
    const evidence = evidenceOf(reference, report)
    if (evidence !== undefined) links.set(reference.ref.toLowerCase(), evidence)
  }
  if (links.size === 0) return matches
  const found = matches.map((match) => {
    const more = linksOf(match.signature, links)
    return more.length === 0 ? match : { ...match, evidence: [...match.evidence, ...more] }
  })
  const ids = new Set([...matches.map(({ signature }) => signature.id), ...denied])
  const only = signatures.flatMap(({ signature }): readonly Match[] => {
    const evidence = ids.has(signature.id) ? [] : linksOf(signature, links)
    const { component, title } = signature
    // What a pattern would have captured is not known.
    if (evidence.length === 0 || `${component}${title}`.includes('{')) return []
    const named = signature.cause === 'upstream' ? namesIn(report, component, evidence) : []
    return [
      { signature, component, title, evidence: [...evidence, ...named], captures: {}, noise: [] },
    ]
  })
  return [...found, ...only]
}

/** The first linked one: two links are no two pieces of evidence. */
function linksOf(
  { upstream = [] }: Match['signature'],
  links: ReadonlyMap<string, Evidence>,
): readonly Evidence[] {
  return upstream.flatMap(({ issue }) => links.get(issue.toLowerCase()) ?? []).slice(0, 1)
}

function evidenceOf(reference: Reference, { lines }: Report): Evidence | undefined {
  const { part, line: number } = reference
  const index = lines.findIndex((one) => one.part === part && one.number === number)
  const line = lines[index]
  if (line === undefined || line.kind === 'code' || line.kind === 'log') return undefined
  if (DENIED.test(`${above(lines, index)}\n${line.text.slice(0, LONGEST)}`)) return undefined
  return {
    part,
    line: number,
    quote: line.text.trim().slice(0, 300),
    condition: 'an issue that the signature knows is linked',
    sufficient: false,
  }
}

/** The first words, beside the link's own line, that name the package to blame. */
function namesIn(
  { lines }: Report,
  component: string,
  [link]: readonly Evidence[],
): readonly Evidence[] {
  const name = component.replace(/[^\w.-]/g, '').replace(/[-_.]+/g, '[-_. ]?')
  const word = new RegExp(`(?<![\\w./-])${name}(?![\\w/-])`, 'i')
  const line = lines.find(
    ({ part, number, kind, text }) =>
      (kind === 'prose' || kind === 'heading' || part === 'title') &&
      !(part === link?.part && number === link.line) &&
      word.test(text.slice(0, LONGEST)),
  )
  if (line === undefined) return []
  const { part, number, text } = line
  return [
    {
      part,
      line: number,
      quote: text.trim().slice(0, 300),
      condition: 'the package is named beside the link',
      sufficient: false,
    },
  ]
}

function above(lines: readonly Line[], index: number): string {
  const before = lines[index - 1]
  return before?.part === lines[index]?.part ? (before?.text.slice(-LONGEST) ?? '') : ''
}
