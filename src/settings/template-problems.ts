/** What is wrong with a repository's templates: each is tried on examples before it is used on an issue. */
import { renderComment, type Template } from '../plan/comment.ts'
import type { Templates } from '../plan/liquid.ts'
import type { Problem } from '../problem.ts'
import { type SettingsFile, templateName } from './settings-file.ts'
import { TEMPLATE_EXAMPLES } from './template-examples.ts'

const TRIED: readonly Template[] = ['comment', 'settled', 'decided', 'retracted', 'security']

/** What GitHub takes as a comment, in characters. */
export const LONGEST_COMMENT = 65_536

/** A problem for each file that cannot be rendered, with the others or because of them. */
export function templateProblems(
  files: readonly SettingsFile[],
  bundled: Templates,
): readonly Problem[] {
  const message = failure({ ...bundled, ...templatesOf(files) })
  if (files.length === 0 || message === undefined) return []
  const guilty = culprit(message, files, bundled)
  const [, line = '1', column = '1'] = /line:(\d+), col:(\d+)/.exec(message) ?? []
  const place = { file: guilty.path, line: Number(line), column: Number(column) }
  const others = files.filter((file) => file !== guilty)
  // What the others render by its name is there as if it were empty, unless it is bundled.
  const without = { [templateName(guilty.path)]: '', ...bundled }
  return [
    { ...place, rule: 'template', message, severity: 'error' },
    ...templateProblems(others, without),
  ]
}

function templatesOf(files: readonly SettingsFile[]): Templates {
  return Object.fromEntries(files.map(({ path, text }) => [templateName(path), text]))
}

/** The file that Liquid names, or that has the unknown value at that place; else one without which it does not fail so. */
function culprit(
  message: string,
  files: readonly SettingsFile[],
  bundled: Templates,
): SettingsFile {
  const named = /, file:([^,]{1,100}), line:/.exec(message)?.[1]
  return (
    files.find(({ path }) => templateName(path) === named) ??
    files.find(({ text }) => hasUnknown(text, message)) ??
    files.find((file) => {
      const others = files.filter((other) => other !== file)
      const all = { [templateName(file.path)]: '', ...bundled, ...templatesOf(others) }
      return failure(all) !== message
    }) ??
    (files[0] as SettingsFile)
  )
}

function hasUnknown(text: string, message: string): boolean {
  const [, name = '', line, column] =
    /^undefined variable: ([\w-]{1,100}).{0,300}, line:(\d+), col:(\d+)/.exec(message) ?? []
  const rest = text.split('\n')[Number(line) - 1]?.slice(Number(column) - 1)
  return name !== '' && rest?.startsWith(name) === true
}

/** Why one of the templates cannot be used; `undefined` when all can. */
function failure(templates: Templates): string | undefined {
  try {
    for (const { diagnosis, report, config } of TEMPLATE_EXAMPLES) {
      for (const template of TRIED) {
        const comment = renderComment(diagnosis, report, config, templates, template, true)
        if (comment.length > LONGEST_COMMENT) {
          return `the comment has ${comment.length} characters, and GitHub takes ${LONGEST_COMMENT}; say less`
        }
      }
    }
    return undefined
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  }
}
