/** Faultline's labels: their names in a repository, and how to create them there. */
import { type Config, LABELS, type Label } from '../config.ts'

export interface LabelDefinition {
  readonly name: string
  /** Six hexadecimal digits, as GitHub's API wants them. */
  readonly colour: string
  /** At most 100 characters, GitHub's limit. */
  readonly description: string
}

const LOOKS: Readonly<Record<Label, Omit<LabelDefinition, 'name'>>> = {
  'needs-info': {
    colour: 'fbca04',
    description: 'A detail is missing that decides where the fault lies',
  },
  'cause: upstream': {
    colour: '1d76db',
    description: 'The fault lies in another project that this one builds on',
  },
  'cause: environment': {
    colour: '0e8a6e',
    description:
      'The fault lies in the machine, the installation or the network around the project',
  },
  'cause: usage': {
    colour: '8a6dc9',
    description: 'The fault lies in the code or command that calls the project',
  },
  'triage: confirmed': {
    colour: '2da44e',
    description: 'A check or a certain sign has settled the cause',
  },
}

/** The name a repository uses for one of the labels. */
export function labelName(label: Label, config: Config): string {
  return config.labels.names[label] ?? label
}

// GitHub refuses longer names with 422.
const LONGEST_NAME = 50

/** `upstream: <component>` in at most 50 characters, or `undefined` when nothing of the component is fit for a label. */
export function upstreamLabel(component: string, config: Config): string | undefined {
  const prefix = upstreamPrefix(config)
  const slug = shorten(slugOf(component), LONGEST_NAME - prefix.length)
  return slug === '' ? undefined : `${prefix}${slug}`
}

/** How every upstream label of a repository starts. */
export function upstreamPrefix(config: Config): string {
  return `${config.labels.names.upstream ?? 'upstream'}: `
}

/** What to create for a planned label: one of the five, or else an upstream label. */
export function labelDefinition(name: string, config: Config): LabelDefinition {
  const label = LABELS.find((one) => labelName(one, config) === name)
  if (label !== undefined) return { name, ...LOOKS[label] }
  return {
    name,
    colour: 'bfd4f2',
    description: `Caused by ${name.slice(upstreamPrefix(config).length)}`,
  }
}

function slugOf(component: string): string {
  return component
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9.+_]+/g, '-')
    .replace(/^[-._]+|[-._]+$/g, '')
}

/** Cut at the last hyphen that keeps more than half of it, else in the middle of a word. */
function shorten(slug: string, room: number): string {
  if (slug.length <= room) return slug
  const cut = slug.slice(0, Math.max(0, room))
  const hyphen = slug[cut.length] === '-' ? cut.length : cut.lastIndexOf('-')
  return (hyphen > cut.length / 2 ? cut.slice(0, hyphen) : cut).replace(/[-._]+$/, '')
}
