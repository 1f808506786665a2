import { describe, expect, test } from 'vitest'
import type { Problem } from '../../src/problem.ts'
import { templateProblems } from '../../src/settings/template-problems.ts'
import { TEMPLATES } from '../plan/sample.ts'

/** Templates of a repository by name. */
type Own = Readonly<Record<string, string>>

const pathOf = (name: string) => `.github/faultline/templates/${name}.liquid`

const problems = (own: Own) =>
  templateProblems(
    Object.entries(own).map(([name, text]) => ({ path: pathOf(name), text })),
    TEMPLATES,
  )

const problem = (name: string, line: number, column: number, message: string): Problem => ({
  file: pathOf(name),
  line,
  column,
  rule: 'template',
  message,
  severity: 'error',
})

// They end by Liquid's limits, far below this.
const QUICKLY_MS = 4_000

describe('templateProblems', () => {
  test.each<[string, Own]>([
    ['no templates', {}],
    ['a bundled one as it is', { comment: TEMPLATES.comment ?? '' }],
    ['words', { footer: 'Yours, the robot' }],
    ['an empty one', { footer: '' }],
    [
      'values, filters and tags that exist',
      { footer: '{% if cause %}{{ cause | code }}{% endif %}' },
    ],
    ['bundled partials', { comment: "{% render 'needs' %}{% render 'footer' %}" }],
    ['a partial of its own', { comment: "{% render 'thanks' %}", thanks: 'Thank you!' }],
    ['one that nothing renders', { thanks: 'Thank you!' }],
    [
      'partials of its own in one another, beside one of theirs',
      {
        comment: "{% render 'mine' %}{% render 'footer' %}",
        mine: "{% render 'deeper' %}",
        deeper: '{{ author }}',
      },
    ],
    ['a loop that ends', { footer: '{% for i in (1..100) %}{{ i }}{% endfor %}' }],
  ])('finds nothing wrong with %s', (_, own) => {
    expect(problems(own)).toEqual([])
  })

  test.each<[string, Own, readonly Problem[]]>([
    [
      'an unknown value',
      { footer: 'Yours,\n  {{ robot }}' },
      [problem('footer', 2, 6, 'undefined variable: robot, line:2, col:6')],
    ],
    [
      'an unknown filter',
      { footer: 'Yours,\n\n{{ author | shout }}' },
      [problem('footer', 3, 1, 'undefined filter: shout, file:footer, line:3, col:1')],
    ],
    [
      'an unknown tag',
      { footer: '{% include_all %}' },
      [problem('footer', 1, 1, 'tag "include_all" not found, file:footer, line:1, col:1')],
    ],
    [
      'a tag without an end',
      { comment: 'Hello\n {% if cause %}' },
      [problem('comment', 2, 2, 'tag {% if cause %} not closed, file:comment, line:2, col:2')],
    ],
    [
      'a partial that is nowhere',
      { comment: "Hello\n{% render 'thanks' %}" },
      [
        problem(
          'comment',
          2,
          1,
          'ENOENT: Failed to lookup "thanks" in ".", file:comment, line:2, col:1',
        ),
      ],
    ],
    [
      'a file of the machine',
      { comment: "{% render '/etc/hostname' %}" },
      [
        problem(
          'comment',
          1,
          1,
          'ENOENT: Failed to lookup "/etc/hostname" in ".", file:comment, line:1, col:1',
        ),
      ],
    ],
    [
      'each of two',
      { footer: '{{ one }}', settled: '\n{{ two }}' },
      [
        problem('footer', 1, 4, 'undefined variable: one, line:1, col:4'),
        problem('settled', 2, 4, 'undefined variable: two, line:2, col:4'),
      ],
    ],
    [
      'one of three that render each other',
      { comment: "{% render 'mine' %}", mine: "{% render 'deeper' %}", deeper: '\n{{ two }}' },
      [problem('deeper', 2, 4, 'undefined variable: two, line:2, col:4')],
    ],
    ...[
      'answer.nobody',
      'quote.nobody',
      'checks[0].nobody',
      'checks[0].outcomes[0].nobody',
      'remedies[0].nobody',
      'upstream[0].nobody',
      'upstream[0].reported.nobody',
      'tracker.nobody',
      'evidence[0].nobody',
      'nearly[0].nobody',
    ].map((path): [string, Own, readonly Problem[]] => {
      const owner = path.slice(0, path.lastIndexOf('.'))
      const guard = owner.replace(/\[0\]$/, '.size > 0')
      const source = `{% if ${guard} %}{{ ${path} }}{% endif %}`
      const column = source.indexOf(`{{ ${path}`) + 4
      const name = path.replace(/\[0\]/g, '.0')
      return [
        `${path}, of which an issue may have none`,
        { footer: source },
        [problem('footer', 1, column, `undefined variable: ${name}, line:1, col:${column}`)],
      ]
    }),
    [
      'a comment that is too long for GitHub',
      { footer: `{% for i in (1..500) %}${'word '.repeat(40)}{% endfor %}` },
      [
        problem(
          'footer',
          1,
          1,
          'the comment has 101770 characters, and GitHub takes 65536; say less',
        ),
      ],
    ],
    [
      'the bad one of two',
      { footer: 'Yours', settled: '{{ two }}' },
      [problem('settled', 1, 4, 'undefined variable: two, line:1, col:4')],
    ],
    ...['settled', 'decided', 'retracted', 'security'].map(
      (name): [string, Own, readonly Problem[]] => [
        `the template ${name}`,
        { [name]: '{{ robot }}' },
        [problem(name, 1, 4, 'undefined variable: robot, line:1, col:4')],
      ],
    ),
  ])('tells where %s is wrong', (_, own, expected) => {
    expect(problems(own)).toEqual(expected)
  })

  test.each<[string, Own, readonly Problem[]]>([
    [
      'a long loop',
      { footer: 'Yours,\n  {% for i in (1..100000000) %}{{ i }}{% endfor %}' },
      [problem('footer', 2, 3, 'memory alloc limit exceeded, file:footer, line:2, col:3')],
    ],
    [
      'words that double',
      {
        footer:
          "{% assign all = 'words' %}\n{% for i in (1..1000) %}{% assign all = all | append: all %}{% endfor %}",
      },
      [problem('footer', 2, 25, 'memory alloc limit exceeded, file:footer, line:2, col:25')],
    ],
    [
      'one that renders itself',
      { footer: "\n{% render 'footer' %}" },
      [problem('footer', 2, 1, 'Maximum call stack size exceeded, file:footer, line:2, col:1')],
    ],
  ])(
    'ends %s soon',
    (_, own, expected) => {
      expect(problems(own)).toEqual(expected)
    },
    QUICKLY_MS,
  )

  test(
    'ends two that render each other, and accuses one of them',
    () => {
      const own = { footer: "{% render 'thanks' %}", thanks: "\n{% render 'footer' %}" }
      const found = problems(own)
      // Which one is at the end of the stack is chance.
      expect([[pathOf('footer')], [pathOf('thanks')]]).toContainEqual(found.map(({ file }) => file))
    },
    QUICKLY_MS,
  )
})
