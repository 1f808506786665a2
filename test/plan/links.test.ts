import { describe, expect, test } from 'vitest'
import { issueLink, quietLinks, trackerLink, webAddress } from '../../src/plan/links.ts'

describe('issueLink', () => {
  test('leaves no reference in the other tracker', () => {
    expect(issueLink('unbit/uwsgi#670')).toBe('https://redirect.github.com/unbit/uwsgi/issues/670')
  })

  test('leaves one where the signature wants it', () => {
    expect(issueLink('unbit/uwsgi#670', true)).toBe('https://github.com/unbit/uwsgi/issues/670')
  })
})

test.each([
  ['cogs/cog.py', 'https://redirect.github.com/cogs/cog.py/issues'],
  ['https://rods.example/bugs', 'https://rods.example/bugs'],
])('trackerLink leads to where issues of %s are kept', (place, expected) => {
  expect(trackerLink(place)).toBe(expected)
})

describe('quietLinks', () => {
  test.each([
    ['an address', 'https://github.com/a/b/pull/1', 'https://redirect.github.com/a/b/pull/1'],
    [
      'addresses in a sentence',
      'See http://www.github.com/a and https://GitHub.com.',
      'See https://redirect.github.com/a and https://GitHub.com.',
    ],
    [
      'other hosts not',
      'https://github.community/a https://api.github.com/a',
      'https://github.community/a https://api.github.com/a',
    ],
  ])('makes quiet: %s', (_, text, expected) => {
    expect(quietLinks(text)).toBe(expected)
  })
})

describe('webAddress', () => {
  test.each([
    ['keeps an address', 'https://a.example/b?c=d#e', 'https://a.example/b?c=d#e'],
    [
      'encodes what would end the link',
      'https://a.example/b) [x](y "z',
      'https://a.example/b%29%20[x]%28y%20%22z',
    ],
    ['refuses other schemes', 'javascript:alert(1)', ''],
    ['refuses credentials', 'https://a:b@c.example/', ''],
    ['refuses what is no address', 'x', ''],
  ])('%s', (_, text, expected) => {
    expect(webAddress(text)).toBe(expected)
  })
})
