/** The lint rules by id; each says how to mend what it found. Sources: what other rule sets got wrong (dotnet/arcade#10446, dotnet/runtime#84049, dora-rs/dora#265, Creators-of-Create/Create#4512). */

import { eachLeaf } from '../leaves.ts'
import { requiredLiterals } from '../required-literals.ts'
import { leftToFillIn } from './fill-in.ts'
import type { Complaint, LintRule } from './rule.ts'
import { conditionTexts, outcomeTexts, type PlacedText } from './texts.ts'

const patternOf = ({ text }: PlacedText) => (typeof text === 'string' ? undefined : text.pattern)
const literalOf = ({ text }: PlacedText) => (typeof text === 'string' ? text : undefined)

/** A rule over the texts that `is` picks. */
function over(texts: LintTexts, is: (placed: PlacedText) => boolean, message: string): LintRule {
  return (signature) =>
    texts(signature)
      .filter(is)
      .map(({ path }): Complaint => ({ path, message }))
}
type LintTexts = typeof conditionTexts
const everyText: LintTexts = (signature) => [
  ...conditionTexts(signature),
  ...outcomeTexts(signature),
]

export const lintRules = {
  'short-text': over(
    conditionTexts,
    (placed) => !placed.negative && (literalOf(placed) ?? patternOf(placed) ?? '').length < 8,
    'shorter than 8 characters, it is found in reports of anything; add the words around it',
  ),
  'literal-looks-like-pattern': over(
    everyText,
    (placed) => /\\[dwsb.()[\]]|\.\*|\.\+|\[\^?[a-z0-9]-[a-z0-9]/i.test(literalOf(placed) ?? ''),
    'a literal is compared as it is, backslashes and all; write {pattern: …} for a pattern',
  ),
  'pattern-is-literal': over(
    everyText,
    (placed) => /^[\w\s'":;,<>=!@#%&~`/-]+$/.test(patternOf(placed) ?? ''),
    'the pattern has nothing variable in it; write the text without {pattern: …}',
  ),
  'pattern-without-literal': over(
    conditionTexts,
    (placed) =>
      patternOf(placed) !== undefined &&
      !(
        requiredLiterals(patternOf(placed) ?? '')[0]?.every((literal) => literal.length >= 3) ??
        false
      ),
    'no fixed run of 3 characters stands in every match, so every line of every report must be tried; anchor it to a word',
  ),
  'unique-detail': over(
    everyText,
    (placed) => UNIQUE.test(literalOf(placed) ?? patternOf(placed) ?? ''),
    'holds a path, address, process id or time of one machine; replace it by a pattern or leave it out',
  ),
  'common-word': over(
    conditionTexts,
    (placed) =>
      placed.of !== 'exception' &&
      !placed.negative &&
      /^\p{L}+$/u.test((literalOf(placed) ?? '').trim()) &&
      (literalOf(placed) ?? '').length < 16,
    'one word alone is in reports of anything; add the words around it, or use `mentions` beside another condition',
  ),
  'unescaped-dot': over(
    everyText,
    (placed) => /(?<![\\\]\d])\b\d+\.\d+(?:\.\d+)?\b(?![^[]*\])/.test(patternOf(placed) ?? ''),
    'the dots of the version match any character; write `\\.`',
  ),
  'no-counter-example': (signature) =>
    signature.examples['no-match'] === undefined
      ? [
          {
            path: ['examples'],
            message: 'add to `no-match` at least one look-alike that is something else',
          },
        ]
      : [],
  'upstream-without-source': (signature) =>
    signature.cause === 'upstream' &&
    !signature.upstream?.length &&
    !signature.affects?.length &&
    // Then the report itself names who is at fault.
    !/\{(?:raiser|caller|package)\}/.test(signature.component)
      ? [
          {
            path: ['cause'],
            message:
              'to blame another project, name its issue in `upstream` or the versions in `affects`',
          },
        ]
      : [],
  'check-not-safe': (signature) =>
    (signature.checks ?? []).flatMap((check, i) =>
      check.safe === undefined
        ? [
            {
              path: ['checks', i],
              message: 'say what running it can change: `safe: read-only`, `scratch` or `network`',
            },
          ]
        : [],
    ),
  'long-ask': (signature) =>
    (signature.checks ?? []).flatMap((check, i) =>
      check.ask.length > 200
        ? [
            {
              path: ['checks', i, 'ask'],
              message: `the question has ${check.ask.length} characters; 200 is the most a reporter reads`,
            },
          ]
        : [],
    ),
  'one-sided-check': (signature) =>
    (signature.checks ?? []).flatMap((check, i) =>
      new Set(check.outcomes.map(({ means }) => means)).size < 2
        ? [
            {
              path: ['checks', i, 'outcomes'],
              message: 'a check that can only say one thing decides nothing; add the other outcome',
            },
          ]
        : [],
    ),
  'title-form': ({ title }) =>
    TITLE_FORM.test(title)
      ? []
      : [
          {
            path: ['title'],
            message:
              'a title is a sentence in the comment: begin with a capital, leave out the full stop',
          },
        ],
  'not-filled-in': (signature) => leftToFillIn(signature),
  'nothing-positive': (signature) =>
    eachLeaf(signature).some(({ negative }) => !negative)
      ? []
      : [{ path: ['when'], message: 'add a condition that must hold under `all` or `any`' }],
} satisfies Record<string, LintRule>

/** Names keep their small letters. */
const TITLE_FORM = /^(?!(?:an?|the|this|these|another|several|two)\b).*[^.\s]$/

const UNIQUE =
  /\/(?:home|Users)\/\w|[A-Z]:\\\\?Users|\b(?:\d{1,3}\.){3}\d{1,3}\b(?<!127\.0\.0\.1|0\.0\.0\.0)|\b0x[0-9a-f]{6,}\b|\bpid:? ?\d{2,}|\b\d{4}-\d{2}-\d{2}\b|\b\d{2}:\d{2}:\d{2}\b/
