/** Writes the list of signatures. Run it after a change to a signature: `npm run docs`. */
import { writeFile } from 'node:fs/promises'
import { bundled } from '../src/cli/bundled.ts'
import { generateDoc } from '../src/cli/check/generate-doc.ts'
import { loadFolder } from '../src/cli/load-engine.ts'

const { signatures } = await loadFolder(bundled('signatures'))
const { file, text } = generateDoc(signatures)
await writeFile(bundled(file), text)
console.log(file)
