/** What is wrong with a repository's templates: each is tried on an example before it is used on an issue. */
import { DEFAULT_CONFIG } from '../config.ts'
import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import { renderComment, type Template } from '../plan/comment.ts'
import type { Templates } from '../plan/liquid.ts'
import type { Problem } from '../problem.ts'
import { readReport } from '../report/read.ts'
import { type SettingsFile, templateName } from './settings-file.ts'

const TRIED: readonly Template[] = ['comment', 'settled', 'decided', 'retracted', 'security']

/** A problem for each file that cannot be rendered, alone or with the others. */
export function templateProblems(
  files: readonly SettingsFile[],
  bundled: Templates,
): readonly Problem[] {
  const all = { ...bundled, ...templatesOf(files) }
  if (files.length === 0 || failure(all) === undefined) return []
  const guilty = files.flatMap((file) => problemOf(file, { ...bundled, ...templatesOf([file]) }))
  return guilty.length > 0 ? guilty : files.slice(0, 1).flatMap((file) => problemOf(file, all))
}

function templatesOf(files: readonly SettingsFile[]): Templates {
  return Object.fromEntries(files.map(({ path, text }) => [templateName(path), text]))
}

function problemOf({ path }: SettingsFile, templates: Templates): readonly Problem[] {
  const message = failure(templates)
  if (message === undefined) return []
  const [, line = '1', column = '1'] = /line:(\d+), col:(\d+)/.exec(message) ?? []
  const place = { file: path, line: Number(line), column: Number(column) }
  return [{ ...place, rule: 'template', message, severity: 'error' }]
}

/** Why one of the templates cannot be rendered; `undefined` when all can. */
function failure(templates: Templates): string | undefined {
  try {
    for (const template of TRIED) {
      renderComment(EXAMPLE, REPORT, DEFAULT_CONFIG, templates, template, true)
    }
    return undefined
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  }
}

const REPORT = readReport({ title: 'It fails', body: 'It fails.', author: 'octocat' }, [])
const EXAMPLE: Diagnosis = {
  kind: 'bug',
  cause: 'undetermined',
  confidence: 'possible',
  component: null,
  matches: [],
  ruledOut: [],
  upstream: [],
  tracker: { package: 'example', place: 'example/example' },
  checks: [],
  answers: [],
  missing: ['traceback', 'versions'],
  reasons: ['an example'],
  nearly: [],
  security: false,
}
