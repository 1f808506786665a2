import type { Problem } from '../../src/problem.ts'
import type { SettingsFile } from '../../src/settings/settings-file.ts'

export const CONFIG = '.github/faultline.yml'
export const OWNERS = `acme/.github:${CONFIG}`
export const WIDGET = '.github/faultline/signatures/widget.yml'
export const FOOTER = '.github/faultline/templates/footer.liquid'

export const file = (path: string, text: string): SettingsFile => ({ path, text })

export const error = (path: string, line: number, column: number, rule: string, message: string) =>
  ({ file: path, line, column, rule, message, severity: 'error' }) satisfies Problem

/** A signature that passes lint, with another condition if given one. */
export const signature = (condition = 'unable to frobnicate') => `id: widget
title: A widget cannot be frobnicated
status: stable
cause: environment
component: widget
when:
  all:
    - log: ${condition}
remedies:
  fix: Upgrade the widget.
examples:
  match:
    - |
      \`\`\`
      error: unable to frobnicate the widget
      \`\`\`
  no-match:
    - The widget is frobnicated.
`
export const GOOD = {
  id: 'widget',
  title: 'A widget cannot be frobnicated',
  status: 'stable',
  cause: 'environment',
  component: 'widget',
  when: { all: [{ log: 'unable to frobnicate' }] },
  remedies: { fix: 'Upgrade the widget.' },
  examples: {
    match: ['```\nerror: unable to frobnicate the widget\n```\n'],
    'no-match': ['The widget is frobnicated.'],
  },
} as const

export const BOMB = [
  'a: &a [x, x, x, x, x, x, x, x, x, x]',
  ...['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map(
    (name, index) => `${name}: &${name} [${'*'.concat('abcdefghi'[index] ?? '', ', ').repeat(10)}]`,
  ),
].join('\n')

export const QUICKLY_MS = 1_000
