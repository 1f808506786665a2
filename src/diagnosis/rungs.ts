/** General experiments, cheapest first; each rules out one layer. */
import type { Check } from '../signatures/schema.ts'

/** The error that the reporter would see again: the last of the chain. */
export type Ending = string

const WORKS = {
  pattern: '(?i)^\\W*(?:yes|no error|works|it works|that works|runs fine|no problem)\\b',
}
const SCRIPT = 'fresh/bin/python script.py'

/** Works → it was the place. */
export function outside(place: string, ending: Ending): Check {
  return {
    id: 'outside',
    ask: `Does the same code work outside the ${place}, as a script started in a terminal?`,
    run: { language: 'shell', code: 'python script.py' },
    safe: 'read-only',
    outcomes: outcomes(WORKS, 'confirmed', ending),
  }
}

/** Works → what is installed was the cause. */
export function freshEnvironment(project: string, ending: Ending): Check {
  return {
    id: 'fresh-environment',
    ask: 'Does the same code work in a fresh virtual environment?',
    run: { language: 'shell', code: [...install(project), SCRIPT].join('\n') },
    safe: 'scratch',
    outcomes: outcomes(WORKS, 'confirmed', ending),
  }
}

/** Imported → what is installed was the cause. */
export function freshImport(project: string, name: string, module: string, ending: Ending): Check {
  const code = [
    ...install(`${project} ${name}`),
    `fresh/bin/python -c "import ${module}; print('imported')"`,
  ]
  return {
    id: 'fresh-import',
    ask: `Can ${name} be imported in a fresh virtual environment?`,
    run: { language: 'shell', code: code.join('\n') },
    safe: 'scratch',
    outcomes: outcomes({ pattern: '^\\W*imported\\W*$' }, 'confirmed', ending),
  }
}

/** Works → a newer version has the fix, or the installed one is damaged. */
export function newest(project: string, name: string, ending: Ending): Check {
  const code = [...install(project), `fresh/bin/python -m pip install --upgrade ${name}`, SCRIPT]
  return {
    id: 'newest',
    ask: `Does it still fail in a fresh virtual environment with the newest ${name}?`,
    run: { language: 'shell', code: code.join('\n') },
    safe: 'scratch',
    outcomes: outcomes(WORKS, 'ruled-out', ending),
  }
}

/** Works → it takes the project to fail. */
export function withoutProject(project: string, name: string, ending: Ending): Check {
  return {
    id: 'without-project',
    ask: `Does the smallest script that uses only ${name}, without ${project}, fail in the same way?`,
    run: { language: 'shell', code: 'python smallest.py' },
    safe: 'read-only',
    outcomes: outcomes(WORKS, 'ruled-out', ending),
  }
}

/** Answers as a reporter may give them, for the comment to show. */
export function exampleAnswers({ id, outcomes: [works] }: Check, ending: Ending) {
  if (works === undefined) return {}
  const isConfirmed = works.means === 'confirmed'
  return {
    [id]: {
      [id === 'fresh-import' ? 'imported' : 'it works']: works.means,
      [ending]: isConfirmed ? ('ruled-out' as const) : ('confirmed' as const),
    },
  }
}

function install(packages: string): string[] {
  return ['python -m venv fresh', `fresh/bin/python -m pip install ${packages}`]
}

function outcomes(
  when: { readonly pattern: string },
  means: 'confirmed' | 'ruled-out',
  ending: Ending,
): Check['outcomes'] {
  return [
    { when, means },
    { when: ending, means: means === 'confirmed' ? 'ruled-out' : 'confirmed' },
  ]
}
