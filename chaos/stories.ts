/** What people do on the issues of a run. The end is the same however often and in whatever order the App looks. */
import { readFileSync } from 'node:fs'

export interface Story {
  readonly title: string
  readonly body: string
  /** Replies, each with its author. */
  readonly replies: readonly { readonly author: string; readonly body: string }[]
}

/** `count` stories, the same for the same count. */
export function stories(count: number): readonly Story[] {
  return Array.from({ length: count }, (_, index) => {
    const story = KINDS[index % KINDS.length] as Story
    return { ...story, title: `${story.title} (${index})` }
  })
}

const report = (name: string) =>
  readFileSync(new URL(`../test/fixtures/reports/${name}.md`, import.meta.url), 'utf8')

const ANSWER =
  '```\nurllib.error.URLError: <urlopen error [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1007)>\n```'

const KINDS: readonly Story[] = [
  { title: 'SSL error', body: report('ssl-aiohttp'), replies: [] },
  {
    title: 'SSL error, answered',
    body: report('ssl-aiohttp'),
    replies: [{ author: 'reporter', body: ANSWER }],
  },
  {
    title: '502 after an upgrade',
    body: report('uwsgi-spacy-download'),
    replies: [{ author: 'stranger', body: 'Me too.' }],
  },
  { title: 'Please add Parquet', body: 'A feature request.', replies: [] },
  {
    title: 'fit() crashes',
    body: 'I call `acme.fit(x)` and get\n\n```\nValueError: n_jobs must be positive\n```',
    replies: [{ author: 'stranger', body: 'Same here.' }],
  },
  { title: 'n_jobs must be positive', body: report('project-own-check-raises'), replies: [] },
]
