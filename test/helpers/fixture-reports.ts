/** The whole reports in test/fixtures/reports, each with what a careful human reads in it. */
import { readdirSync, readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { parseMarkdownFile } from '../../src/cli/input/markdown-file.ts'
import type { Fact } from '../../src/report/environment/fact.ts'
import type { Issue } from '../../src/report/issue.ts'
import type { Report } from '../../src/report/report.ts'

/** The keys of the `.yml` beside a report; see the README there. */
export interface Expected {
  readonly kind: string
  readonly cause: string | null
  readonly confidence: string | null
  readonly component: string | null
  readonly tracebacks: readonly unknown[]
  readonly environment: readonly string[]
  readonly references: readonly string[]
  readonly present: readonly string[]
  /** Keys (`diagnosis` for the first three together) in which Faultline does not come up to this yet. */
  readonly gap?: readonly string[]
}

export interface FixtureReport {
  readonly name: string
  readonly issue: Issue
  readonly expected: Expected
}

const folder = new URL('../fixtures/reports/', import.meta.url)

/** Every fixture, sorted by name. Reports without a repository are about acme/acme. */
export function fixtureReports(): FixtureReport[] {
  const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .map((file) => {
      const issue = parseMarkdownFile(read(file), file)
      return {
        name: file.replace(/\.md$/, ''),
        issue: { ...issue, repo: issue.repo ?? 'acme/acme' },
        expected: load(read(file.replace(/md$/, 'yml'))) as Expected,
      }
    })
}

/** The keys of the `.yml` that reading has to come up to. */
export const READ = ['kind', 'tracebacks', 'environment', 'references', 'present'] as const

/** What was read, in the form of the `.yml`; the facts sorted. */
export function summary(report: Report): Pick<Expected, (typeof READ)[number]> {
  return {
    kind: report.kind,
    tracebacks: report.tracebacks.map(({ language, bare, complete, chain }) => ({
      language,
      bare,
      complete,
      chain: chain.map(({ type, frames }) => ({
        type,
        frames: frames.length,
        owner: frames.at(-1)?.owner ?? '',
      })),
    })),
    environment: report.environment.map(words).sort(),
    references: report.references.map(({ ref }) => ref),
    present: report.present,
  }
}

function words(fact: Fact): string {
  switch (fact.kind) {
    case 'python':
      return join('python', fact.version, fact.implementation)
    case 'os':
      return join('os', fact.distribution ?? fact.name, fact.version)
    case 'package':
      return join('package', fact.name, fact.version)
    case 'tool':
      return join('tool', fact.name, fact.version)
    default:
      return join(fact.kind, fact.name)
  }
}

const join = (...parts: (string | undefined)[]) =>
  parts.filter((part) => part !== undefined).join(' ')
