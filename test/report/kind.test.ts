import { expect, test } from 'vitest'
import type { Issue } from '../../src/report/issue.ts'
import { isDoubtfulBug } from '../../src/report/kind.ts'
import { readReport } from '../../src/report/read.ts'

const kindOf = (issue: Issue) => readReport(issue, ['acme']).kind

const TRACEBACK =
  '```\nTraceback (most recent call last):\n  File "x.py", line 1, in <module>\n    import acme\nKeyError: 1\n```'

test.each<[string, Issue, string]>([
  [
    'a crash is a bug',
    { title: 'acme.load crashes on empty files', body: 'It raises a KeyError every time.' },
    'bug',
  ],
  [
    'a breakage is a bug',
    {
      title: 'Breakage by cogs 4.6',
      body: 'What users can do till it is mended: `pip install cogs==4.5`.',
    },
    'bug',
  ],
  ['a bare traceback is a bug', { title: 'KeyError', body: TRACEBACK }, 'bug'],
  [
    'an error line and nothing else is a bug',
    {
      title: 'libGL.so.1',
      body: 'ImportError: libGL.so.1: cannot open shared object file: No such file or directory',
    },
    'bug',
  ],
  [
    'a wish is a feature',
    { title: 'Support for TOML', body: 'It would be nice if acme could read TOML files.' },
    'feature',
  ],
  [
    'a wish with a traceback is a feature',
    {
      title: 'Feature request: nicer error message',
      body: `It would be helpful to add a hint. Today one sees\n\n${TRACEBACK}`,
    },
    'feature',
  ],
  [
    'a wish to be spared a traceback is a feature',
    {
      title: 'Clean up error messages',
      body: `The stack trace is horrible when the server is off:\n\n${TRACEBACK}`,
    },
    'feature',
  ],
  [
    'a filled feature form is a feature',
    {
      title: 'Themes',
      body: "**Describe the solution you'd like**\nDark mode.\n\n**Describe alternatives you've considered**\nNone so far, I suggest one.",
    },
    'feature',
  ],
  [
    'a how-to is a question',
    { title: 'How do I read a folder?', body: 'Is it possible to read all files of a folder?' },
    'question',
  ],
  [
    'a title that asks how is a question, whatever the form says',
    {
      title: 'How to read a folder with acme.load',
      body: '### Issue Type\n\nBug\n\n### Current behaviour\n\nacme.load takes one file.',
    },
    'question',
  ],
  [
    'what is titled a request is a feature',
    { title: 'Request: themes', body: 'There is one theme, and it is dark.' },
    'feature',
  ],
  [
    'a question titled with an error is a question',
    {
      title: 'KeyError, what does it mean?',
      body: 'How can I find out why this happens? I am new to acme, thanks in advance for any help.',
    },
    'question',
  ],
  [
    'a slip in the documentation is docs',
    { title: 'Typo in the README', body: 'It says "instal".' },
    'docs',
  ],
  [
    'a label decides',
    { title: 'acme.load crashes', body: 'It raises a KeyError.', labels: ['type: feature'] },
    'feature',
  ],
  [
    'a label that asks for help decides nothing',
    {
      title: 'acme.load crashes',
      body: 'It raises a KeyError every time.',
      labels: ['help wanted', 'needs: support team'],
    },
    'bug',
  ],
  [
    'the choice of a form counts',
    { title: 'Folders', body: '### Issue Type\n\nSupport\n\n### Details\n\nFolders and acme.' },
    'question',
  ],
  [
    'a question chosen in a form is one, whatever it shows',
    { title: 'acme.load', body: `### Issue Type\n\nSupport\n\n### Log\n\n${TRACEBACK}` },
    'question',
  ],
  [
    'a wish with an imperative in its title is a feature',
    { title: 'Warn about empty files', body: 'A part of the work on the loader.' },
    'feature',
  ],
  [
    'an imperative behind a tag is a feature',
    { title: '[Loader] Complain about unknown keys', body: 'They are left out today.' },
    'feature',
  ],
  [
    'a body that begins with an imperative is a feature',
    { title: 'Requests', body: 'Let the user choose the timeout of a request.' },
    'feature',
  ],
  [
    'an imperative later in the body is none',
    {
      title: 'acme.load is wrong',
      body: 'It takes the last row twice.\nI do this:\nadd a row',
    },
    'bug',
  ],
  [
    'a small enhancement chosen in a form is a feature',
    {
      title: 'Missing names',
      body: '### Issue Type\n\nSmall enhancement\n\n### Current behavior\n\nThe columns have no names.',
    },
    'feature',
  ],
  [
    'a guess about the cause is no plea for help',
    { title: 'Outliers are blue', body: 'I am guessing that the new palette is used.' },
    'bug',
  ],
  [
    'an error message in the title is a bug',
    { title: 'Str has no attribute decode', body: '![image](https://example.com/1.png)' },
    'bug',
  ],
  [
    'a wish for instructions is docs',
    {
      title: 'acme.plot()',
      body: 'It raises a PlotError without dot. Instructions for that would be welcome.',
    },
    'docs',
  ],
  [
    'a docstring that is wrong is docs',
    { title: 'Docstring says "default is no" when default is yes', body: 'See acme/core.py.' },
    'docs',
  ],
  [
    'news of a vulnerability is other',
    {
      title: 'Old zlib in the wheel',
      body: 'The wheel still has the zlib with CVE-2018-25032, please do not wait for the fix.',
    },
    'other',
  ],
  [
    'a traceback beside a vulnerability is a bug',
    { title: 'Crash since the fix of CVE-2018-25032', body: TRACEBACK },
    'bug',
  ],
  [
    'a form without its story is other',
    {
      title: '[Bug]: acme',
      body: '**What happened**:\n\n**What you expected to happen**:\n\n**Minimal example**:\n\n```python\n# Put your code here\n```\n\n**Environment**:\n\nacme 1.2.0 on my machine\n',
    },
    'other',
  ],
  [
    'a form without its story is what its title says',
    {
      title: '[Bug]: acme.load crashes on empty files',
      body: '**What happened**:\n\n**What you expected to happen**:\n\n**Environment**:\n\nacme 1.2.0\n',
    },
    'bug',
  ],
  [
    'what a template says about bugs is no claim of one',
    { title: 'fed', body: 'Thank you. If you have found a bug, please include an example.' },
    'feature',
  ],
  ['nothing is other', { title: 'test', body: '' }, 'other'],
  [
    'a list of tasks is other',
    { title: 'Release 3.0', body: '- [x] changelog\n- [ ] tag\n- [ ] announce' },
    'other',
  ],
])('%s', (_, issue, kind) => expect(kindOf(issue)).toBe(kind))

test.each<[string, Issue, boolean]>([
  [
    'a crash and nothing else is none',
    { title: 'acme.load crashes on empty files', body: 'It raises a KeyError every time.' },
    false,
  ],
  [
    'a greeting before a crash is none',
    { title: 'acme.load crashes', body: 'Hello, it raises a KeyError every time.' },
    false,
  ],
  [
    'a plea for help about a failure is one',
    {
      title: 'acme.load crashes since the update',
      body: 'Now the result is wrong. Can anyone help me?',
    },
    true,
  ],
  [
    'a wish about a failure is one',
    {
      title: 'acme.load crashes on folders since 1.2',
      body: 'This is a regression. I suggest an option for that.',
    },
    true,
  ],
  [
    'a label takes the doubt away',
    {
      title: 'acme.load crashes since the update',
      body: 'Now the result is wrong. Can anyone help me?',
      labels: ['bug'],
    },
    false,
  ],
])('as a doubtful bug, %s', (_, issue, doubtful) =>
  expect(isDoubtfulBug(readReport(issue, ['acme']))).toBe(doubtful),
)
