import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Config, DEFAULT_CONFIG } from '../../src/config.ts'
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts'
import { renderComment } from '../../src/plan/comment.ts'
import type { Report } from '../../src/report/report.ts'
import type { Evidence } from '../../src/signatures/match.ts'
import {
  CERTIFICATES,
  found,
  packageFact,
  sampleDiagnosis,
  sampleReport,
  sampleSignature,
  TEMPLATES,
  UWSGI,
} from './sample.ts'

const CONFIG_ERROR =
  'unable to load configuration from from multiprocessing.resource_tracker import main;main(5)'
const UWSGI_EVIDENCE: readonly Partial<Evidence>[] = [
  { line: 2, quote: 'We run it behind uWSGI.', condition: 'mentions uwsgi' },
  { line: 5, quote: CONFIG_ERROR, condition: 'log "unable to load configuration from"' },
]
const UWSGI_REPORT = sampleReport({ body: `Hi\nWe run it behind uWSGI.\n\n\n${CONFIG_ERROR}` }, [
  packageFact('uwsgi', '2.0.18'),
])
const SSL_ERROR =
  'ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1000)'
const SSL_EVIDENCE: readonly Partial<Evidence>[] = [
  { line: 3, quote: SSL_ERROR, condition: 'exception SSLCertVerificationError', sufficient: true },
]
const SSL_REPORT = sampleReport({
  body: `It fails right after \`pip install\`:\n\n${SSL_ERROR}\n\nmacOS 14.2`,
})
const CONFIRMED = {
  signature: UWSGI.id,
  check: 'print-executable',
  means: 'confirmed',
  part: 'comment 1',
  line: 3,
  quote: '/opt/bin/uwsgi',
} as const

const render = (diagnosis: Diagnosis, report: Report = sampleReport()) =>
  renderComment(diagnosis, report, DEFAULT_CONFIG, TEMPLATES)

describe('renderComment', () => {
  const likely = found(CERTIFICATES, [
    ...SSL_EVIDENCE,
    { line: 5, quote: 'macOS 14.2', condition: 'os macos' },
  ])
  const confirmed = found(UWSGI, UWSGI_EVIDENCE, {
    confidence: 'confirmed',
    checks: [],
    answers: [CONFIRMED],
    reasons: ['the answer to the check `print-executable` confirms it'],
  })
  test.each([
    ['upstream-likely', found(UWSGI, UWSGI_EVIDENCE), UWSGI_REPORT],
    ['upstream-confirmed-in-a-reply', confirmed, UWSGI_REPORT],
    ['environment-likely', likely, SSL_REPORT],
    [
      'environment-possible',
      found(CERTIFICATES, SSL_EVIDENCE, { confidence: 'possible', missing: ['versions'] }),
      SSL_REPORT,
    ],
    [
      'needs-info',
      sampleDiagnosis({ missing: ['traceback', 'reproducer', 'versions'] }),
      sampleReport(),
    ],
  ])('writes %s', (name, diagnosis, report) => {
    const config = Config.parse({ project: { support: 'https://acme.example/support' } })
    const expected = readFileSync(new URL(`fixtures/${name}.md`, import.meta.url), 'utf8')
    expect(`${renderComment(diagnosis, report, config, TEMPLATES)}\n`).toBe(expected)
  })

  test.each([
    [
      'an older version',
      { fixed_in: '2.0.20' },
      '2.0.18',
      ' Your report says uwsgi 2.0.18; 2.0.20 has the fix.',
    ],
    ['no version', { fixed_in: '2.0.20' }, undefined, ' Release 2.0.20 has the fix.'],
    [
      'a newer version',
      { fixed_in: '2.0.20' },
      '2.0.21',
      ' Your report says uwsgi 2.0.21; the fix is in 2.0.20, so an older version may be the one that really runs.',
    ],
    [
      'a means and no version',
      { fixed_in: '2.0.20', fix_needs: 'set `x`' },
      undefined,
      ' Release 2.0.20 makes a fix possible: set `x`.',
    ],
    [
      'a means and an older version',
      { fixed_in: '2.0.20', fix_needs: 'set `x`' },
      '2.0.18',
      ' Your report says uwsgi 2.0.18; 2.0.20 makes a fix possible: set `x`.',
    ],
    [
      'a means and a newer version',
      { fixed_in: '2.0.20', fix_needs: 'set `x`' },
      '2.0.21',
      ' Your report says uwsgi 2.0.21, which is new enough to fix it: set `x`.',
    ],
    ['no release', {}, '2.0.18', ' I know of no release with a fix yet.'],
    [
      'no release, and what helps',
      { fix_needs: 'set `x`' },
      undefined,
      ' I know of no release with a fix yet; what helps: set `x`.',
    ],
  ])('compares releases: %s', (_, release, version, sentence) => {
    const signature = {
      ...UWSGI,
      upstream: [{ issue: 'unbit/uwsgi#670', summary: 'a bug', ...release }],
    }
    const report = sampleReport({}, version === undefined ? [] : [packageFact('uwsgi', version)])
    const line = render(found(signature, UWSGI_EVIDENCE), report)
      .split('\n')
      .find((one) => one.startsWith('**Upstream:**'))
    expect(line).toBe(
      `**Upstream:** [uwsgi issue 670](https://redirect.github.com/unbit/uwsgi/issues/670), a bug.${sentence}`,
    )
  })

  test.each([
    [
      'leads to the tracker, quietly, when the cause is clear',
      'likely' as const,
      '**Upstream:** I know of no issue about this yet; issues of cog are kept in [its own tracker](https://redirect.github.com/cogs/cog.py/issues).',
    ],
    ['sends nobody there on a guess', 'possible' as const, undefined],
  ])('%s', (_, confidence, expected) => {
    const tracker = { package: 'cog', place: 'cogs/cog.py' }
    const known = { confidence, tracker, upstream: [] }
    const line = render(found(UWSGI, UWSGI_EVIDENCE, known))
      .split('\n')
      .find((one) => one.startsWith('**Upstream:**'))
    expect(line).toBe(expected)
  })

  test.each([
    ['greets the reporter', {}, {}, 'Hello @ann, and thank you for the report.'],
    [
      'greets nobody by a name that is no login',
      { author: 'ann @bob' },
      {},
      'Hello ann @&#8203;bob, and thank you for the report.',
    ],
    [
      'greets an unknown reporter',
      { author: undefined },
      {},
      'Hello, and thank you for the report.',
    ],
    [
      'thanks for an answer that rules out',
      {},
      {
        answers: [{ ...CONFIRMED, means: 'ruled-out' as const }],
        ruledOut: [{ signature: UWSGI, because: 'x' }],
      },
      'Thank you for running the check. It rules out what I suspected ("sys.executable is the uWSGI binary, not Python"), so I take that back.',
    ],
  ])('%s', (_, issue, known, greeting) => {
    const diagnosis = sampleDiagnosis({ missing: ['traceback'], ...known })
    expect(render(diagnosis, sampleReport(issue)).split('\n')[0]).toBe(greeting)
  })

  test('fills in the names that were captured, and leaves out a remedy that names more', () => {
    const signature = sampleSignature({
      remedies: {
        workaround: 'Run `pip install {package}`.',
        fix: 'Set {option}.',
        root: 'See https://github.com/a/b.',
      },
    })
    const diagnosis = found(signature, [{}])
    const [match] = diagnosis.matches
    const filled = {
      ...diagnosis,
      matches: match === undefined ? [] : [{ ...match, captures: { package: 'lxml' } }],
    }
    expect(
      render(filled)
        .split('\n')
        .filter((line) => line.startsWith('- *')),
    ).toEqual([
      '- *For now:* Run `pip install lxml`.',
      '- *At the root:* See <https://redirect.github.com/a/b>.',
    ])
  })

  test('masks a secret in a quote, warns, and does not repeat it', () => {
    const secret = `ghp_${'a1B2'.repeat(9)}`
    const quote = `error: cannot clone https://x:${secret}@github.com/a/b`
    const comment = render(
      found(CERTIFICATES, [{ quote: quote.slice(40), line: 1 }]),
      sampleReport({ body: quote }),
    )
    expect(comment).toContain('your report seems to hold a secret (GitHub token)')
    expect(comment).toContain('```text\nerror: cannot clone https://x:[masked]@github.com/a/b\n```')
    expect(comment).not.toContain(secret.slice(-10))
  })

  test('keeps to its length: quotes are cut first, then the second check goes', () => {
    const long = 'a long line '.repeat(500)
    const check = {
      id: 'a',
      ask: 'Does it?',
      run: { language: 'python', code: `${'x = 1  # a long line\n'.repeat(49)}`.slice(0, 1000) },
      outcomes: [],
    } as const
    const signature = {
      ...CERTIFICATES,
      remedies: { workaround: 'w '.repeat(250), fix: 'f '.repeat(250), root: 'r '.repeat(250) },
    }
    const comment = (checks: number) =>
      render(
        found(
          signature,
          Array.from({ length: 12 }, (_, line) => ({ line, quote: long })),
          {
            checks: Array.from({ length: checks }, () => ({
              signature: signature.id,
              check: { ...check, outcomes: [] },
            })),
            reasons: [long, long, long],
          },
        ),
      )
    expect([comment(1).length <= 6_000, comment(2).length <= 6_000]).toEqual([true, true])
    expect(comment(2).match(/Does it\?/g)).toEqual(['Does it?', 'Does it?'])
  })

  test('keeps a guess to itself that no check can settle', () => {
    const guess = found(UWSGI, UWSGI_EVIDENCE, { confidence: 'possible', checks: [] })
    const missing = ['traceback'] as const
    expect(render({ ...guess, missing })).toBe(render(sampleDiagnosis({ missing })))
  })

  test('quotes a line of inline code without its backticks', () => {
    const comment = render(found(CERTIFICATES, [{ quote: '`SSLError: x`' }]))
    expect(comment).toContain('```text\nSSLError: x\n```')
  })

  test('fits on a screen', () => {
    const comment = render(found(UWSGI, UWSGI_EVIDENCE), UWSGI_REPORT)
    const outside = comment.replace(/<details>[\s\S]*<\/details>/, '').split('\n')
    expect(outside.length).toBeLessThanOrEqual(40)
  })

  test('never sends anybody away', () => {
    const words = Object.values(TEMPLATES).join('\n')
    expect(
      words.match(
        /\b(?:invalid|must|not our|unfortunately|wrong place|please note|simply|just)\b/gi,
      ),
    ).toBeNull()
  })
})
