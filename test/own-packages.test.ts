import { expect, test } from 'vitest'
import { DEFAULT_CONFIG } from '../src/config.ts'
import { compile } from '../src/signatures/compile.ts'
import { triage } from '../src/triage.ts'

const engine = { signatures: compile([]), config: DEFAULT_CONFIG, templates: {} }
const issue = { title: 'Support for TOML', body: 'It would be nice.', labels: ['enhancement'] }

test.each([
  ['nobody knows the packages of an unknown repository', undefined, []],
  ['the repository names its package', 'dask/distributed', ['distributed']],
  ['import names are in lower case, with underscores', 'acme/My-Tool.Kit', ['my_tool_kit']],
  ['the word Python may or may not be a part of it', 'acme/python-acme', ['python_acme', 'acme']],
  ['the kin of scikit-learn shorten their name', 'acme/scikit-cogs', ['scikit_cogs', 'skcogs']],
  ['at the end too', 'acme/acme-py', ['acme_py', 'acme']],
])('%s', (_, repo, packages) => {
  expect(triage({ ...issue, repo }, engine).report.packages).toEqual(packages)
})

test('the config knows the packages better', () => {
  const project = { ...DEFAULT_CONFIG.project, packages: ['dask'] }
  const config = { ...DEFAULT_CONFIG, project }
  const { report } = triage({ ...issue, repo: 'dask/distributed' }, { ...engine, config })
  expect(report.packages).toEqual(['dask'])
})
