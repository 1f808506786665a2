import { expect, test } from 'vitest'
import { Config } from '../../src/config.ts'
import { BROKEN, cog, diagnoseCase } from './cases.ts'

test.each<[string, Parameters<typeof diagnoseCase>, string[]]>([
  [
    'of a bug that is not understood',
    [{ body: 'CogError: cog 7 is broken' }, []],
    ['traceback', 'reproducer', 'versions'],
  ],
  ['of a bug whose cause is clear', [{ body: BROKEN }, [cog()]], ['reproducer']],
  [
    'of a bug told in words alone',
    [{ title: 'Crash on start', body: 'It crashes whenever I start it.' }, []],
    ['traceback', 'reproducer', 'versions'],
  ],
  [
    'of words alone under a title without a failure nothing',
    [{ title: 'Grid output', body: 'The second column is one row too low.', labels: [] }, []],
    [],
  ],
  [
    'of words alone under a title that tells of a failure',
    [{ title: 'The new parser is slow', body: 'It takes a minute now.', labels: [] }, []],
    ['traceback', 'reproducer', 'versions'],
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
    'in the order of the config and as many as it names',
    [
      { body: 'CogError: cog 7 is broken' },
      [],
      Config.parse({
        report: {
          require: ['steps', 'os', 'expected', 'versions', 'traceback', 'reproducer'],
          ask_at_most: 1,
        },
      }),
    ],
    ['steps', 'os', 'expected', 'versions', 'traceback', 'reproducer'],
  ],
])('%s is missing what it lacks', (_, about, missing) => {
  expect(diagnoseCase(...about).missing).toEqual(missing)
})
