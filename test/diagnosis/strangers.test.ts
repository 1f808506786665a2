import { expect, test } from 'vitest'
import { Config } from '../../src/config.ts'
import { isSameHome, strangersTo } from '../../src/diagnosis/strangers.ts'
import { parsePackages } from '../../src/packages.ts'
import { readReport } from '../../src/report/read.ts'

const packages = parsePackages(
  'cogs: { repository: wheels/cogs }\ngoogle-cog: { repository: google/cog, imports: [google.cog] }',
  'table',
)
const CONFIG = Config.parse({})
const SURE = Config.parse({ project: { packages: ['django_cogs'] } })

function who(owner: `dependency:${string}`, body: string, module = '', config = CONFIG) {
  const issue = { title: 'x', body, repo: 'acme/django-cogs' }
  const frame = { file: 'x.py', owner, module, at: 1 }
  return strangersTo(readReport(issue, ['django_cogs']), config, packages).of(frame)?.name
}

test.each([
  ['a package of somebody else whose name is in the project’s', 'cogs', '', undefined],
  ['the same, once the project imports itself', 'cogs', 'import django_cogs', 'cogs'],
  ['an unknown package', 'rods', '', undefined],
  ['the same, once the project imports itself', 'rods', 'import django_cogs', 'rods'],
  ['an unknown package by a kindred name', 'django_cogs_extra', 'import django_cogs', undefined],
  ['an unknown package by a private name', '_rods', 'import django_cogs', undefined],
] as const)('%s', (_, name, body, expected) => {
  expect(who(`dependency:${name}`, body)).toBe(expected)
})

test('the config makes sure of the project’s names', () => {
  expect(who('dependency:rods', '', '', SURE)).toBe('rods')
})

test('in a shared folder the module tells', () => {
  expect(who('dependency:google', '', 'google.cog.teeth')).toBe('google-cog')
  expect(who('dependency:google', '', 'google.rod')).toBe(undefined)
})

test.each([
  ['pallets/flask', 'Pallets/jinja', true],
  ['pallets/flask', 'fork/Flask', true],
  ['pallets/flask', 'psf/requests', false],
  ['', 'psf/requests', false],
])('%j and %j are one home: %j', (one, other, expected) => {
  expect(isSameHome(one, other)).toBe(expected)
})
