import { describe, expect, test } from 'vitest'
import { renderTemplate } from '../../src/plan/liquid.ts'

const HOSTILE = '@ann <b> `x`'

describe('renderTemplate', () => {
  test.each([
    ['disarms what is printed', '{{ v }}', '@&#8203;ann &lt;b&gt; `x`'],
    ['disarms what is echoed', '{% echo v %}', '@&#8203;ann &lt;b&gt; `x`'],
    ['disarms what is cycled', '{% cycle v %}', '@&#8203;ann &lt;b&gt; `x`'],
    [
      'disarms what a filter made',
      "{{ v | append: ' @bob' }}",
      '@&#8203;ann &lt;b&gt; `x` @&#8203;bob',
    ],
    ['disarms what claims to be raw', '{{ v | raw }}', '@&#8203;ann &lt;b&gt; `x`'],
    ['disarms what no longer is code', "{{ v | code | append: '' }}", '`@ann <b>`x&#8203;'],
    ['disarms everything in plain text', '{{ v | plain }}', '@&#8203;ann &lt;b&gt; \\`x\\`'],
    ['puts code into backticks', '{{ v | code }}', '`` @ann <b> `x` ``'],
    ['puts blocks into fences', "{{ v | block: 'text' }}", '```text\n@ann <b> `x`\n```'],
    ['takes only words for languages', '{{ v | block: v }}', '```annbx\n@ann <b> `x`\n```'],
    ['makes no link of what is no address', '[x]({{ v | link }})', '[x]()'],
    [
      'mentions nobody whose name is no login',
      '{{ v | mention }}',
      '@&#8203;ann &lt;b&gt; \\`x\\`',
    ],
    ['prints nothing for a list', '{{ list }}', ''],
  ])('%s', (_, source, expected) => {
    expect(renderTemplate('t', { v: HOSTILE, list: [HOSTILE] }, { t: source })).toBe(expected)
  })

  test('mentions a login', () => {
    expect(renderTemplate('t', { v: 'ann-b_acme' }, { t: '{{ v | mention }}' })).toBe(
      '@ann-b\\_acme',
    )
  })

  test('gives the values to partials', () => {
    expect(renderTemplate('t', { v: 'x' }, { t: "{% render 'part' %}", part: '<{{ v }}>' })).toBe(
      '<x>',
    )
  })

  test.each([
    ['an unknown value', '{{ nobody }}', /undefined variable: nobody/],
    ['an unknown filter', '{{ v | shout }}', /undefined filter: shout/],
    ['a file', "{% render '../../package.json' %}", /ENOENT/],
    ['a name of every object', "{% render 'constructor' %}", /ENOENT/],
    [
      'an endless loop',
      '{% for i in (1..100000000) %}x{% endfor %}',
      /memory alloc limit exceeded/,
    ],
    ['a long template', 'x'.repeat(200_001), /parse length limit exceeded/],
    ['a syntax error', '{% if v %}', /not closed/],
  ])('refuses %s', (_, source, message) => {
    expect(() => renderTemplate('t', { v: 'x' }, { t: source })).toThrow(message)
  })
})
