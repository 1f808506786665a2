/** General experiments for a failure that no signature knows, cheapest first; each rules out one layer. */
import type { Report } from '../report/report.ts'
import type { Traceback } from '../report/traceback/traceback.ts'
import type { Match } from '../signatures/match.ts'
import type { Check } from '../signatures/schema.ts'
import { builtIn } from './built-in.ts'

/**
 * A match whose check is the first experiment that would tell something: outside the notebook or server it
 * ran in, else in a fresh environment. `undefined` when a frame of the project is in the stack, for then
 * the project is the first to look at.
 */
export function climbLadder(report: Report): Match | undefined {
  const failure = report.tracebacks.findLast(isWhole)
  const last = failure?.chain.at(-1)
  if (failure === undefined || last === undefined || report.packages.length === 0) return undefined
  const frames = failure.chain.flatMap((raised) => raised.frames)
  if (frames.some(({ owner }) => owner === 'project')) return undefined
  const type = last.type.slice(last.type.lastIndexOf('.') + 1)
  const place = report.environment.find(
    (fact) => fact.kind === 'surroundings' && LEAVABLE.has(fact.name),
  )
  const around = place?.kind === 'surroundings' ? place.name : undefined
  const check = around === undefined ? inFreshEnvironment(report, type) : outside(around, type)
  return builtIn(
    {
      id: 'no-project-frame',
      title: 'no code of this project is in the traceback',
      cause: 'environment',
      component: around ?? 'installed packages',
      checks: [check],
      examples: {
        match: [type],
        answers: { [check.id]: { 'it works': 'confirmed', [type]: 'ruled-out' } },
      },
    },
    {
      part: failure.part,
      line: last.at,
      quote: `${last.type}: ${last.message.split('\n')[0] ?? ''}`.slice(0, 300),
      condition: 'no frame of the project in the traceback',
      sufficient: false,
    },
  )
}

function isWhole({ bare, complete, part, language }: Traceback): boolean {
  return !bare && complete && part === 'body' && language === 'python'
}

const LEAVABLE = new Set(['notebook', 'colab', 'web server'])
const WORKS = {
  pattern: '(?i)^\\W*(?:yes|no error|works|it works|that works|runs fine|no problem)\\b',
}

function outcomes(type: string): Check['outcomes'] {
  return [
    { when: WORKS, means: 'confirmed' },
    { when: type, means: 'ruled-out' },
  ]
}

function outside(place: string, type: string): Check {
  return {
    id: 'outside',
    ask: `Does the same code work outside the ${place}, as a script started in a terminal?`,
    run: { language: 'shell', code: 'python script.py' },
    safe: 'read-only',
    outcomes: outcomes(type),
  }
}

function inFreshEnvironment(report: Report, type: string): Check {
  const code = [
    'python -m venv fresh',
    '. fresh/bin/activate',
    `python -m pip install ${report.packages[0] ?? ''}`,
    'python script.py',
  ]
  return {
    id: 'fresh-environment',
    ask: 'Does the same code work in a fresh virtual environment?',
    run: { language: 'shell', code: code.join('\n') },
    safe: 'scratch',
    outcomes: outcomes(type),
  }
}
