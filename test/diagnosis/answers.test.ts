import { describe, expect, test } from 'vitest'
import { BROKEN, diagnoseCase, verdict } from './cases.ts'

const reply = (body: string, author = 'reporter') =>
  diagnoseCase({ author: 'reporter', comments: [{ author, body }] })

describe('a reply is read', () => {
  test.each([
    ['the output in a fence', '```\n$ cogctl turn --all\nit is stuck\n```', 'confirmed'],
    ['the other outcome', '```\nit turns\n```', 'ruled-out'],
    ['the output in backticks', 'It prints `it is stuck`.', 'confirmed'],
    ['the output on a line of its own', 'it is stuck', 'confirmed'],
    ['nothing of the kind', 'me too', undefined],
    ['a denial', 'no, it is not the case that it is stuck', undefined],
    ['a question', 'do you mean that it is stuck?', undefined],
    [
      'a quote of our own words',
      '> it is stuck → it comes from cog\n\nthanks, will try',
      undefined,
    ],
    ['both outcomes at once', '```\nit is stuck\nit turns\n```', undefined],
    [
      'the block rather than the words',
      'I thought it turns, but:\n\n```\nit is stuck\n```',
      'confirmed',
    ],
  ])('%s', (_, body, expected) => {
    expect(reply(body).answers[0]?.means).toBe(expected)
  })

  test('whoever pasted the output', () => {
    expect(reply('```\nit is stuck\n```', 'somebody').answers[0]).toEqual({
      signature: 'broken-cog',
      check: 'turn-it',
      means: 'confirmed',
      part: 'comment 1',
      line: 2,
      quote: 'it is stuck',
    })
  })

  test('but not a bot', () => {
    expect(reply('it is stuck', 'other[bot]').answers).toEqual([])
  })

  test('and the last answer counts', () => {
    const comments = ['it is stuck', 'sorry, it turns'].map((body) => ({
      author: 'reporter',
      body,
    }))
    expect(
      diagnoseCase({ comments }).answers.map(({ means, part }) => `${means} in ${part}`),
    ).toEqual(['ruled-out in comment 2'])
  })
})

test('an answer confirms or rules out, and its check is not asked again', () => {
  expect(verdict(reply('it is stuck'))).toEqual(['environment', 'confirmed', 'cog'])
  expect(reply('it is stuck').checks).toEqual([])
  expect(verdict(reply('it turns'))).toEqual(['undetermined', null, null])
  expect(
    reply('it turns').ruledOut.map(({ signature, because }) => `${signature.id}: ${because}`),
  ).toEqual(['broken-cog: the answer to the check `turn-it` rules it out'])
})

test('in the report itself an outcome counts only below the command of the check', () => {
  const answered = `${BROKEN}\n\`\`\`\n$ cogctl turn --all\nit is stuck\n\`\`\`\n`
  expect(verdict(diagnoseCase({ body: answered }))).toEqual(['environment', 'confirmed', 'cog'])
  expect(verdict(diagnoseCase({ body: `${BROKEN}\nit is stuck\n` }))).toEqual([
    'environment',
    'likely',
    'cog',
  ])
})
