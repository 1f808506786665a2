import { expect, test } from 'vitest'
import { Config } from '../../src/config.ts'
import { BROKEN, cog, diagnoseCase } from './cases.ts'

const CODE = '```python\nimport acme\nacme.turn(7)\n```'
const PLEA = {
  title: 'acme.turn() crashes since the update',
  body: 'Now the result is wrong. Can anyone help me?',
}

const ALL = ['traceback', 'reproducer', 'versions', 'os', 'expected', 'steps']

test.each<[string, Parameters<typeof diagnoseCase>, string[]]>([
  ['of a bug that is not understood', [{ body: 'CogError: cog 7 is broken' }, []], ALL],
  [
    'of a bug whose cause is clear',
    [{ body: BROKEN }, [cog()]],
    ['reproducer', 'expected', 'steps'],
  ],
  [
    'of a bug told in words alone',
    [{ title: 'Crash on start', body: 'It crashes whenever I start it.' }, []],
    ['traceback', 'reproducer', 'versions', 'os', 'expected'],
  ],
  [
    'of words alone under a title without a failure nothing',
    [{ title: 'Grid output', body: 'The second column is one row too low.', labels: [] }, []],
    [],
  ],
  [
    'of words alone under a title that tells of a failure',
    [{ title: 'The parser is slow', body: 'It takes a minute now.', labels: [] }, []],
    ALL,
  ],
  [
    'of words alone that tell of a failure below a title without one',
    [{ title: 'Grid output', body: 'The grid fails, the second row is gone.', labels: [] }, []],
    ALL,
  ],
  [
    'of words alone below a title in another language that tells of a failure',
    [{ title: '网格报错', body: '![image](https://x.example/a.png)', labels: [] }, []],
    ALL,
  ],
  [
    'of words alone with versions of something else nothing',
    [
      {
        title: 'The grid is broken',
        body: 'The first column is gone in Gridder version 4.2.1.',
        labels: [],
      },
      [],
    ],
    [],
  ],
  [
    'of words alone with the version of a package',
    [
      {
        title: 'The grid is broken',
        body: 'The first column is gone with gridder 4.2.',
        labels: [],
      },
      [],
    ],
    ['traceback', 'reproducer', 'os', 'expected', 'steps'],
  ],
  [
    'of words alone with the version of Python',
    [
      { title: 'The grid is broken', body: 'The first column is gone in Python 3.12.', labels: [] },
      [],
    ],
    ['traceback', 'reproducer', 'os', 'expected', 'steps'],
  ],
  [
    'of a bug in another language nothing',
    [{ body: 'The grid is empty:\n\n```js\nshow(grid)\n```' }, []],
    [],
  ],
  [
    'of a bug in another language and Python',
    [{ body: `The grid is empty:\n\n\`\`\`js\nshow(grid)\n\`\`\`\n\n${CODE}` }, []],
    ['traceback', 'versions', 'os', 'expected'],
  ],
  [
    'of a bug in another language, where that is the language of the project,',
    [
      { body: 'The grid is empty:\n\n```js\nshow(grid)\n```' },
      [],
      Config.parse({ project: { ecosystem: 'npm' } }),
    ],
    ['traceback', 'versions', 'os', 'expected'],
  ],
  ['of a bug that may as well be a question nothing', [{ ...PLEA, labels: [] }, []], []],
  ['of a bug that sounds like a question but for its label', [PLEA, []], ALL],
  [
    'of a wrong result with code and versions nothing',
    [
      {
        title: 'acme.turn() is wrong',
        body: `It turns left with acme==1.2.0 on Python 3.12.1:\n\n${CODE}`,
      },
      [],
    ],
    [],
  ],
  [
    'of an exception with code and versions',
    [
      { title: 'acme.turn()', body: `A CogError with acme==1.2.0 on Python 3.12.1:\n\n${CODE}` },
      [],
    ],
    ['traceback', 'os', 'expected'],
  ],
  [
    'of a traceback with versions and what was done nothing',
    [{ body: `${BROKEN}\nIt happens when I press the red button.` }, []],
    [],
  ],
  [
    'of a wish nothing',
    [
      { title: 'Support for TOML', body: 'It would be nice if acme could read TOML.', labels: [] },
      [],
    ],
    [],
  ],
  [
    'of a question nothing',
    [
      { title: 'How do I read a folder?', body: 'Is it possible to read all files?', labels: [] },
      [],
    ],
    [],
  ],
  [
    'of what is neither nothing',
    [{ title: 'Release 3.0', body: '- [x] changelog\n- [ ] tag\n- [ ] announce', labels: [] }, []],
    [],
  ],
  [
    'of what has all that the config requires nothing',
    [
      { body: 'CogError: cog 7 is broken with acme==1.2.0' },
      [],
      Config.parse({ report: { require: ['versions'] } }),
    ],
    [],
  ],
  [
    'beyond what the config requires, when some of that is missing,',
    [
      { body: 'CogError: cog 7 is broken with acme==1.2.0' },
      [],
      Config.parse({ report: { require: ['os'], ask_at_most: 1 } }),
    ],
    ['traceback', 'reproducer', 'os', 'expected', 'steps'],
  ],
])('%s is missing what it lacks', (_, about, missing) => {
  expect(diagnoseCase(...about).missing).toEqual(missing)
})
