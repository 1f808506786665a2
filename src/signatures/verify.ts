/** Tries a signature on its own examples, and on those of the others. */
import type { Problem } from '../problem.ts'
import { readReport } from '../report/read.ts'
import type { Report } from '../report/report.ts'
import { readAnswer } from './answer.ts'
import { compile } from './compile.ts'
import type { LoadedSignature } from './load.ts'
import { type Match, matchReport } from './match.ts'
import type { Example, Signature } from './schema.ts'
import { isStrong } from './strength.ts'

/** The import package of the project that the examples are reports of. */
export const EXAMPLE_PACKAGE = 'acme'

interface PlacedExample {
  readonly loaded: LoadedSignature
  readonly path: readonly PropertyKey[]
  readonly matches: readonly Match[]
}

/** Examples that say something else than they should, and signatures that get in each other's way. */
export function verify(loaded: readonly LoadedSignature[]): Problem[] {
  const compiled = compile(loaded.map(({ signature }) => signature))
  const read = (one: LoadedSignature, key: 'match' | 'no-match') =>
    (one.signature.examples[key] ?? []).map(
      (example, i): PlacedExample => ({
        loaded: one,
        path: ['examples', key, i],
        matches: matchReport(exampleReport(example), compiled).matches,
      }),
    )
  const positive = loaded.flatMap((one) => read(one, 'match'))
  const negative = loaded.flatMap((one) => read(one, 'no-match'))
  return [
    ...positive.flatMap(missed),
    ...negative.flatMap(caught),
    ...positive.flatMap(contradicted),
    ...shadowed(loaded, positive),
    ...loaded.flatMap(misread),
  ]
}

/** The report that an example is. */
export function exampleReport(example: Example): Report {
  const {
    title = '',
    body,
    packages = [EXAMPLE_PACKAGE],
  } = typeof example === 'string' ? { body: example } : example
  return readReport({ title, body }, packages)
}

const own = ({ loaded, matches }: PlacedExample) =>
  matches.find(({ signature }) => signature.id === loaded.signature.id)

function missed(example: PlacedExample): Problem[] {
  return own(example) === undefined
    ? [
        example.loaded.parsed.problemAt(
          example.path,
          'example-missed',
          'the signature does not match this example; loosen a condition or correct the example',
        ),
      ]
    : []
}

function caught(example: PlacedExample): Problem[] {
  const match = own(example)
  if (match === undefined) return []
  const proof = match.evidence.map(({ line, condition }) => `line ${line}: ${condition}`).join('; ')
  return [
    example.loaded.parsed.problemAt(
      example.path,
      'example-caught',
      `the signature matches this look-alike (${proof}); add a condition that tells them apart`,
    ),
  ]
}

/** Another signature that is as sure of another cause for the same report. */
function contradicted(example: PlacedExample): Problem[] {
  const match = own(example)
  if (match === undefined || !isStrong(match)) return []
  return example.matches
    .filter(
      (other) =>
        isStrong(other) &&
        isStable(other.signature) &&
        other.signature.cause !== match.signature.cause,
    )
    .map((other) =>
      example.loaded.parsed.problemAt(
        example.path,
        'contradiction',
        `\`${other.signature.id}\` matches it too and says ${other.signature.cause}, not ${match.signature.cause}; add a \`none\` to one of them`,
      ),
    )
}

const isStable = ({ status }: Signature) => status === 'stable'

/** A broader signature of the same cause and component that matches every example makes the narrower one superfluous. */
function shadowed(
  loaded: readonly LoadedSignature[],
  examples: readonly PlacedExample[],
): Problem[] {
  return loaded.flatMap(({ signature, parsed }) => {
    const mine = examples.filter((example) => example.loaded.signature.id === signature.id)
    const others = loaded.filter(
      (other) =>
        other.signature.id !== signature.id &&
        other.signature.cause === signature.cause &&
        other.signature.component === signature.component,
    )
    const broader = others.find(
      (other) =>
        mine.length > 0 &&
        mine.every(({ matches }) =>
          matches.some((match) => match.signature.id === other.signature.id && isStrong(match)),
        ) &&
        mine.every((example) => !isStrong(own(example))),
    )
    return broader === undefined
      ? []
      : [
          parsed.problemAt(
            ['id'],
            'shadowed',
            `\`${broader.signature.id}\` says the same of every example, and surer; merge them`,
            'warning',
          ),
        ]
  })
}

/** Outcomes that read an example answer wrongly. */
function misread({ signature, parsed }: LoadedSignature): Problem[] {
  return Object.entries(signature.examples.answers ?? {}).flatMap(([id, answers]) => {
    const check = signature.checks?.find((one) => one.id === id)
    if (check === undefined)
      return [
        parsed.problemAt(
          ['examples', 'answers', id],
          'unknown-check',
          `there is no check \`${id}\``,
        ),
      ]
    return Object.entries(answers).flatMap(([output, means]) => {
      const read = readAnswer(check, output.split('\n'))?.means ?? 'none'
      return read === means
        ? []
        : [
            parsed.problemAt(
              ['examples', 'answers', id, output],
              'answer-misread',
              `read as ${read}, expected ${means}; mend the outcomes`,
            ),
          ]
    })
  })
}
