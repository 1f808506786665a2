/** Writes the JSON Schemas for editors. Run it after a change to a schema: `npm run schema`. */
import { writeFile } from 'node:fs/promises'
import { bundled } from '../src/cli/bundled.ts'
import { jsonSchemas } from '../src/cli/check/json-schemas.ts'

for (const { file, text } of jsonSchemas()) {
  await writeFile(bundled(file), text)
  console.log(file)
}
