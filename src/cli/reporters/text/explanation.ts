/** `--explain`: what was read, what decided, what nearly fitted. */
import { maskReport } from '../../../plan/masked.ts'
import type { Fact } from '../../../report/environment/fact.ts'
import type { Frame } from '../../../report/frame.ts'
import type { Traceback } from '../../../report/traceback/traceback.ts'
import type { Outcome, Style } from '../reporter.ts'
import { type Block, paragraph, place, table, titled } from './layout.ts'

export function explanation({ name, triage }: Outcome, style: Style): readonly Block[] {
  const { report, diagnosis } = triage
  const masked = maskReport(report)
  const at = (part: string, line: number) => place(name, part, line)
  const rows = {
    'Facts read': report.environment.map((fact) => [say(fact), at(fact.part, fact.line)] as const),
    'Answers to checks': diagnosis.answers.map(
      ({ signature, check, means, part, line, quote }) =>
        [
          `${signature}/${check}`,
          `${means}: ${masked.quote(part, line, quote)} (${at(part, line)})`,
        ] as const,
    ),
    'Ruled out': diagnosis.ruledOut.map(
      ({ signature, because }) => [signature.id, because] as const,
    ),
    'Nearly matched': diagnosis.nearly.map(
      ({ signature, found, lacking }) =>
        [signature, `found ${found.join(', ')}; lacking ${lacking.join('; ')}`] as const,
    ),
  }
  return [
    ...titled(
      'Why',
      diagnosis.reasons.flatMap((reason) => bullet(reason, style)),
      style,
    ),
    ...Object.entries(rows).flatMap(([title, list]) => titled(title, table(list, style), style)),
    ...report.tracebacks.map((traceback) => tracebackBlock(traceback, at, style)),
    [
      style.colors.bold('Report'),
      ...table(
        [
          ['kind', report.kind],
          ['has', report.present.join(', ') || 'nothing of what is asked for'],
          ['own packages', report.packages.join(', ') || 'unknown'],
        ],
        style,
      ),
    ],
  ]
}

function bullet(text: string, style: Style): Block {
  const [first = '', ...more] = paragraph(text, 4, style)
  return [`  - ${first.trimStart()}`, ...more]
}

function say(fact: Fact): string {
  switch (fact.kind) {
    case 'python':
      return [fact.implementation ?? 'Python', fact.version].join(' ')
    case 'os':
      return [fact.name, fact.distribution, fact.version].filter(Boolean).join(' ')
    case 'package':
    case 'tool':
      return [fact.name, fact.version].filter(Boolean).join(' ')
    case 'arch':
    case 'installer':
    case 'surroundings':
      return `${fact.kind} ${fact.name}`
    default:
      return fact satisfies never
  }
}

// Deep recursion prints thousands; both ends tell the story.
const MOST_FRAMES = 40

function tracebackBlock(
  { chain, complete, part, first }: Traceback,
  at: (part: string, line: number) => string,
  style: Style,
): Block {
  const end = complete ? '' : ', cut off'
  const lines = chain.flatMap(({ type, frames, at: line }) => [
    ...paragraph(`${type || 'unknown'} (${at(part, line)})`, 2, style),
    ...table(
      (frames.length > MOST_FRAMES
        ? [...frames.slice(0, MOST_FRAMES / 2), ...frames.slice(-MOST_FRAMES / 2)]
        : frames
      ).map(frameRow),
      style,
      4,
    ),
  ])
  return [style.colors.bold(`Traceback (${at(part, first)}${end})`), ...lines]
}

function frameRow({ owner, module, function: name, file, line, at }: Frame): [string, string] {
  const where = module ?? (line === undefined ? file : `${file}:${line}`)
  return [owner, `${where}${name === undefined ? '' : ` ${name}`} (line ${at})`]
}
