/** What releases took away, from the changelogs of packages and of Python. */
import { LEARNING } from './learning.ts'
import { PYTHON } from './python.ts'
import type { Row } from './row.ts'
import { SCIENCE } from './science.ts'
import { TOOLS } from './tools.ts'
import { WEB } from './web.ts'

export const REMOVED: readonly Row[] = [...PYTHON, ...SCIENCE, ...LEARNING, ...WEB, ...TOOLS]
