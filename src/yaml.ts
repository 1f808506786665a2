/** YAML with the position of every value, and zod problems told at those positions. */
import { constructFromEvents, EVENT_ID, getScalarValue, parseEvents, YAMLException } from 'js-yaml'
import type { z } from 'zod'
import type { Problem } from './problem.ts'

type Path = readonly PropertyKey[]

export interface Parsed {
  readonly value: unknown
  readonly problems: readonly Problem[]
  /** A problem at the value (or, for an unknown key, the key) that `path` leads to. */
  problemAt(path: Path, rule: string, message: string, severity?: Problem['severity']): Problem
}

const MAX_CHARACTERS = 65_536
const DEEPEST = 30
const keyOf = (path: Path) => path.map(String).join('\u0000')

/** The document in `source`; a value of `undefined` comes with the problem that explains it. Never throws. */
export function parseYaml(source: string, file: string): Parsed {
  let offsets: ReadonlyMap<string, number> | undefined
  const problemAt: Parsed['problemAt'] = (path, rule, message, severity = 'error') => {
    // Most files are right, and nobody asks where.
    offsets ??= locate(source)
    const known = path.map((_, end) => offsets?.get(keyOf(path.slice(0, path.length - end))))
    return {
      file,
      ...place(source, known.find((offset) => offset !== undefined) ?? 0),
      rule,
      message,
      severity,
    }
  }
  const refuse = (offset: number, message: string): Parsed => ({
    value: undefined,
    problems: [{ file, ...place(source, offset), rule: 'yaml', message, severity: 'error' }],
    problemAt,
  })
  if (source.length > MAX_CHARACTERS) {
    return refuse(0, `the file has ${source.length} characters; ${MAX_CHARACTERS} are allowed`)
  }
  try {
    const events = parseEvents(source, { filename: file, maxDepth: DEEPEST })
    const documents = constructFromEvents(events, { source, filename: file, maxAliases: 20 })
    if (documents.length !== 1)
      return refuse(0, `expected one YAML document, found ${documents.length}`)
    return { value: documents[0], problems: [], problemAt }
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    return refuse(error.mark?.position ?? 0, error.reason)
  }
}

/** The problems of a value that a schema refused, each at its place in the file. */
export function schemaProblems(parsed: Parsed, error: z.ZodError): Problem[] {
  return error.issues
    .flatMap((issue) => explain(issue, []))
    .map(({ path, message }) => parsed.problemAt(path, 'schema', message))
}

interface Complaint {
  readonly path: Path
  readonly message: string
}

function explain(issue: z.core.$ZodIssue, above: Path): Complaint[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], message: `unknown key \`${key}\`` }))
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const branches = issue.errors.map((issues) => issues.flatMap((inner) => explain(inner, path)))
    return closest(branches, path)
  }
  const where = path.length === 0 ? '' : `\`${path.at(-1)?.toString()}\`: `
  return [{ path, message: where + issue.message.replace(/^Invalid input: /, '') }]
}

/** The branch of a union that the writer meant: the one whose keys fit and that got furthest into the value. */
function closest(branches: readonly Complaint[][], path: Path): Complaint[] {
  const alien = (complaints: readonly Complaint[]) =>
    complaints.filter((one) => one.path.length === path.length + 1 && isUnknownKey(one))
  const mistyped = (complaints: readonly Complaint[]) =>
    complaints.some((one) => one.path.length === path.length)
  const depth = (complaints: readonly Complaint[]) =>
    Math.max(0, ...complaints.map((one) => one.path.length))
  const fitting = branches.filter((branch) => alien(branch).length === 0)
  const best = fitting.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0]
  if (best !== undefined && (!mistyped(best) || fitting.length === branches.length)) return best
  const aliens = branches
    .filter((branch) => !mistyped(branch))
    .map((branch) => alien(branch).map((one) => String(one.path.at(-1))))
  const keys = [...new Set(aliens.flat())]
  const unknown = keys.find((key) => aliens.every((branch) => branch.includes(key)))
  if (unknown !== undefined) {
    const needed = branches
      .flat()
      .filter((one) => one.path.length === path.length + 1 && !isUnknownKey(one))
    const allowed = [...new Set(needed.map((one) => String(one.path.at(-1))))]
    return [
      {
        path: [...path, unknown],
        message: `unknown key \`${unknown}\`: use one of ${allowed.join(', ')}`,
      },
    ]
  }
  return [
    {
      path,
      message: `${keys.map((key) => `\`${key}\``).join(' and ')} cannot stand together: make each an item of its own`,
    },
  ]
}

const isUnknownKey = ({ message }: Complaint) => message.startsWith('unknown key')

/** The offset of every key and item in a source that can be parsed. */
function locate(source: string): Map<string, number> {
  const offsets = new Map<string, number>()
  const open: { path: Path; index: number; key?: string; mapping: boolean; document: boolean }[] =
    []
  for (const event of parseEvents(source, { maxDepth: DEEPEST })) {
    if (event.type === EVENT_ID.POP) {
      open.pop()
      continue
    }
    if (event.type === EVENT_ID.DOCUMENT) {
      open.push({ path: [], index: 0, mapping: false, document: true })
      continue
    }
    const parent = open.at(-1)
    if (parent === undefined) continue
    const start =
      'start' in event ? event.start : 'valueStart' in event ? event.valueStart : event.anchorStart
    const isKey = parent.mapping && parent.key === undefined
    if (isKey) {
      parent.key = event.type === EVENT_ID.SCALAR ? getScalarValue(source, event) : ''
      offsets.set(keyOf([...parent.path, parent.key]), start)
      continue
    }
    const path = parent.document
      ? []
      : [...parent.path, parent.mapping ? (parent.key ?? '') : parent.index++]
    if (!parent.mapping) offsets.set(keyOf(path), start)
    if (parent.mapping) parent.key = undefined
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
      open.push({ path, index: 0, mapping: event.type === EVENT_ID.MAPPING, document: false })
    }
  }
  return offsets
}

function place(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, Math.max(0, offset))
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') }
}
