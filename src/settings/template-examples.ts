/** What templates are tried on: together these fill every value that a template may name, and leave each empty once. */
import { Config } from '../config.ts'
import { diagnose } from '../diagnosis/diagnose.ts'
import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import type { Issue } from '../report/issue.ts'
import { readReport } from '../report/read.ts'
import type { Report } from '../report/report.ts'
import { compile } from '../signatures/compile.ts'
import type { Signature } from '../signatures/schema.ts'

export interface TemplateExample {
  readonly diagnosis: Diagnosis
  readonly report: Report
  readonly config: Config
}

const KNOWN: Signature = {
  id: 'example-cog-stuck',
  title: 'The cog of {package} is stuck',
  status: 'stable',
  cause: 'upstream',
  component: 'example-cogs',
  when: {
    all: [
      { log: { pattern: '(?P<package>cogs) .{0,20} is stuck' }, sufficient: true },
      { mentions: 'cog' },
    ],
  },
  upstream: [
    {
      issue: 'example/cogs#7',
      summary: 'A cog gets stuck',
      fixed_in: '1.2',
      fix_needs: 'set `grease`',
    },
    { issue: 'example/cogs#8', summary: 'Another one' },
  ],
  affects: [{ package: 'pypi/example-cogs', introduced: '1.0', fixed: '1.2' }],
  checks: [
    {
      id: 'turn',
      ask: 'Does it turn?',
      run: { language: 'python', code: 'import cogs\ncogs.turn()', where: 'in the same place' },
      safe: 'read-only',
      outcomes: [
        { when: 'it does not turn', means: 'confirmed' },
        { when: 'it turns', means: 'ruled-out' },
      ],
    },
    {
      id: 'list',
      ask: 'Which cogs are there?',
      run: { language: 'shell', code: 'cogs list' },
      outcomes: [{ when: 'none at all', means: 'confirmed' }],
    },
  ],
  remedies: { workaround: 'Turn it by hand.', fix: 'Upgrade {package}.', root: 'Grease it.' },
  references: ['https://example.com/cogs'],
  examples: { match: ['cogs 7 is stuck'] },
}
const GUESSED: Signature = {
  ...KNOWN,
  id: 'example-cog-guessed',
  cause: 'environment',
  when: { all: [{ mentions: 'gearbox' }] },
  title: 'The gearbox is dry',
}
const NEARLY: Signature = {
  ...KNOWN,
  id: 'example-cog-nearly',
  when: { all: [{ mentions: ['cog', 'gearbox'] }, { mentions: 'steam' }] },
}
const COMPILED = compile([KNOWN, GUESSED, NEARLY])

const STUCK =
  'The cog fails with example-cogs 1.1, my token is ghp_0123456789abcdefghijABCDEFGHIJ012345:\n\n```\nError: cogs 7 is stuck\n```\n'
const from = (body: string, ...replies: readonly string[]): Issue => ({
  repo: 'example/example',
  title: 'It fails with an error',
  body,
  author: 'octocat',
  comments: replies.map((reply) => ({ author: 'octocat', body: `\`\`\`\n${reply}\n\`\`\`` })),
})

const ISSUES: readonly Issue[] = [
  from(STUCK),
  from(STUCK, 'it does not turn'),
  from(STUCK, 'it turns'),
  from('It fails in the gearbox with an error.'),
  from('It fails.'),
  { title: 'It fails with an error', body: 'Error: cogs 7 is stuck' },
]

const CONFIG = Config.parse({ project: { support: 'https://example.com/help' } })

const read = (issue: Issue, index: number): TemplateExample => {
  const config = index % 2 === 0 ? CONFIG : Config.parse({})
  const report = readReport(issue, ['example'])
  return { diagnosis: diagnose(report, COMPILED, config), report, config }
}

/** An upstream of which no more is known than where its issues are kept. */
const withTracker = ({ diagnosis, ...others }: TemplateExample): TemplateExample => ({
  ...others,
  diagnosis: {
    ...diagnosis,
    upstream: [],
    tracker: { package: 'example-cogs', place: 'example/cogs' },
  },
})

/** All of them. */
export const TEMPLATE_EXAMPLES: readonly TemplateExample[] = [
  ...ISSUES.map(read),
  ...ISSUES.slice(0, 1).map(read).map(withTracker),
]
