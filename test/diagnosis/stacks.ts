/** Tracebacks to diagnose without any signature, with the bundled table of packages. */
import { readFileSync } from 'node:fs'
import { DEFAULT_CONFIG } from '../../src/config.ts'
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts'
import { parsePackages } from '../../src/packages.ts'
import { diagnoseCase, verdict } from './cases.ts'

const packages = parsePackages(readFileSync('packages/pypi.yml', 'utf8'), 'packages/pypi.yml')
export const SITE = '/usr/lib/python3.11/site-packages'

/** A frame of a file below site-packages, of a script, or of the standard library. */
export function frame(file: string, callee: string, code: string): string {
  const path = file.startsWith('~') ? file.replace('~', '/home/me/') : `${SITE}/${file}`
  return `  File "${path}", line 9, in ${callee}\n    ${code}`
}

export const SCRIPT = frame('~script.py', '<module>', 'run(7)')
export const OWN = frame('acme/core.py', 'run', 'return wheel.turn(7)')
export const OWN_IMPORT = frame('acme/core.py', '<module>', 'import cogs')
export const COG = frame('cogs/wheel.py', 'turn', 'return self.axle[7]')
export const OTHER = frame('rods/rod.py', 'push', 'return self.rods[7]')

export function report(frames: readonly string[], error = 'KeyError: 7'): string {
  const traceback = ['Traceback (most recent call last):', ...frames, error].join('\n')
  return `It stops, with \`import acme\`:\n\n\`\`\`\n${traceback}\n\`\`\`\n`
}

type Reply = { author: string; body: string }
export const asked = (body: string, comments: Reply[] = [], repo = 'acme/acme'): Diagnosis =>
  diagnoseCase({ body, comments, repo }, [], DEFAULT_CONFIG, packages)
export const told = (body: string, repo?: string) => {
  const diagnosis = asked(body, [], repo)
  return [...verdict(diagnosis), ...diagnosis.checks.map(({ check }) => check.id)]
}
export const SILENT = ['undetermined', null, null]
