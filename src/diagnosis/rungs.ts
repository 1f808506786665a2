/** General experiments, cheapest first; each rules out one layer. */
import type { Check, Text } from '../signatures/schema.ts'

export interface Setting {
  /** The project as pip knows it. */
  readonly project: string
  /** The error that the reporter would see again: the last of the chain. */
  readonly ending: string
  readonly isWindows: boolean
}

const WORKS = {
  pattern: '(?i)^\\W*(?:yes|no error|works|it works|that works|runs fine|no problem)\\b',
}

/** A traceback in a reply may be the old one once more; to confirm a blame it takes words. */
const FAILS = { pattern: '(?i)^\\W*(?:(?:it )?(?:still )?fails|(?:the )?same error)\\b' }

const RULED_OUT_BY_SUCCESS: Check['outcomes'] = [
  { when: WORKS, means: 'ruled-out' },
  { when: FAILS, means: 'confirmed' },
]

/** What the reporter may say of it, for the comment to show. */
const BLAMING = ['it works', 'the same error']

/** Works → it was the place. */
export function outside(place: string, { ending }: Setting): Check {
  return {
    id: 'outside',
    ask: `Does the same code work outside the ${place}, as a script started in a terminal?`,
    run: { language: 'shell', code: 'python script.py' },
    safe: 'read-only',
    outcomes: confirmedBy(WORKS, ending),
  }
}

/** Works → what is installed was the cause. */
export function freshEnvironment(setting: Setting): Check {
  return {
    id: 'fresh-environment',
    ask: 'Does the same code work in a fresh virtual environment?',
    run: { language: 'shell', code: inFresh(setting, setting.project, 'script.py') },
    safe: 'scratch',
    outcomes: confirmedBy(WORKS, setting.ending),
  }
}

/** Imported → what is installed was the cause. */
export function freshImport(setting: Setting, name: string, module: string): Check {
  const run = `-c "import ${module}; print('imported')"`
  return {
    id: 'fresh-import',
    ask: `Can ${name} be imported in a fresh virtual environment?`,
    run: { language: 'shell', code: inFresh(setting, `${setting.project} ${name}`, run) },
    safe: 'scratch',
    outcomes: confirmedBy({ pattern: '^\\W*imported\\W*$' }, setting.ending),
  }
}

/** Works → a newer version has the fix, or the installed one is damaged. */
export function newest(setting: Setting, name: string): Check {
  const upgrade = `-m pip install --upgrade ${name}`
  return {
    id: 'newest',
    ask: `Does it work in a fresh virtual environment with the newest ${name}?`,
    run: { language: 'shell', code: inFresh(setting, setting.project, upgrade, 'script.py') },
    safe: 'scratch',
    outcomes: RULED_OUT_BY_SUCCESS,
  }
}

/** Works → it takes the project to fail. */
export function withoutProject({ project }: Setting, name: string): Check {
  return {
    id: 'without-project',
    ask: `Does the same call work in the smallest script that uses only ${name}, without ${project}?`,
    run: { language: 'shell', code: 'python smallest.py' },
    outcomes: RULED_OUT_BY_SUCCESS,
  }
}

/** Answers as a reporter may give them, for the comment to show. */
export function exampleAnswers({ id, outcomes }: Check, ending: string) {
  const answers = {
    'fresh-import': ['imported', ending],
    newest: BLAMING,
    'without-project': BLAMING,
  }
  const shown = new Map(Object.entries(answers)).get(id) ?? ['it works', ending]
  return {
    [id]: Object.fromEntries(outcomes.map(({ means }, index) => [shown[index] ?? '', means])),
  }
}

/** A new environment with the packages, and what its Python is to run. */
function inFresh({ isWindows }: Setting, packages: string, ...runs: readonly string[]): string {
  const python = isWindows ? 'fresh\\Scripts\\python' : 'fresh/bin/python'
  const lines = [`-m pip install ${packages}`, ...runs].map((one) => `${python} ${one}`)
  return ['python -m venv fresh', ...lines].join('\n')
}

/** Its success speaks for the suspicion, and the old error against it. */
function confirmedBy(when: Text, ending: string): Check['outcomes'] {
  return [
    { when, means: 'confirmed' },
    { when: ending, means: 'ruled-out' },
  ]
}
