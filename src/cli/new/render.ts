/** A drafted signature as YAML, with comments on what to decide and `FILL IN` where only a person knows the words. */
import { dump } from 'js-yaml'
import { FILL_IN } from '../../signatures/lint/fill-in.ts'
import type { Leaf, Signature } from '../../signatures/schema.ts'

export interface Draft {
  readonly id: string
  readonly title: string
  readonly cause: Signature['cause']
  /** Left to fill in when the frames do not tell. */
  readonly component?: string | undefined
  readonly condition: Leaf
  readonly example: string
  readonly language: 'python' | 'shell'
}

/** The text of the file; `schema` is the path of the JSON Schema from there, when there is one. */
export function renderSignature(draft: Draft, schema?: string): string {
  const { id, title, cause, component, condition, example, language } = draft
  return [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}\n`]),
    yaml({ id }),
    '# A sentence that follows "This most likely comes from …."\n',
    yaml({ title }),
    '# Says nothing until it is stable.\n',
    yaml({ status: 'experimental' }),
    '# A guess: upstream | environment | usage | project; undetermined when only the check tells.\n',
    yaml({ cause }),
    '# The root, not the messenger that printed it.\n',
    yaml({ component: component ?? `${FILL_IN} what is at fault` }),
    '# One condition alone is only possible; likely takes a second one, found on another line.\n',
    yaml({ when: { all: [condition] } }),
    '  # none:   # what the same line means elsewhere, for example\n',
    '  #   - frame: { raised-in: project }\n',
    ...(cause === 'upstream' ? UPSTREAM : []),
    yaml({ checks: [check(language)] }),
    '    # Say what running it can change, read-only | scratch | network:\n',
    '    # safe: read-only\n',
    yaml({ remedies: { workaround: `${FILL_IN} the quickest way out; then fix, then root` } }),
    '# references: [ the public pages that confirm it ]\n',
    yaml({
      examples: {
        match: [example],
        'no-match': [`${FILL_IN} a look-alike that has another cause`],
      },
    }),
    '  # answers:   # what the check prints, and how it is read\n',
    `  #   ${CHECK}: { …: confirmed, …: ruled-out }\n`,
  ].join('')
}

const CHECK = 'first-check'

const UPSTREAM = [
  '# upstream:\n',
  '#   - issue: owner/repository#1\n',
  '#     summary: what it says\n',
  '#     fixed_in: the first release with the fix\n',
]

function check(language: Draft['language']) {
  return {
    id: CHECK,
    ask: `${FILL_IN} the question that decides`,
    run: { language, code: `${FILL_IN} the short, safe experiment that answers it` },
    outcomes: [
      { when: `${FILL_IN} what it prints when this is the cause`, means: 'confirmed' },
      { when: `${FILL_IN} what it prints when it is not`, means: 'ruled-out' },
    ],
  }
}

function yaml(value: object): string {
  return dump(value, { lineWidth: -1, noRefs: true })
}
