/** The JSON Schemas that editors use, generated from the schemas that Faultline itself uses. */
import { z } from 'zod'
import { Config } from '../../config.ts'
import { Signature } from '../../signatures/schema.ts'

export interface JsonSchema {
  /** From the root of the project. */
  readonly file: string
  readonly text: string
}

/** The files as `npm run schema` writes them. */
export function jsonSchemas(): readonly JsonSchema[] {
  return [
    generate('signatures/schema.json', 'A Faultline signature', Signature),
    generate('config.schema.json', '.github/faultline.yml', Config),
  ]
}

function generate(file: string, title: string, schema: z.ZodType): JsonSchema {
  // Editors know draft 7 best.
  const generated = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', reused: 'ref' })
  return { file, text: `${JSON.stringify({ title, ...generated }, null, 2)}\n` }
}
