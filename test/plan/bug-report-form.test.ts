import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

// docs.github.com: "Syntax for issue forms", "Syntax for GitHub's form schema", "Common validation errors".
const text = z.string().refine((value) => value.trim() !== '')
const id = z.string().regex(/^[\w-]+$/)
const label = text.refine((value) => !/password/i.test(value))
const validations = z.strictObject({ required: z.boolean() }).optional()
const Element = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: text }) }),
  z.strictObject({
    type: z.literal('textarea'),
    id,
    attributes: z.strictObject({
      label,
      description: text.optional(),
      placeholder: text.optional(),
      value: text.optional(),
      render: text.optional(),
    }),
    validations,
  }),
  z.strictObject({
    type: z.literal('checkboxes'),
    id,
    attributes: z.strictObject({
      label,
      description: text.optional(),
      options: z.array(z.strictObject({ label: text, required: z.boolean().optional() })).min(1),
    }),
  }),
])
const Form = z.strictObject({
  name: text,
  description: text,
  labels: z.array(text),
  body: z.array(Element).min(1),
})

describe('the bug report form', () => {
  const form = Form.parse(
    load(readFileSync(new URL('../../templates/bug_report.yml', import.meta.url), 'utf8')),
  )
  const fields = form.body.flatMap((element) => (element.type === 'markdown' ? [] : [element]))

  test('asks for what decides, and forces only that', () => {
    expect(
      fields.map((field) => [
        field.id,
        'validations' in field && field.validations?.required === true,
      ]),
    ).toEqual([
      ['happened', true],
      ['code', true],
      ['traceback', false],
      ['versions', true],
      ['fresh', false],
    ])
  })

  test('gives every field a name of its own', () => {
    const names = fields.flatMap(({ id, attributes }) => [id, attributes.label])
    expect(new Set(names).size).toBe(names.length)
  })
})
