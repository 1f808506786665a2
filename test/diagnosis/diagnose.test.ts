import { describe, expect, test } from 'vitest'
import type { Issue } from '../../src/report/issue.ts'
import type { Signature } from '../../src/signatures/schema.ts'
import { BROKEN, cog, diagnoseCase, verdict } from './cases.ts'

const weak = { all: [{ log: 'cog 7 is broken' }] }
const wheel = cog({
  id: 'bent-wheel',
  cause: 'upstream',
  component: 'wheel',
  upstream: [{ issue: 'cogs/wheel#7', summary: 'it bends' }],
})
const raiser = cog({
  cause: 'upstream',
  component: '{raiser}',
  when: { all: [{ exception: { 'raised-in': 'dependency' }, sufficient: true }] },
})

describe('the verdict', () => {
  test.each<[string, Partial<Issue>, Signature[], (string | null)[]]>([
    ['nothing known', {}, [], ['undetermined', null, null]],
    ['one sufficient piece of evidence', {}, [cog()], ['environment', 'likely', 'cog']],
    ['one piece that is not', {}, [cog({ when: weak })], ['environment', 'possible', 'cog']],
    [
      'two pieces on different lines',
      {},
      [cog({ when: { all: [{ log: 'cogs.errors.CogError' }, { frame: { function: 'turn' } }] } })],
      ['environment', 'likely', 'cog'],
    ],
    [
      'two pieces on the same line',
      {},
      [cog({ when: { all: [{ log: 'cogs.errors.CogError' }, { log: 'CogError: cog 7' }] } })],
      ['environment', 'possible', 'cog'],
    ],
    [
      'a piece and the operating system',
      { body: `On Windows.\n\n${BROKEN}` },
      [cog({ when: { all: [{ log: 'cogs.errors.CogError' }, { os: 'windows' }] } })],
      ['environment', 'possible', 'cog'],
    ],
    ['two causes, both likely', {}, [cog(), wheel], ['mixed', null, null]],
    ['two causes, one likely', {}, [cog({ when: weak }), wheel], ['upstream', 'likely', 'wheel']],
    [
      'the same cause twice, the better evidence first',
      {},
      [cog({ when: weak }), cog({ id: 'b', component: 'b' })],
      ['environment', 'likely', 'b'],
    ],
    [
      'an experimental signature',
      {},
      [cog({ status: 'experimental' })],
      ['undetermined', null, null],
    ],
    [
      'a feature request',
      { labels: ['enhancement'], title: 'Feature request: turn cogs' },
      [cog()],
      [null, null, null],
    ],
    [
      'a question, when the answer is known',
      { labels: ['question'] },
      [cog()],
      ['environment', 'likely', 'cog'],
    ],
    [
      'a question, when it is only possible',
      { labels: ['question'] },
      [cog({ when: weak })],
      [null, null, null],
    ],
    ['a dependency that the frames name', {}, [raiser], ['upstream', 'likely', 'cogs']],
    [
      'one that may be another package of the project',
      { body: BROKEN.replaceAll('/cogs/', '/acme_cogs/') },
      [raiser],
      ['undetermined', null, null],
    ],
    [
      'a captured package that is the project itself',
      {},
      [
        cog({
          when: {
            all: [{ log: { pattern: 'site-packages/(?P<package>acme)/' }, sufficient: true }],
          },
        }),
      ],
      ['undetermined', null, null],
    ],
    [
      'an upstream that is the project itself',
      {},
      [cog({ cause: 'upstream', component: 'acme' })],
      ['undetermined', null, null],
    ],
    [
      'a symptom that tells no cause',
      {},
      [cog({ cause: 'undetermined' })],
      ['undetermined', null, null],
    ],
    [
      'a second traceback that nothing explains',
      {
        body: `${BROKEN}\nand later\n\n\`\`\`\nTraceback (most recent call last):\n  File "/usr/lib/python3.11/site-packages/acme/core.py", line 9, in stop\n    1 / 0\nZeroDivisionError: division by zero\n\`\`\`\n`,
      },
      [cog()],
      ['mixed', null, null],
    ],
    [
      'the same traceback twice',
      { body: `${BROKEN}\nand again\n\n${BROKEN}` },
      [cog()],
      ['environment', 'likely', 'cog'],
    ],
  ])('%s', (_, issue, signatures, expected) => {
    expect(verdict(diagnoseCase(issue, signatures))).toEqual(expected)
  })
})

describe('versions decide where they can', () => {
  const affects = [{ package: 'pypi/cogs', introduced: '2.0', fixed: '2.3' }]
  test.each([
    ['inside the range', 'cogs==2.1', ['environment', 'likely', 'cog']],
    ['before it', 'cogs==1.9', ['undetermined', null, null]],
    ['at the fix', 'cogs==2.3', ['undetermined', null, null]],
    ['not told', '', ['environment', 'possible', 'cog']],
    [
      'both a version inside and one before it',
      'cogs==1.9 works, not so\ncogs==2.1',
      ['environment', 'possible', 'cog'],
    ],
    ['only a major version', 'cogs 2', ['environment', 'possible', 'cog']],
  ])('%s', (_, words, expected) => {
    expect(
      verdict(diagnoseCase({ body: `${BROKEN}\n${words}\n` }, [cog({ when: weak, affects })])),
    ).toEqual(expected)
  })

  test('a newer version than the fix rules out, unless the fix needs more than upgrading', () => {
    const upstream = [{ issue: 'cogs/cog#7', summary: 'it breaks', fixed_in: '2.0' }]
    const body = `${BROKEN}\ncog==2.1\n`
    expect(
      diagnoseCase({ body }, [cog({ cause: 'upstream', upstream })]).ruledOut.map(
        ({ because }) => because,
      ),
    ).toEqual(['cog 2.1 is not among the affected versions (<2.0)'])
    const needs = upstream.map((one) => ({ ...one, fix_needs: 'set the option oil' }))
    expect(verdict(diagnoseCase({ body }, [cog({ cause: 'upstream', upstream: needs })]))).toEqual([
      'upstream',
      'likely',
      'cog',
    ])
  })
})

describe('signs that the project is at fault lower the blame of others', () => {
  test.each([
    ['worked in an earlier version', 'It worked in 1.1.'],
    ['free of it in an earlier version', "1.1 on the same machine doesn't have this problem."],
    ['worked in an older image', 'The old version of the container still works.'],
    ['an earlier version that works', 'Since 1.2; 1.1 turns fine.'],
    ['what the project does wrong', 'acme passes the wrong cog.'],
    ['what the project leaves undone', '`acme` does not close the cog.'],
    ['a setting without effect', 'The option `acme.host` is not honoured.'],
    ['a setting that is ignored', 'acme ignores the environment variable.'],
    ['a variable that is overwritten', 'acme overwrites COGS_HOME.'],
    ['a variable that is not passed on', 'acme does not forward COGS_HOME to its workers.'],
    ['a report by an error tracker', '[View on Bugsnag](https://app.bugsnag.com/acme/1)'],
    ['a link to an error tracker', 'https://sentry.io/acme/acme/issues/42/'],
    ['the version since when', 'Since 6.1.10 it does not turn.'],
    ['what it should do by itself', 'acme should automatically fetch the oil.'],
    ['a plan', "Let's move this to the build."],
    ['what might be changed', 'The default might be changed.'],
    ['a line to add', 'Add a line to fix it.'],
    ['a step for the setup', 'The oil has to come as part of the setup.'],
    ['something to add', 'It needs to be added to the Makefile.'],
    ['what it should do', 'It should use `sys.executable` instead.'],
    ['what to declare', 'Please declare cogs as a dependency.'],
    ['what it lacks', 'The import needs a guard.'],
    ['what to catch', 'It was suggested that we catch the error.'],
    ['what to document', 'We should document that.'],
    ['a known lack', 'acme crashes if the cogs are not installed.'],
    ['a typo', 'I think there is a typo in the requirements.'],
    ['a wish', 'It would be good if the test was skipped instead.'],
    ['a wish for words', 'A clearer error message would help.'],
    ['a bisect', 'git bisect says it is 3f1a2b4.'],
    ['a patch', 'I can open a PR for this.'],
    ["a patch in Git's words", '```\ndiff --git a/acme/core.py b/acme/core.py\n+import cogs\n```'],
    ['a change that is made', 'I have replaced the call (#12).'],
    ['what to remove', "I'd recommend removing the import."],
    ['a change that broke it', 'The changes from #12 broke it.'],
    ['the change that broke it', 'It fails since PR #12.'],
    ['the commit that broke it', 'It fails since 3f1a2b4.'],
    ['a line to change', 'Changing line 3 of acme/core.py helps.'],
    ['a missing pin', 'setup.py should pin cogs.'],
    ['a requirement of Node', 'The wrong version of Node is in package.json.'],
    ['an image that lacks something', 'The Docker images are missing a library.'],
    ['something for its Dockerfiles', 'Add the library in both Dockerfiles.'],
    ['missing from the wheel', 'The file is missing from the wheel.'],
    ['a bisect to its own change', 'git bisect ends at https://github.com/acme/acme/pull/7.'],
    ['that an earlier version was fine', 'Broken in 2.0 (1.9 was ok).'],
    ['what it should leave alone', 'acme should not touch the cogs of the system.'],
    ['what it could wait for', 'It should wait for the cogs.'],
    ['a move that is asked for', 'Please move to gears.'],
    ['a lack among the requirements', 'cogs is not in the requirements.'],
    ['requirements without a bound', 'The dependency has no upper bound.'],
    ['what the documents promise', 'As promised in the documentation, it turns.'],
    ['that it worked in an earlier version', 'In 1.1 it worked.'],
    ['what to catch', 'You should catch the error.'],
    ['what the documents say', 'README says Python 3.5.'],
    ['what it leaves open', 'acme leaves the cogs unpinned.'],
    ['why it asks', 'Why is a cog needed for reading files?'],
    ['a setting that is given in vain', '`cog: 7` is set, yet it asks for 8.'],
    ['a pin', 'cogs 0.6 is pinned.'],
    ['what lies in its repository', 'It is the cog.conf of this repository.'],
    ['that others are fine here', 'Other programs work well with the cogs here.'],
    ['that the last build was fine', "Yesterday's build was fine."],
    ['what a script of its own does', 'start.bat runs this.'],
    ['what it uses wrongly', 'acme uses cog 7 even when cog 8 is given.'],
    ['what it bundles', '`acme` bundles an old cog.'],
    ['what it leaves out', "acme 1.2 doesn't close the cog."],
    ['what its parts do', 'Your installer picks the wrong cog, setup.py ignores mine.'],
    ['what its image has', 'The acme image ships another cog.'],
    ['a run of its workflow', 'See https://github.com/acme/acme/actions/runs/42.'],
    ['a run of its own', 'The nightly build ended so.'],
    ['red tests', 'CI fails on every branch.'],
    ['a line of its source', 'See https://github.com/acme/acme/blob/main/acme/core.py#L3'],
  ])('%s', (_, words) => {
    expect(verdict(diagnoseCase({ body: `${BROKEN}\n${words}\n` }))).toEqual([
      'environment',
      'possible',
      'cog',
    ])
  })

  test('not the blame of upstream, where the own tests ran into it', () => {
    const body = `${BROKEN}\nCI fails on every branch.\n`
    expect(verdict(diagnoseCase({ body }, [cog({ cause: 'upstream' })]))).toEqual([
      'upstream',
      'likely',
      'cog',
    ])
  })

  test('not the blame of the project', () => {
    const body = `${BROKEN}\nI can open a PR for this.\n`
    expect(verdict(diagnoseCase({ body }, [cog({ cause: 'project' })]))).toEqual([
      'project',
      'likely',
      'cog',
    ])
  })

  test.each([
    ['a title that is a task', 'Rename `acme.cogs`', 'possible'],
    ['a title that asks for words in the docs', 'Docs: mention the cogs', 'possible'],
    ['a title that wants a version raised', 'Crash: need to bump cogs?', 'possible'],
    ['a title that misses a build', 'Python 3.14 build for Windows is not available', 'possible'],
    ['a title that misses a wheel', 'No Windows wheel', 'possible'],
    ['a title that tells of tidying', 'Clean up broken cogs', 'possible'],
    ['a title that is a task for the code', 'fix: catch broken cogs', 'possible'],
    ['not a title with a wheel that is there', 'Wheel available, but acme fails', 'likely'],
    ['not a title that is a message', 'Host system is missing dependencies', 'likely'],
  ])('%s', (_, title, confidence) => {
    const diagnosis = diagnoseCase({ title, body: BROKEN })
    expect(verdict(diagnosis)).toEqual(['environment', confidence, 'cog'])
  })

  test.each([
    ['that something fails', 'It does not work with cogs 2.32.'],
    ['that a version fails', "It doesn't work in 1.1."],
    ['that an earlier release of a dependency worked', 'It worked with numpy 1.25.1.'],
    ['that an earlier Python worked', 'Python 3.12.4 here, fine with 3.12.3.'],
    ['a change of somebody else', 'The fix is https://github.com/cogs/cogs/commit/3f1a2b4.'],
    ['what the reporter has to do', 'I have to use Python 3.8. Which cog should I use?'],
    ["a typo of the reporter's", 'It was my typo.'],
    ['a call for help', 'It would be great if somebody had an idea.'],
    ['a date', 'It fails since 20240131, see #12.'],
    ['a date with dots', 'It fails since 21.04.2023.'],
    ['a setting of the reporter', 'I have set COGS_HOME=/tmp.'],
    ['what was done at the time', 'It fails while working with a server > 7.14.'],
    ['a Dockerfile of the reporter', 'I added the library to my Dockerfile.'],
    ['what others bundle', 'Ubuntu ships an old cog, and cogs reads it.'],
    ['that it does not work', "acme doesn't start, the program never works here."],
    ['that a Python is fine', 'Python 3.11 is fine.'],
    ['a question what to do', 'What should be done?'],
    ["a run of somebody else's", 'See https://github.com/cogs/cogs/actions/runs/42.'],
    ['what is left behind', 'The script leaves this in the log.'],
    ['an earlier Python that works', 'Since today; 3.11 works.'],
    ['what the project only does', 'acme uses my cogs.'],
    ['what another program does', 'My coacme passes the wrong cog.'],
    ['a message', 'It prints "Missing dependencies for grease support".'],
  ])('not %s', (_, words) => {
    const diagnosis = diagnoseCase({ body: `${BROKEN}\n${words}\n` })
    expect(verdict(diagnosis)).toEqual(['environment', 'likely', 'cog'])
  })

  const byItself = BROKEN.replace(/ {2}File "[^"]*cogs[\s\S]*broken"\)\n/, '').replace(
    'cogs.turn(7)',
    'raise CogError(f"cog {n} is broken")',
  )
  test('its own frame raised something', () => {
    const body = byItself.replace('cogs.errors.CogError: cog 7 is broken', 'ValueError: no cog')
    const elsewhere = `${body}\n\`\`\`\nCogError: cog 7 is broken\n\`\`\`\n`
    expect(verdict(diagnoseCase({ body: elsewhere }))).toEqual(['environment', 'possible', 'cog'])
  })

  test('not that its own frame told of the very error that is known', () => {
    expect(verdict(diagnoseCase({ body: byItself }))).toEqual(['environment', 'likely', 'cog'])
  })
})

describe('noise', () => {
  const body = `${BROKEN}\n\`\`\`\nERROR: postgres deadlock detected\n\`\`\`\n`
  const loud = cog({
    id: 'deadlock',
    cause: 'usage',
    component: 'postgres',
    when: { all: [{ log: 'deadlock detected', sufficient: true }] },
  })
  test('is discounted when a signature knows it for noise', () => {
    expect(
      verdict(
        diagnoseCase({ body }, [cog({ noise: [{ log: { pattern: 'ERROR: +postgres' } }] }), loud]),
      ),
    ).toEqual(['environment', 'likely', 'cog'])
    expect(verdict(diagnoseCase({ body }, [cog(), loud]))).toEqual(['mixed', null, null])
  })
})

test('it asks the checks nobody has answered', () => {
  const { checks, nearly } = diagnoseCase(
    { body: BROKEN.replace(', acme 1.2, Python 3.11.4', '') },
    [
      cog(),
      cog({ id: 'near', when: { all: [{ log: 'cog 7 is broken' }, { mentions: 'grease' }] } }),
    ],
  )
  expect(checks.map(({ signature, check }) => `${signature}/${check.id}`)).toEqual([
    'broken-cog/turn-it',
  ])
  expect(nearly).toEqual([
    { signature: 'near', found: ['log "cog 7 is broken"'], lacking: ['mentions "grease"'] },
  ])
})

test('a report that looks like a vulnerability is not analysed', () => {
  const { security, cause, matches } = diagnoseCase({
    title: 'Remote code execution through acme.turn()',
    labels: [],
  })
  expect([security, cause, matches]).toEqual([true, null, []])
})
