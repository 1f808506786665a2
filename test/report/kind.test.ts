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
    'what the shell says of a command is a bug',
    { title: 'make turn: cogcheck not found', body: '```\nmake: *** [turn] Error 127\n```' },
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
  [
    'a version that breaks it is a bug, whatever is wished for beside it',
    { title: 'acme and cogs 2', body: 'Fine with 1.24, breaks with 2.0.1. A note would help.' },
    'bug',
  ],
  [
    'a package named requests is no request',
    {
      title: 'acme with requests 2.32',
      body: 'They do not go together.',
    },
    'bug',
  ],
  [
    'a crash of the interpreter is a bug, though the title begins like a wish',
    {
      title: 'Warn, then die',
      body: '```\n/x/a.py:3: RuntimeWarning: invalid value\nSegmentation fault (core dumped)\n```',
    },
    'bug',
  ],
  [
    'a failure in Chinese is a bug',
    { title: '运行报错', body: '![image](https://x.example/a.png)' },
    'bug',
  ],
  [
    'a failure in Russian is a bug',
    { title: 'Не запускается', body: 'После обновления программа вылетает.' },
    'bug',
  ],
  [
    'a question in Chinese is one',
    { title: '怎么使用自定义模型', body: '请问可以吗？' },
    'question',
  ],
  [
    'a wish in German is one',
    { title: 'Ausgabe als CSV', body: 'Es wäre schön, das als CSV zu haben.' },
    'feature',
  ],
  [
    'a program that stops is a bug, however its author asks',
    {
      title: 'Bot stopped responding',
      body: 'Hi. After a day it stops responding. How to fix this?',
    },
    'bug',
  ],
  [
    'a function named build asks nothing',
    { title: 'cogs.build gives a blank list', body: '```python\nimport cogs\ncogs.build(1)\n```' },
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
    'the id of a request is no request',
    {
      title: 'Please look, Request ID: Root=1-66f4b037',
      body: 'It happened again:\nGatedRepoError: 401 Client Error. Please log in.',
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
    'a service that changed is a bug',
    { title: 'API changed again', body: 'Since Monday every call ends in an error.' },
    'bug',
  ],
  [
    'the name of a package is no request',
    {
      title: 'Does not work with `requests` 2.32.0',
      body: 'A new release would be nice.\n```\nrequests.exceptions.InvalidURL: Not supported\n```',
    },
    'bug',
  ],
  [
    'what a new release breaks is a bug',
    { title: 'cogs 2.0 release broke CI', body: 'All the tests that turn one fail right now.' },
    'bug',
  ],
  [
    'a new release is no new thing wanted',
    {
      title: 'Fails with new cogs 2.0',
      body: 'We should look at what it complains about.\n```\nCogError: stuck\n```',
    },
    'bug',
  ],
  [
    'a change wanted of an interface is a feature',
    { title: 'Change the API of the loader', body: 'It takes too many arguments.' },
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
  [
    'what should warn is a wish',
    {
      title: '`acme.load` should warn if the file is not there',
      body: 'It is empty because of that.',
    },
    'feature',
  ],
  [
    'an untouched form under a word that says nothing is other',
    {
      title: 'Problems',
      body: '### What did you do?\n\n### What did you expect to happen?\n\n### Versions\n\n* acme:\n\n```python\ncode goes here\n```\n\nPlease include **code** that reproduces the issue and whenever possible, an **image**.',
    },
    'other',
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
      title: 'acme.load is wrong since the update',
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
    'who says in the title that it fails has met a failure',
    {
      title: 'acme.load fails since the update',
      body: 'Hi, I use acme. Any idea what to do? Thank you.',
    },
    false,
  ],
  [
    'whoever asks in the title asks',
    {
      title: 'acme.load fails since the update?',
      body: 'Hi, I use acme. Any idea what to do? Thank you.',
    },
    true,
  ],
  [
    'who asks about an exception has met one',
    {
      title: 'CogError: cog 7',
      body: 'CogError: cog 7\n\nHow to mend it? I try to run acme.',
    },
    false,
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
