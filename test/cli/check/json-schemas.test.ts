import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { schemaFileProblems } from '../../../src/cli/check/find-problems.ts'
import { jsonSchemas } from '../../../src/cli/check/json-schemas.ts'

test('the schemas for editors are what the sources generate', async () => {
  for (const { file, text } of jsonSchemas()) expect(readFileSync(file, 'utf8')).toEqual(text)
  expect(await schemaFileProblems()).toEqual([])
})

test('they refuse unknown keys and ask for no key that has a default', () => {
  const schemas = jsonSchemas().map(({ file, text }) => {
    const { title, required = [], additionalProperties } = JSON.parse(text)
    return { file, title, required, additionalProperties }
  })
  expect(schemas).toEqual([
    {
      file: 'signatures/schema.json',
      title: 'A Faultline signature',
      required: ['id', 'title', 'status', 'cause', 'component', 'when', 'examples'],
      additionalProperties: false,
    },
    {
      file: 'config.schema.json',
      title: '.github/faultline.yml',
      required: [],
      additionalProperties: false,
    },
  ])
})
