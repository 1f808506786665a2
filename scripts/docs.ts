/** Writes the list of signatures. Run it after a change to a signature: `npm run docs`. */
import { writeFile } from 'node:fs/promises'
import { bundled } from '../src/cli/bundled.ts'
import { generateDoc } from '../src/cli/check/generate-doc.ts'

const { file, text } = await generateDoc()
await writeFile(bundled(file), text)
console.log(file)
