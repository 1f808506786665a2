/** A check run that says on a commit what is wrong with the settings it brings. */
import type { Problem } from '../problem.ts'
import type { Octokit } from './octokit.ts'

// GitHub takes no more annotations in one request, and 65,535 characters as a summary.
const MOST_ANNOTATIONS = 50
const MOST_ELSEWHERE = 50
const LONGEST_MESSAGE = 1_000

/** Writes it; one write. Problems in files of other repositories are told in its summary. */
export async function reportSettings(
  octokit: Octokit,
  { owner, name: repo, sha }: { owner: string; name: string; sha: string },
  problems: readonly Problem[],
): Promise<void> {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const elsewhere = problems.filter(({ file }) => file.includes(':'))
  const here = problems.filter(({ file }) => !file.includes(':'))
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
        ...elsewhere.slice(0, MOST_ELSEWHERE).map((problem) => `- ${inWords(problem)}`),
        ...more(
          Math.max(0, here.length - MOST_ANNOTATIONS) +
            Math.max(0, elsewhere.length - MOST_ELSEWHERE),
        ),
      ].join('\n'),
      annotations: here.slice(0, MOST_ANNOTATIONS).map((problem) => ({
        path: problem.file,
        start_line: problem.line,
        end_line: problem.line,
        start_column: problem.column,
        end_column: problem.column,
        annotation_level:
          problem.severity === 'error' ? ('failure' as const) : ('warning' as const),
        title: problem.rule,
        message: inWords(problem),
      })),
    },
  })
}

function inWords({ file, line, column, message }: Problem): string {
  return `${file}:${line}:${column} ${message.slice(0, LONGEST_MESSAGE)}`
}

function more(count: number): readonly string[] {
  return count === 0
    ? []
    : [
        '',
        `${count} more of them ${count === 1 ? 'is' : 'are'} not shown; \`npx faultline check\` shows all.`,
      ]
}

function title(errors: number, warnings: number): string {
  const count = (number: number, word: string) =>
    number === 0 ? [] : [`${number} ${word}${number === 1 ? '' : 's'}`]
  return [...count(errors, 'error'), ...count(warnings, 'warning')].join(', ') || 'No problems'
}
