/** The verdict in one line. */
import type { Cause, Confidence, Diagnosis } from '../../../diagnosis/diagnosis.ts'
import type { Palette } from '../../palette.ts'
import type { Outcome, Style } from '../reporter.ts'
import { type Block, paragraph } from './layout.ts'

const CAUSES: Readonly<Record<Cause, string>> = {
  upstream: 'upstream',
  environment: 'environment',
  usage: 'usage',
  project: 'the project itself',
  undetermined: 'undetermined',
  mixed: 'several causes',
}

export function headline({ name, triage: { diagnosis } }: Outcome, style: Style): Block {
  const { colors } = style
  return paragraph(`${colors.bold(name)}: ${verdict(diagnosis, colors)}`, 0, style)
}

function verdict(diagnosis: Diagnosis, colors: Palette): string {
  const { kind, cause, confidence, component, security } = diagnosis
  if (security) return colors.yellow('looks like a vulnerability; not analysed')
  if (cause === null) return `no verdict: ${KINDS[kind]}`
  if (cause === 'undetermined') return 'undetermined; nothing known explains this report'
  if (cause === 'mixed') return colors.yellow('mixed; the lines point at several causes')
  const blame = `${CAUSES[cause]}${component === null ? '' : ` (${component})`}`
  return `${paint(confidence, colors)(confidence ?? 'possible')} ${colors.bold(blame)}`
}

const KINDS: Readonly<Record<Diagnosis['kind'], string>> = {
  bug: 'nothing to say',
  feature: 'this is a feature request',
  question: 'this is a question',
  docs: 'this is about the documentation',
  other: 'this does not read as a bug report',
}

function paint(confidence: Confidence | null, colors: Palette): Palette['green'] {
  if (confidence === 'confirmed') return colors.green
  return confidence === 'likely' ? colors.cyan : colors.dim
}
