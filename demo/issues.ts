/** Six issues as different people would open them. */
import { readFileSync } from 'node:fs'

export interface DemoIssue {
  readonly about: string
  readonly author: string
  readonly title: string
  readonly body: string
}

/** The issues, in the order in which they are opened. */
export function demoIssues(): readonly DemoIssue[] {
  return [
    fixture('the SSL report', 'ada', 'ssl-aiohttp'),
    fixture('the uWSGI report', 'brian', 'uwsgi-spacy-download'),
    {
      about: "a complete report of the project's own bug",
      author: 'chloe',
      title: 'Frame.merge drops the last row when the index is empty',
      body: OWN_BUG,
    },
    { about: 'a cry for help', author: 'dan', title: "doesn't work", body: 'I get an error.' },
    {
      about: 'a feature request',
      author: 'eve',
      title: 'Feature request: read Parquet files',
      body: 'It would be great if `acme.read` could read Parquet files as well as CSV.',
    },
    fixture('a hostile one', 'mallory', 'hostile-markdown-escape'),
  ]
}

/** What the author of the first issue answers to the check. */
export const ANSWER = `Thanks! It prints the same error:

\`\`\`
urllib.error.URLError: <urlopen error [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1007)>
\`\`\``

const OWN_BUG = `\`Frame.merge\` loses a row when the index of the right side is empty.

\`\`\`python
import acme

left = acme.Frame({"a": [1, 2]})
right = acme.Frame({"a": []})
print(left.merge(right))
\`\`\`

I expected two rows and get one:

\`\`\`
Traceback (most recent call last):
  File "repro.py", line 5, in <module>
    print(left.merge(right))
  File "/usr/lib/python3.12/site-packages/acme/frame.py", line 210, in merge
    raise IndexError("row 1 is out of range")
IndexError: row 1 is out of range
\`\`\`

acme 2.4.1, Python 3.12.4, Debian 12
`

function fixture(about: string, author: string, name: string): DemoIssue {
  const path = new URL(`../test/fixtures/reports/${name}.md`, import.meta.url)
  const [first = '', ...rest] = withoutFrontMatter(readFileSync(path, 'utf8')).split('\n')
  return { about, author, title: first.replace(/^# /, ''), body: rest.join('\n').trim() }
}

function withoutFrontMatter(text: string): string {
  return text.replace(/^---\n[\s\S]*?\n---\n+/, '')
}
