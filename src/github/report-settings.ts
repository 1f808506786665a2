/** A check run that says on a commit what is wrong with the settings it brings. */
import type { Problem } from '../problem.ts'
import type { Octokit } from './octokit.ts'

// GitHub takes no more annotations in one request.
const MOST_ANNOTATIONS = 50

/** Writes it; one write. Problems in files of other repositories are told in its summary. */
export async function reportSettings(
  octokit: Octokit,
  { owner, name: repo, sha }: { owner: string; name: string; sha: string },
  problems: readonly Problem[],
): Promise<void> {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const elsewhere = problems.filter(({ file }) => file.includes(':'))
  await octokit.rest.checks.create({
    owner,
    repo,
    name: 'Faultline settings',
    head_sha: sha,
    status: 'completed',
    conclusion: errors.length > 0 ? 'failure' : problems.length > 0 ? 'neutral' : 'success',
    output: {
      title: title(errors.length, problems.length - errors.length),
      summary: [
        errors.length > 0
          ? 'Files with errors are not used: the last good version of each stays in force.'
          : 'These settings take effect on the default branch.',
        ...elsewhere.map(
          ({ file, line, column, message }) => `- ${file}:${line}:${column} ${message}`,
        ),
      ].join('\n'),
      annotations: problems
        .filter(({ file }) => !file.includes(':'))
        .slice(0, MOST_ANNOTATIONS)
        .map(({ file, line, column, rule, message, severity }) => ({
          path: file,
          start_line: line,
          end_line: line,
          start_column: column,
          end_column: column,
          annotation_level: severity === 'error' ? ('failure' as const) : ('warning' as const),
          title: rule,
          message: `${file}:${line}:${column} ${message}`,
        })),
    },
  })
}

function title(errors: number, warnings: number): string {
  const count = (number: number, word: string) =>
    number === 0 ? [] : [`${number} ${word}${number === 1 ? '' : 's'}`]
  return [...count(errors, 'error'), ...count(warnings, 'warning')].join(', ') || 'No problems'
}
