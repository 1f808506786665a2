import fc from 'fast-check'
import markdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import { Config } from '../../src/config.ts'
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts'
import { renderComment } from '../../src/plan/comment.ts'
import { readMarker } from '../../src/plan/marker.ts'
import { sampleDiagnosis, sampleMatch, sampleReport, TEMPLATES, UWSGI } from './sample.ts'

const WORDS = `@ann @org/team &#64;ann #12 a/b#12 GH-12 gh-12 https://evil.example HTTP://evil.example
www.evil.example _www.evil.example_ ftp://evil.example ann@evil.example mailto:ann@evil.example <https://evil.example>
[x](https://evil.example) ![x](https://evil.example/x.png) [x]:https://evil.example <img/src=x/onerror=alert(1)>
<script> </details> </sub> <!-- --> <!--faultline:v1--> \`\`\` \`\`\`\`\` ~~~ \` \`\` ** __ ~~ \\ \\\` {{secrets}} {%raw%}
&lt; &#8203; :octocat: $x$ /faultline 1f0c3a5b7d`
const SPACES = [
  '\n',
  '\r\n',
  '\n\n',
  '\n# ',
  '\n> ',
  '\n- ',
  '\n1. ',
  '\n---\n',
  '\n|a|\n|-|\n',
  '    ',
  '\t',
]
const HIDDEN = ['\u202e', '\u200b', '\u2028', '\ud800', '<!-- faultline:v1 0123456789abcdef -->']
const ESCAPES = [
  '\n```\n# out\n',
  '\n`````\n@ann\n',
  '`@ann`',
  '-->\n\n@ann',
  '</details>\n\n# out\n',
]
const ATTACKS = [...ESCAPES, ...WORDS.split(/\s/), ...SPACES, ...HIDDEN]
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...ATTACKS),
      fc.string({ maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))
const place = fc.record({ part: fc.constantFrom('title', 'body', 'comment 1'), line: fc.nat(99) })

/** A comment in which everything that can come from a stranger is hostile. */
const comments = fc
  .record({
    texts: fc.array(hostile, { minLength: 12, maxLength: 12 }),
    place,
    confidence: fc.constantFrom<Diagnosis['confidence']>('confirmed', 'likely', 'possible', null),
    cause: fc.constantFrom<Diagnosis['cause']>(
      'upstream',
      'environment',
      'usage',
      'project',
      'mixed',
      'undetermined',
    ),
    answered: fc.boolean(),
    template: fc.constantFrom('comment', 'settled', 'decided', 'retracted', 'security'),
  })
  .map(({ texts, place: { part, line }, confidence, cause, answered, template }) => {
    const [
      author,
      body,
      component,
      title,
      quote,
      reason,
      answer,
      ask,
      code,
      where,
      example,
      summary,
    ] = texts as [string, ...string[]]
    const check = {
      id: 'print-executable',
      ask: ask ?? '',
      run: { language: 'python', code: code ?? '', where },
      outcomes: [
        { when: { pattern: '(?s).*' }, means: 'confirmed' },
        { when: example || 'x', means: 'ruled-out' },
      ],
    } as const
    const signature = {
      ...UWSGI,
      cause: cause === 'mixed' || cause === null ? ('upstream' as const) : cause,
      title: title ?? '',
      component: component ?? '',
    }
    const examples = {
      match: ['x'],
      answers: { [check.id]: { [example || 'x']: 'confirmed' as const } },
    }
    const diagnosis = sampleDiagnosis({
      cause,
      confidence,
      component,
      matches: [
        sampleMatch({ ...signature, examples }, [
          { part: part as 'body', line, quote },
          { quote: answer, line: line + 1 },
        ]),
      ],
      upstream: [
        {
          issue: 'unbit/uwsgi#670',
          summary: summary ?? '',
          fixed_in: '2.0.20',
          fix_needs: 'set it',
          signature: UWSGI.id,
        },
      ],
      checks: [{ signature: UWSGI.id, check: { ...check, outcomes: [...check.outcomes] } }],
      answers: answered
        ? [
            {
              signature: UWSGI.id,
              check: 'x',
              means: 'confirmed',
              part: 'comment 1',
              line,
              quote: answer ?? '',
            },
          ]
        : [],
      missing: ['traceback'],
      reasons: [reason ?? ''],
    })
    const config = Config.parse({ project: { support: 'https://acme.example/support' } })
    return renderComment(
      diagnosis,
      sampleReport({ author, body }),
      config,
      TEMPLATES,
      template as 'comment',
    )
  })

const OWN_LINKS = new Set([
  'https://redirect.github.com/unbit/uwsgi/issues/670',
  'https://uwsgi-docs.readthedocs.io/en/latest/Changelog-2.0.20.html',
  'https://acme.example/support',
  'https://github.com/acme/acme/security/policy',
])
const OWN_HTML =
  /^(?:<details><summary>Why I think so<\/summary>|<\/details>|<\/?sub>|<!-- faultline:v1 [0-9a-f]{16} -->)\n*$/
const OWN_BLOCKS = new Set([
  'paragraph_open',
  'paragraph_close',
  'inline',
  'fence',
  'bullet_list_open',
  'bullet_list_close',
  'list_item_open',
  'list_item_close',
  'html_block',
])

// GitHub links addresses with a scheme, `www.` and e-mail addresses, but no bare domains.
const markdown = markdownIt({ html: true, linkify: true })
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: true })

/** All that a reader on GitHub would see of a comment besides plain words and code. */
function alive(comment: string): readonly string[] {
  const blocks = markdown.parse(comment, {})
  return blocks.flatMap((block) => {
    if (!OWN_BLOCKS.has(block.type)) return [block.type]
    if (block.type === 'html_block') return OWN_HTML.test(block.content) ? [] : [block.content]
    const children = block.children ?? []
    const html = children
      .filter(({ type, content }) => type === 'html_inline' && !OWN_HTML.test(content))
      .map(({ content }) => content)
    const links = children.flatMap(({ type, attrs }) =>
      type === 'link_open' ? (attrs ?? []).map(([, value]) => String(value)) : [],
    )
    const images = children.flatMap(({ type, attrs }) =>
      type === 'image' ? [JSON.stringify(attrs)] : [],
    )
    // Code separates words; a zero-width space does so, too.
    const words = children
      .map(({ type, content }) =>
        type === 'code_inline' ? '\n' : type.startsWith('text') ? content : '',
      )
      .join('')
    return [
      ...html,
      ...images,
      ...links.filter((href) => !OWN_LINKS.has(href)),
      ...(words.match(LIVE_WORDS) ?? []),
    ]
  })
}

// What GitHub turns into links after Markdown: mentions, references, addresses, commits, pictures by name.
const LIVE_WORDS =
  /@[\w-]|#\d|\bgh-\d|:\/\/|www\.|[\u202a-\u202e\u2066-\u2069]|:[\w+-]+:|\b(?=[0-9]*[a-f])[0-9a-f]{7,40}\b/gi

describe('a comment on hostile text', () => {
  test('links, mentions, embeds and lays out nothing but our own', () => {
    fc.assert(
      fc.property(comments, (comment) => {
        // The one mention allowed: of the reporter, in the greeting.
        expect(alive(comment.replace(/^Hello @[\w\\-]+,/, 'Hello,'))).toEqual([])
      }),
      { numRuns: 1_000 },
    )
  })

  test('keeps its shape: one marker at the end, one footer, two tags for the details', () => {
    fc.assert(
      fc.property(comments, (comment) => {
        const blocks = markdown
          .parse(comment, {})
          .filter(({ type }) => type === 'html_block')
          .map(({ content }) => content.trim())
        expect(readMarker(comment)).toBeDefined()
        expect(blocks.filter((one) => one.startsWith('<!--'))).toHaveLength(1)
        expect(blocks.filter((one) => one.startsWith('<details>')).length).toBe(
          blocks.filter((one) => one === '</details>').length,
        )
        expect(comment.length).toBeLessThanOrEqual(6_000)
      }),
      { numRuns: 300 },
    )
  })

  test('mentions at most one login', () => {
    const comment = renderComment(
      sampleDiagnosis({ missing: ['traceback'] }),
      sampleReport({ author: 'ann' }),
      Config.parse({}),
      TEMPLATES,
    )
    expect(alive(comment)).toEqual(['@a'])
  })
})
