/** Small signatures and reports to diagnose. */
import { type Config, DEFAULT_CONFIG } from '../../src/config.ts'
import { diagnose } from '../../src/diagnosis/diagnose.ts'
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts'
import { NO_PACKAGES, type Packages } from '../../src/packages.ts'
import type { Issue } from '../../src/report/issue.ts'
import { readReport } from '../../src/report/read.ts'
import { compile } from '../../src/signatures/compile.ts'
import type { Signature } from '../../src/signatures/schema.ts'

const COG: Signature = {
  id: 'broken-cog',
  title: 'The cog is broken',
  status: 'stable',
  cause: 'environment',
  component: 'cog',
  when: { all: [{ log: 'CogError: cog 7 is broken', sufficient: true }] },
  checks: [
    {
      id: 'turn-it',
      ask: 'Does the cog turn?',
      run: { language: 'shell', code: 'cogctl turn --all' },
      safe: 'read-only',
      outcomes: [
        { when: 'it is stuck', means: 'confirmed' },
        { when: 'it turns', means: 'ruled-out' },
      ],
    },
  ],
  examples: { match: ['x'] },
}

/** A signature like `broken-cog`, but for these keys. */
export function cog(changes: Partial<Signature> = {}): Signature {
  return { ...COG, ...changes }
}

/** A bug report that ends in the cog's error. */
export const BROKEN = `acme.turn() fails, acme 1.2, Python 3.11.4:

\`\`\`
Traceback (most recent call last):
  File "/usr/lib/python3.11/site-packages/acme/core.py", line 3, in turn
    cogs.turn(7)
  File "/usr/lib/python3.11/site-packages/cogs/wheel.py", line 9, in turn
    raise CogError("cog 7 is broken")
cogs.errors.CogError: cog 7 is broken
\`\`\`
`

/** The diagnosis of an issue of acme/acme labelled as a bug. */
export function diagnoseCase(
  issue: Partial<Issue>,
  signatures: readonly Signature[] = [COG],
  config: Config = DEFAULT_CONFIG,
  packages: Packages = NO_PACKAGES,
): Diagnosis {
  const whole = {
    repo: 'acme/acme',
    title: 'acme.turn() fails',
    body: BROKEN,
    labels: ['bug'],
    ...issue,
  }
  return diagnose(readReport(whole, ['acme']), compile(signatures), config, packages)
}

/** Cause, confidence and component. */
export function verdict({ cause, confidence, component }: Diagnosis): readonly (string | null)[] {
  return [cause, confidence, component]
}
