import { describe, expect, test } from 'vitest'
import { outcomesOf } from '../../src/plan/outcomes.ts'
import { verdict } from './cases.ts'
import { asked, COG, frame, OWN_IMPORT, report, SCRIPT, SILENT, told } from './stacks.ts'

describe('a dependency that refuses on purpose', () => {
  const REFUSED = report(
    [SCRIPT, frame('cogs/wheel.py', 'turn', 'raise CogError(7)')],
    'CogError: 7',
  )

  test('is not blamed, and a fresh environment would tell', () => {
    const diagnosis = asked(REFUSED)
    expect(verdict(diagnosis)).toEqual(['environment', 'possible', 'installed packages'])
    expect(diagnosis.checks.map(({ check }) => check.run.code)).toEqual([
      'python -m venv fresh\nfresh/bin/python -m pip install acme\nfresh/bin/python script.py',
    ])
  })

  test('in a notebook is tried outside it first', () => {
    expect(told(`In a Jupyter notebook.\n\n${REFUSED}`).at(-1)).toBe('outside')
    expect(told(`In a Jupyter notebook.\n\n${report([SCRIPT, COG])}`).at(-1)).toBe('outside')
  })
})

const IMPORT_FAILS = report([OWN_IMPORT, frame('cogs/__init__.py', '<module>', 'import rods.axle')])

test.each([
  [IMPORT_FAILS, '```\nimported\n```', ['environment', 'confirmed', 'cogs']],
  [
    IMPORT_FAILS,
    '```\n$ fresh/bin/python -c "import cogs; print(\'imported\')"\nKeyError: 7\n```',
    SILENT,
  ],
  [report([COG]), 'it works', SILENT],
  [report([COG]), 'It still fails.', ['upstream', 'confirmed', 'cogs']],
  [report([COG]), 'The same error', ['upstream', 'confirmed', 'cogs']],
  [report([COG]), '```\nKeyError: 7\n```', ['upstream', 'possible', 'cogs']],
])('the reply to the check decides (%#)', (body, reply, expected) => {
  expect(verdict(asked(body, [{ author: 'me', body: reply }]))).toEqual(expected)
})

test('the command installs the project by its name on PyPI, and imports the module', () => {
  const body = report([
    frame('skimage/io.py', '<module>', 'import cv2'),
    frame('cv2/__init__.py', '<module>', 'import rods.axle'),
  ])
  const { checks } = asked(body, [], 'scikit-image/scikit-image')
  expect(checks.map(({ check }) => check.run.code.split('\n').slice(1))).toEqual([
    [
      'fresh/bin/python -m pip install scikit-image opencv-python',
      `fresh/bin/python -c "import cv2; print('imported')"`,
    ],
  ])
})

test('on Windows the commands are for Windows', () => {
  const { checks } = asked(`${IMPORT_FAILS}\nWindows 11`)
  expect(checks.map(({ check }) => check.run.code.split('\n')[1])).toEqual([
    'fresh\\Scripts\\python -m pip install acme cogs',
  ])
})

test.each([
  [IMPORT_FAILS, ['imported', 'KeyError']],
  [report([COG]), ['the same error', 'it works']],
])('the comment can show what each answer looks like (%#)', (body, expected) => {
  const { checks, matches } = asked(body)
  const outcomes = checks.flatMap(({ check }) => outcomesOf(check, matches[0]?.signature))
  expect(outcomes.flatMap(({ shown }) => shown)).toEqual(expected)
})
