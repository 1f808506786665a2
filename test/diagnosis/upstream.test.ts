import { expect, test } from 'vitest'
import { DEFAULT_CONFIG } from '../../src/config.ts'
import { parsePackages } from '../../src/packages.ts'
import type { Issue } from '../../src/report/issue.ts'
import type { Signature } from '../../src/signatures/schema.ts'
import { cog, diagnoseCase } from './cases.ts'

const packages = parsePackages(
  'cog: { repository: cogs/cog.py, imports: [cogs] }\nrod: { tracker: https://rods.example/bugs }',
  'table',
)
const BLAMED = cog({ cause: 'upstream' })
const ISSUE = { issue: 'cogs/cog.py#7', summary: 'cog 7 breaks' }
const ERROR = '```\nCogError: cog 7 is broken\n```'

function links(signature: Signature, issue: Partial<Issue> = {}) {
  const { upstream, tracker } = diagnoseCase(
    { body: ERROR, ...issue },
    [signature],
    DEFAULT_CONFIG,
    packages,
  )
  return { upstream: upstream.map(({ issue }) => issue), tracker: tracker?.place }
}

test.each<[string, Signature, Partial<Issue>, ReturnType<typeof links>]>([
  ['no issue is known: where they are kept', BLAMED, {}, { upstream: [], tracker: 'cogs/cog.py' }],
  [
    'they are kept elsewhere',
    cog({ ...BLAMED, component: 'rod' }),
    {},
    { upstream: [], tracker: 'https://rods.example/bugs' },
  ],
  [
    'the signature knows one',
    cog({ ...BLAMED, upstream: [ISSUE] }),
    {},
    { upstream: ['cogs/cog.py#7'], tracker: undefined },
  ],
  [
    'the report links one of the same package',
    BLAMED,
    { body: `Maybe cogs/cog.py#9, or rods/rod#1?\n\n${ERROR}` },
    { upstream: ['cogs/cog.py#9'], tracker: undefined },
  ],
  [
    'both know the same',
    cog({ ...BLAMED, upstream: [ISSUE] }),
    { body: `Maybe Cogs/cog.py#7?\n\n${ERROR}` },
    { upstream: ['cogs/cog.py#7'], tracker: undefined },
  ],
  [
    'it is only possible',
    cog({ ...BLAMED, when: { all: [{ log: 'CogError: cog 7 is broken' }] } }),
    {},
    { upstream: [], tracker: undefined },
  ],
  ['nobody upstream is at fault', cog(), {}, { upstream: [], tracker: undefined }],
  [
    'nobody knows the package',
    cog({ ...BLAMED, component: 'axle' }),
    {},
    { upstream: [], tracker: undefined },
  ],
  [
    'the package is of the same owner',
    BLAMED,
    { repo: 'cogs/acme' },
    { upstream: [], tracker: undefined },
  ],
])('links when %s', (_, signature, issue, expected) => {
  expect(links(signature, issue)).toEqual(expected)
})

test.each([
  ['cogs', 'cog'],
  ['Cog', 'cog'],
  ['axle', 'axle'],
])('a package that the report calls %s is named %s', (word, expected) => {
  const signature = cog({
    component: '{package}',
    when: { all: [{ log: { pattern: '(?P<package>\\w+) is broken' }, sufficient: true }] },
  })
  const body = `\`\`\`\n${word} is broken\n\`\`\``
  expect(diagnoseCase({ body }, [signature], DEFAULT_CONFIG, packages).component).toBe(expected)
})
