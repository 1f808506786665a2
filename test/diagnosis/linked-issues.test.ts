import { expect, test } from 'vitest'
import { cog, diagnoseCase, verdict } from './cases.ts'

const KNOWN = cog({
  cause: 'upstream',
  when: { all: [{ log: 'CogError: cog 7 is broken' }] },
  upstream: [{ issue: 'Cogs/Cog#7', summary: 'cog 7 breaks' }],
})
const ERROR = '\n\n```\nCogError: cog 7 is broken\n```'

test.each([
  ['makes what it looks like likely', `See cogs/cog#7.${ERROR}`, ['upstream', 'likely', 'cog']],
  ['is needed for that', `See cogs/cog#8.${ERROR}`, ['upstream', 'possible', 'cog']],
  ['alone makes it possible', 'It fails, see cogs/cog#7.', ['upstream', 'possible', 'cog']],
  [
    'makes it likely beside the name of the package',
    'The cog lets us down.\n\nSee cogs/cog#7.',
    ['upstream', 'likely', 'cog'],
  ],
  [
    'makes it only possible beside another name',
    'The cogwheel fails, see acme.cog.\n\nSee cogs/cog#7.',
    ['upstream', 'possible', 'cog'],
  ],
  [
    'does not when it is denied',
    'It fails, but not as in cogs/cog#7.',
    ['undetermined', null, null],
  ],
  ['does not when it is denied', 'This differs:\ncogs/cog#7', ['undetermined', null, null]],
  [
    'does not in what a machine printed',
    'It fails:\n\n```\nsee https://github.com/cogs/cog/issues/7\n```',
    ['undetermined', null, null],
  ],
])('a link to the issue that a signature knows %s', (_, body, expected) => {
  expect(verdict(diagnoseCase({ body }, [KNOWN]))).toEqual(expected)
})

test('a link does not bring back what the report speaks against', () => {
  const others = cog({
    ...KNOWN,
    when: { all: [{ log: 'CogError' }], none: [{ text: 'our own cog' }] },
  })
  const body = `The cog fails, it is our own cog.\n\nSee cogs/cog#7.${ERROR}`
  expect(verdict(diagnoseCase({ body }, [others]))).toEqual(['undetermined', null, null])
})

test('a link cannot say what a pattern would have captured', () => {
  const open = cog({ ...KNOWN, component: '{package}' })
  expect(verdict(diagnoseCase({ body: 'See cogs/cog#7.' }, [open]))).toEqual([
    'undetermined',
    null,
    null,
  ])
})
