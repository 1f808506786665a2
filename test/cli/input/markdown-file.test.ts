import { expect, test } from 'vitest'
import { parseMarkdownFile } from '../../../src/cli/input/markdown-file.ts'

const nothing = {
  repo: undefined,
  labels: [],
  author: undefined,
  authorAssociation: undefined,
  comments: [],
}

test.each([
  [
    'the first heading is the title, and the body keeps the line numbers of the file',
    '# It fails\n\nfirst\nsecond\n',
    { ...nothing, title: 'It fails', body: '\n\nfirst\nsecond\n' },
  ],
  [
    'empty lines may stand before the title',
    '\n\n# It fails\nfirst',
    { ...nothing, title: 'It fails', body: '\n\n\nfirst' },
  ],
  [
    'a file without a title is all body',
    'first\n# later',
    { ...nothing, title: '', body: 'first\n# later' },
  ],
  ['a deeper heading is no title', '## Steps', { ...nothing, title: '', body: '## Steps' }],
  [
    'Windows line ends are no part of the title',
    '# It fails\r\n\r\nfirst\r\n',
    { ...nothing, title: 'It fails', body: '\n\r\nfirst\r\n' },
  ],
  [
    'front matter is read, and its lines count',
    '---\nrepo: acme/acme\nlabels: [bug]\nauthor: ada\nauthor_association: NONE\n---\n# It fails\nfirst',
    {
      ...nothing,
      repo: 'acme/acme',
      labels: ['bug'],
      author: 'ada',
      authorAssociation: 'NONE',
      title: 'It fails',
      body: '\n\n\n\n\n\n\nfirst',
    },
  ],
  [
    'a title in the front matter leaves the heading to the body',
    '---\ntitle: It fails\n---\n# Steps\nfirst',
    { ...nothing, title: 'It fails', body: '\n\n\n# Steps\nfirst' },
  ],
  [
    'comments may stand in the front matter',
    '---\ncomments:\n  - author: ada\n    body: me too\n---\nfirst',
    {
      ...nothing,
      title: '',
      comments: [{ author: 'ada', authorAssociation: undefined, body: 'me too' }],
      body: '\n\n\n\n\nfirst',
    },
  ],
  [
    'a rule at the top is no front matter',
    '---\nIt fails since today.\n---\nfirst',
    { ...nothing, title: '', body: '---\nIt fails since today.\n---\nfirst' },
  ],
  ['an empty file is an empty issue', '', { ...nothing, title: '', body: '' }],
])('%s', (_, source, expected) => {
  expect(parseMarkdownFile(source, 'report.md')).toEqual(expected)
})

test.each([
  [
    'an unknown key',
    '---\nrepo: a/b\nowner: me\n---\n',
    'report.md:3:1 front matter: unknown key `owner`',
  ],
  [
    'a value of the wrong kind',
    '---\nlabels: bug\n---\n',
    'report.md:2:1 front matter: `labels`: expected array, received string',
  ],
  ['broken YAML', '---\nrepo: [a\n---\n', /^report\.md:\d+:\d+ front matter: /],
])('front matter with %s is refused with its place', (_, source, message) => {
  expect(() => parseMarkdownFile(source, 'report.md')).toThrow(message)
})
