/** Signature files → signatures, and every problem found on the way. A bad file never takes the good ones down. */
import type { z } from 'zod'
import type { Problem } from '../problem.ts'
import { type Parsed, parseYaml, schemaProblems } from '../yaml.ts'
import { prepare } from './conditions/index.ts'
import { eachLeaf } from './leaves.ts'
import { Signature } from './schema.ts'
import { checkPattern } from './text.ts'

/** A signature file. `file` is its path, used in problems; the name before `.yml` must be the id. */
export interface SignatureFile {
  readonly file: string
  readonly source: string
}

/** A signature with the places of its parts, for lint. */
export interface LoadedSignature {
  readonly file: string
  readonly signature: Signature
  readonly parsed: Parsed
}

/**
 * The signature in a file; `signature` is `undefined` when the file cannot be used. Never throws. Of one that is `known`
 * to be good, as those that come with Faultline are, no pattern is tried: that takes most of the time.
 */
export function parseSignature(
  { file, source }: SignatureFile,
  known = false,
): {
  signature?: LoadedSignature
  problems: readonly Problem[]
} {
  const parsed = parseYaml(source, file)
  if (parsed.problems.length > 0) return { problems: parsed.problems }
  const result = Signature.safeParse(parsed.value)
  if (!result.success) return { problems: schemaProblems(parsed, result.error as z.ZodError) }
  const problems = [
    ...nameProblems(file, result.data, parsed),
    ...(known ? [] : patternProblems(result.data, parsed)),
  ]
  return problems.length > 0
    ? { problems }
    : { signature: { file, signature: result.data, parsed }, problems: [] }
}

/** Every signature that can be used, in the order of the files, and all problems. The second of two with one id is left out. */
export function loadSignatures(
  files: readonly SignatureFile[],
  known = false,
): {
  signatures: readonly LoadedSignature[]
  problems: readonly Problem[]
} {
  const signatures = new Map<string, LoadedSignature>()
  const problems: Problem[] = []
  for (const file of files) {
    const result = parseSignature(file, known)
    problems.push(...result.problems)
    if (result.signature === undefined) continue
    const { signature, parsed } = result.signature
    const first = signatures.get(signature.id)
    if (first === undefined) signatures.set(signature.id, result.signature)
    else
      problems.push(
        parsed.problemAt(
          ['id'],
          'duplicate-id',
          `\`${signature.id}\` is already the id of ${first.file}; choose another`,
        ),
      )
  }
  return { signatures: [...signatures.values()], problems }
}

function nameProblems(file: string, { id }: Signature, parsed: Parsed): Problem[] {
  const name = file
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/\.ya?ml$/, '')
  return name === id
    ? []
    : [
        parsed.problemAt(
          ['id'],
          'file-name',
          `the id is \`${id}\`, the file is \`${name}\`: give both the same name`,
        ),
      ]
}

/** Patterns that RE2 refuses, and version specifiers that are none. */
function patternProblems(signature: Signature, parsed: Parsed): Problem[] {
  const conditions = eachLeaf(signature).map(({ path, leaf }) =>
    attempt(
      () => {
        prepare(leaf)
        patternsIn(leaf).forEach(checkPattern)
      },
      path,
      parsed,
    ),
  )
  const outcomes = (signature.checks ?? []).flatMap((check, i) =>
    check.outcomes.map(({ when }, j) =>
      attempt(
        () => patternsIn(when).forEach(checkPattern),
        ['checks', i, 'outcomes', j, 'when'],
        parsed,
      ),
    ),
  )
  return [...conditions, ...outcomes].filter((problem) => problem !== undefined)
}

function patternsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'pattern' && typeof inner === 'string' ? [inner] : patternsIn(inner),
  )
}

function attempt(
  action: () => unknown,
  path: readonly PropertyKey[],
  parsed: Parsed,
): Problem | undefined {
  try {
    action()
    return undefined
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const advice = /perl|lookahead|lookbehind|invalid (?:or unsupported|escape)/i.test(reason)
      ? ' (patterns are RE2: no lookahead, lookbehind or backreference)'
      : ''
    return parsed.problemAt(path, 're2', `${reason}${advice}`)
  }
}
