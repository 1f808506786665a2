import picocolors from 'picocolors'
import { expect, test } from 'vitest'
import { text } from '../../../src/cli/reporters/text.ts'
import { outcome } from './outcome.ts'

const style = { colors: picocolors.createColors(false), width: 80, explain: false }

test('a diagnosis reads like a compiler message', () => {
  expect(text(outcome(), style)).toEqual(`report.md: likely upstream (uwsgi)

sys.executable is the uWSGI binary, not Python [uwsgi-sys-executable]
  --> report.md:12
12 | unable to load configuration from /srv/app/manage.py
   | ^ log "unable to load configuration from"
  --> report.md, comment 1:3
 3 | we run it under uwsgi
   | ^ mentions uwsgi

Check: Which program does Python inside the worker think it is?
  python, inside the running app:
    import sys
    print(sys.executable)
  confirmed  it looks like "/usr/local/bin/uwsgi"
  ruled out  it shows "python3"

Ways out
  right now    Call \`python3\` by name instead of \`sys.executable\` when you start
               acme.
  at the root  Upgrade uWSGI and name the Python it should report with the
               option \`py-executable\`.

Upstream
  unbit/uwsgi#670  sys.executable names the uwsgi binary (fixed in 2.0.20; set
                   the option py-executable)

Missing from the report
  versions

Labels
  cause: upstream, upstream: uwsgi
`)
})

test('--explain adds what was read and why', () => {
  const whole = text(outcome(), { ...style, explain: true })
  expect(whole.slice(text(outcome(), style).length)).toEqual(`
Why
  - the line can come from nothing else

Facts read
  Python 3.11.4           report.md:2
  linux ubuntu            report.md:3
  surroundings container  report.md, title

Answers to checks
  uwsgi-sys-executable/print-executable
      confirmed: /usr/local/bin/uwsgi (report.md, comment 1:4)

Ruled out
  other  uwsgi 2.1 has the fix

Nearly matched
  broken-pipe  found log "502"; lacking mentions nginx

Traceback (report.md:20, cut off)
  OSError (report.md:24)
    reporter          /srv/app.py:3 (line 21)
    standard library  subprocess run (line 23)

Report
  kind          bug
  has           traceback
  own packages  acme
`)
})

const silent = {
  matches: [],
  checks: [],
  upstream: [],
  missing: [],
  confidence: null,
  component: null,
}
test.each([
  [{ cause: null, kind: 'feature' as const }, 'no verdict: this is a feature request'],
  [{ cause: null, security: true }, 'looks like a vulnerability; not analysed'],
  [{ cause: 'undetermined' as const }, 'undetermined; nothing known explains this report'],
  [{ cause: 'mixed' as const }, 'mixed; the lines point at several causes'],
  [{ cause: 'project' as const, confidence: 'possible' as const }, 'possible the project itself'],
])('the headline of %o', (changes, headline) => {
  const lines = text(outcome({ ...silent, ...changes }), style).split('\n')
  expect(lines).toEqual([
    `report.md: ${headline}`,
    '',
    'Labels',
    '  cause: upstream, upstream: uwsgi',
    '',
  ])
})

test('nothing is wider than the terminal but what is to be copied', () => {
  const long = 'a line with many words in it '.repeat(20)
  const [match] = outcome().triage.diagnosis.matches
  const evidence = [{ ...match!.evidence[0]!, quote: `${long}${'x'.repeat(300)}` }]
  const changes = { reasons: [long], matches: [{ ...match!, title: long, evidence }] }
  const lines = text(outcome(changes), { ...style, explain: true, width: 60 }).split('\n')
  expect(lines.filter((line) => line.length > 60)).toEqual([])
})

test('colours come only from the palette: escape sequences of the report are taken out', () => {
  const [match] = outcome().triage.diagnosis.matches
  const quote = '\u001b]0;owned\u0007\u001b[31mred\u009b2J\u202etxt.exe'
  const evidence = [{ ...match!.evidence[0]!, quote }]
  const changes = { matches: [{ ...match!, evidence }], reasons: [quote], component: quote }
  const whole = text(outcome(changes), { ...style, explain: true })
  expect(whole).toContain('\ufffd[31mred\ufffd2J\ufffdtxt.exe')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(whole).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
  const colored = text(outcome(), { ...style, colors: picocolors.createColors(true) })
  expect(colored).toContain('\u001b[1mupstream (uwsgi)\u001b[22m')
})

test('secrets in a quoted line are masked', () => {
  const [match] = outcome().triage.diagnosis.matches
  const quote = 'GET https://ada:hunter22x@example.org failed'
  const changes = { matches: [{ ...match!, evidence: [{ ...match!.evidence[0]!, quote }] }] }
  expect(text(outcome(changes), style)).toContain('GET https://ada:[masked]@example.org failed')
})
