import { describe, expect, test } from 'vitest'
import { diagnoseCase, verdict } from './cases.ts'

const FOREIGN = `It stops:

\`\`\`
Traceback (most recent call last):
  File "/home/me/script.py", line 3, in <module>
    cogs.turn(7)
  File "/usr/lib/python3.11/site-packages/cogs/wheel.py", line 9, in turn
    raise CogError("cog 7 is broken")
cogs.errors.CogError: cog 7 is broken
\`\`\`
`

const asked = (body: string, comments: { author: string; body: string }[] = []) =>
  diagnoseCase({ body, comments }, [])

describe('a traceback without a frame of the project', () => {
  test('is possibly the environment, and a fresh one would tell', () => {
    const diagnosis = asked(FOREIGN)
    expect(verdict(diagnosis)).toEqual(['environment', 'possible', 'installed packages'])
    expect(diagnosis.checks.map(({ check }) => check.run.code)).toEqual([
      'python -m venv fresh\n. fresh/bin/activate\npython -m pip install acme\npython script.py',
    ])
  })

  test('in a notebook is tried outside it first', () => {
    expect(
      asked(`In a Jupyter notebook.\n\n${FOREIGN}`).checks.map(({ check }) => check.id),
    ).toEqual(['outside'])
  })

  test.each([
    ['it works', ['environment', 'confirmed', 'installed packages']],
    ['```\ncogs.errors.CogError: cog 7 is broken\n```', ['undetermined', null, null]],
  ])('and the reply %j decides', (body, expected) => {
    expect(verdict(asked(FOREIGN, [{ author: 'me', body }]))).toEqual(expected)
  })
})

test('a traceback through the project asks for no experiment', () => {
  expect(diagnoseCase({}, []).checks).toEqual([])
})
