import { expect, test } from 'vitest'
import { diagnoseCase } from './cases.ts'

const verdictOn = (body: string) => {
  const { cause, confidence, component, upstream } = diagnoseCase(
    { body, title: 'Tests fail', labels: ['bug'] },
    [],
  )
  return [cause, confidence, component, ...upstream.map(({ issue }) => issue)]
}

test.each([
  [
    'blamed in the same sentence',
    'This is caused by https://github.com/cogs/wheel/issues/7 and we have to wait.',
  ],
  ['named as upstream', 'Upstream: cogs/wheel#7'],
  ['blamed on the line before', 'The root cause is a bug in the new release:\ncogs/wheel#7'],
])('an issue of another project, %s', (_, body) => {
  expect(verdictOn(body)).toEqual(['upstream', 'likely', 'wheel', 'cogs/wheel#7'])
})

test.each([
  ['only similar', 'Similar to cogs/wheel#7, caused by the same thing maybe.'],
  ['mentioned without blame', 'See cogs/wheel#7.'],
  ['of the project itself', 'This is caused by acme/acme#7.'],
  ['of the same owner', 'This is caused by acme/other#7.'],
  ['in a log', '```\nupstream bug: https://github.com/cogs/wheel/issues/7\n```'],
])('no issue that is %s', (_, body) => {
  expect(verdictOn(body)[0]).toBe('undetermined')
})
