import { expect, test } from 'vitest'
import { criesForHelp } from '../../src/diagnosis/cries-for-help.ts'
import { readReport } from '../../src/report/read.ts'

const WORDS = 'I get an error.'

test.each<[string, string, string, boolean]>([
  ['a title and a few words', "doesn't work", WORDS, true],
  ['a title alone', 'Crash on start', '', true],
  ['a template left as it was', 'Unable to install', '<!-- Which version? -->\n\nhelp', true],
  ['when it happens', 'Bot crash', 'It crashes as soon as I open it.', true],
  ['a title without a failure', 'acme', WORDS, false],
  ['a long story', 'Crash on start', 'The wheel turns and the light goes on. '.repeat(9), false],
  ['a version', 'Crash on start', `${WORDS} It is acme 1.2.0.`, false],
  ['code', 'Crash on start', '```python\nimport acme\nacme.turn(7)\n```', false],
  ['another issue', 'Crash on start', 'See #96.', false],
  ['a name from the source', 'Crash on start', 'to_parquet opens each file.', false],
  ['a path', 'Crash on start', 'It happens in acme/io.py.', false],
  ['what was expected', 'Crash on start', 'It should open the window.', false],
])('by %s: %j, %j', (_, title, body, cries) => {
  expect(criesForHelp(readReport({ title, body }, ['acme']))).toBe(cries)
})
