/** Conditions to try, and a report to try them on. */
import { readReport } from '../../src/report/read.ts'
import { compile } from '../../src/signatures/compile.ts'
import { matchReport } from '../../src/signatures/match.ts'
import type { Group, Signature } from '../../src/signatures/schema.ts'

/** A signature with these conditions. */
export function signature(when: Group, more: Partial<Signature> = {}): Signature {
  return {
    id: 'tested',
    title: 'Tested',
    status: 'stable',
    cause: 'environment',
    component: 'tested',
    when,
    examples: { match: ['x'] },
    ...more,
  }
}

/** What a signature with these conditions finds in a report of acme/acme. */
export function match(when: Group, body: string, title = '') {
  return matchReport(readReport({ title, body }, ['acme']), compile([signature(when)]))
}

/** The evidence, as `part:line quote`. */
export function places(when: Group, body: string, title = ''): string[] {
  return match(when, body, title).matches.flatMap(({ evidence }) =>
    evidence.map(({ part, line, quote }) => `${part}:${line} ${quote}`),
  )
}

/** A report with something for every kind of condition. */
export const REPORT = `I run uWSGI on a Mac, Python 3.11.4, numpy 1.26.4.

\`\`\`python
import acme
acme.load("x")
\`\`\`

\`\`\`
$ pip install acme
Traceback (most recent call last):
  File "/usr/lib/python3.11/site-packages/acme/core.py", line 3, in load
    return json.loads(text)
  File "/usr/lib/python3.11/site-packages/cogs/wheel.py", line 9, in turn
    raise CogError("cog 7 is stuck")
cogs.errors.CogError: cog 7 is stuck
\`\`\`
`

/** Where its exception stands. */
export const RAISED = 'body:15 cogs.errors.CogError: cog 7 is stuck'
