import { describe, expect, test } from 'vitest'
import { code, fenced, linked, plain, prose } from '../../src/plan/inert.ts'

describe('plain', () => {
  test.each([
    ['a mention', 'ask @ann or @org/team', 'ask @&#8203;ann or @&#8203;org/team'],
    ['a mention written as an entity', '&#64;ann', '&amp;#&#8203;64;ann'],
    [
      'an issue reference',
      'see #12, GH-12 and a/b#12',
      'see #&#8203;12, GH-&#8203;12 and a/b#&#8203;12',
    ],
    ['an address', 'https://a.b/c', 'https:&#8203;//a.b/c'],
    ['an address without a scheme', '_www.a.b', '\\_www&#8203;.a.b'],
    ['an e-mail address', 'ann@a.b', 'ann@&#8203;a.b'],
    ['a commit', '1f0c3a5b7d', '1f0c3a&#8203;5b7d'],
    ['a picture', '![x](y)', '!\\[x\\](y)'],
    ['a picture by name', ':octocat: at 10:30', ':&#8203;octocat: at 10:&#8203;30'],
    ['HTML', '<img src=x onerror=y>', '&lt;img src=x onerror=y&gt;'],
    ['a comment', '<!-- faultline:v1 x -->', '&lt;!-- faultline:&#8203;v1 x --&gt;'],
    ['emphasis', '**a** _b_ ~~c~~ `d`', '\\*\\*a\\*\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\`'],
    ['mathematics', '$x$', '&#36;x&#36;'],
    ['a heading', '# x', '\\# x'],
    ['a list', '- x', '\\- x'],
    ['a numbered list', '1. x', '1&#8203;. x'],
    ['several lines', 'a\r\n\r\n# b\u2028c', 'a # b c'],
    ['text that turns the direction', 'a\u202eb\u2066c', 'abc'],
    ['invisible characters', 'a\u200b\u00ad\ufeff\u{e0041}\u0007b', 'ab'],
    ['half a character', 'a\ud800b', 'a\ufffdb'],
    ['a version', '2.0.18', '2.0.18'],
  ])('disarms %s', (_, text, expected) => {
    expect(plain(text)).toBe(expected)
  })
})

describe('prose', () => {
  test.each([
    ['keeps code', 'Call `a_b` now', 'Call `a_b` now'],
    ['keeps code that looks like a mention', 'Use `@ann`.', 'Use `@ann`.'],
    ['disarms what is around it', '@a `b` @c', '@&#8203;a `b` @&#8203;c'],
    ['takes a lonely backtick for a character', 'a `b` c `d', 'a `b` c \\`d'],
    ['takes several backticks for one', 'a ``b`` c', 'a `b` c'],
    ['keeps apart what is around empty code', 'a#` `1', 'a#&#8203;1'],
    ['is empty for nothing', '  ', ''],
  ])('%s', (_, text, expected) => {
    expect(prose(text)).toBe(expected)
  })
})

describe('linked', () => {
  test.each([
    ['links an address', 'See (https://a.example/b_c).', 'See (<https://a.example/b_c>).'],
    [
      'leaves one in code',
      'Run `curl https://a.example`, @ann',
      'Run `curl https://a.example`, @&#8203;ann',
    ],
  ])('%s', (_, text, expected) => {
    expect(linked(text)).toBe(expected)
  })
})

describe('code', () => {
  test.each([
    ['puts text between backticks', 'a_b', '`a_b`'],
    ['takes more backticks than the text has in a row', 'a ``b` c', '```a ``b` c```'],
    ['keeps the outer backticks apart', '`a`', '`` `a` ``'],
    ['puts lines in a row', 'a\n\nb', '`a b`'],
    ['is empty for nothing', ' \n', ''],
  ])('%s', (_, text, expected) => {
    expect(code(text)).toBe(expected)
  })
})

describe('fenced', () => {
  test.each([
    ['keeps the lines', 'a\n\n  b\n', '```\na\n\n  b\n```'],
    ['takes a longer fence than any in the text', '```\nx\n````', '`````\n```\nx\n````\n`````'],
    ['leaves out what cannot be seen', 'a\u202e\u0000\r\nb', '```\na\nb\n```'],
  ])('%s', (_, text, expected) => {
    expect(fenced(text)).toBe(expected)
  })

  test('names the language', () => {
    expect(fenced('x', 'python')).toBe('```python\nx\n```')
  })
})
