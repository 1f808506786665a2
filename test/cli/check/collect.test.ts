import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { collect } from '../../../src/cli/check/collect.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

const folder = temporaryFolder()
const at = (name: string) => join(folder, name)
mkdirSync(at('signatures/python'), { recursive: true })
mkdirSync(at('node_modules/other'), { recursive: true })
const names = [
  'faultline.yml',
  'signatures/b.yml',
  'signatures/a.yaml',
  'signatures/python/c.yml',
  'signatures/schema.json',
  'node_modules/other/d.yml',
]
for (const name of names) writeFileSync(at(name), '')

test.each([
  [
    'a folder gives its YAML files and those of its folders, each once',
    ['.', 'signatures/b.yml'],
    ['signatures/a.yaml', 'signatures/b.yml', 'signatures/python/c.yml'],
    ['faultline.yml'],
  ],
  ['a file is taken whatever its name', ['signatures/schema.json'], ['signatures/schema.json'], []],
  ['a config is known by its name', ['faultline.yml'], [], ['faultline.yml']],
])('%s', async (_, paths, signatures, configs) => {
  expect(await collect(paths.map(at))).toEqual({
    signatures: signatures.map(at),
    configs: configs.map(at),
  })
})

test('a path that is not there is refused', async () => {
  await expect(collect([at('nowhere')])).rejects.toMatchObject({
    name: 'UserError',
    message: `cannot read ${at('nowhere')}: there is no such file`,
  })
})
