/** Removes what an earlier build left, so that a package holds no module that is gone from the sources. */
import { rm } from 'node:fs/promises'
import { bundled } from '../src/cli/bundled.ts'

await rm(bundled('dist'), { recursive: true, force: true })
