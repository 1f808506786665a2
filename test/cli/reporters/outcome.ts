/** Outcomes made by hand, for the reporters' tests. */
import type { Outcome } from '../../../src/cli/reporters/reporter.ts'
import type { Diagnosis } from '../../../src/diagnosis/diagnosis.ts'
import type { Report } from '../../../src/report/report.ts'
import type { Signature } from '../../../src/signatures/schema.ts'

const signature: Signature = {
  id: 'uwsgi-sys-executable',
  title: 'sys.executable is the uWSGI binary, not Python',
  status: 'stable',
  cause: 'upstream',
  component: 'uwsgi',
  when: { all: [{ log: 'unable to load configuration from' }] },
  remedies: {
    workaround: 'Call `python3` by name instead of `sys.executable` when you start {package}.',
    root: 'Upgrade uWSGI and name the Python it should report with the option `py-executable`.',
  },
  examples: {
    match: ['unable to load configuration from'],
    answers: { 'print-executable': { '/usr/local/bin/uwsgi': 'confirmed' } },
  },
}

const check = {
  id: 'print-executable',
  ask: 'Which program does Python inside the worker think it is?',
  run: {
    language: 'python' as const,
    code: 'import sys\nprint(sys.executable)\n',
    where: 'inside the running app',
  },
  safe: 'read-only' as const,
  outcomes: [
    { when: { pattern: '/uwsgi\\s*$' }, means: 'confirmed' as const },
    { when: 'python3', means: 'ruled-out' as const },
  ],
}

const diagnosis: Diagnosis = {
  kind: 'bug',
  cause: 'upstream',
  confidence: 'likely',
  component: 'uwsgi',
  matches: [
    {
      signature,
      component: 'uwsgi',
      title: signature.title,
      captures: { package: 'acme' },
      noise: [],
      evidence: [
        {
          part: 'body',
          line: 12,
          quote: 'unable to load configuration from /srv/app/manage.py',
          condition: 'log "unable to load configuration from"',
          sufficient: true,
        },
        {
          part: 'comment 1',
          line: 3,
          quote: 'we run it under uwsgi',
          condition: 'mentions uwsgi',
          sufficient: false,
        },
      ],
    },
  ],
  ruledOut: [{ signature: { ...signature, id: 'other' }, because: 'uwsgi 2.1 has the fix' }],
  tracker: null,
  upstream: [
    {
      signature: signature.id,
      issue: 'unbit/uwsgi#670',
      summary: 'sys.executable names the uwsgi binary',
      fixed_in: '2.0.20',
      fix_needs: 'set the option py-executable',
    },
  ],
  checks: [{ signature: signature.id, check }],
  answers: [
    {
      signature: signature.id,
      check: 'print-executable',
      means: 'confirmed',
      part: 'comment 1',
      line: 4,
      quote: '/usr/local/bin/uwsgi',
    },
  ],
  missing: ['versions'],
  reasons: ['the line can come from nothing else'],
  nearly: [{ signature: 'broken-pipe', found: ['log "502"'], lacking: ['mentions nginx'] }],
  security: false,
}

const report: Report = {
  issue: { title: '502', body: '' },
  packages: ['acme'],
  lines: [],
  sections: [],
  blocks: [],
  tracebacks: [
    {
      language: 'python',
      part: 'body',
      bare: false,
      complete: false,
      first: 20,
      last: 24,
      chain: [
        {
          type: 'OSError',
          message: 'no such file',
          at: 24,
          frames: [
            { file: '/srv/app.py', line: 3, owner: 'reporter', at: 21 },
            {
              file: '/usr/lib/python3.11/subprocess.py',
              line: 550,
              function: 'run',
              module: 'subprocess',
              owner: 'standard library',
              at: 23,
            },
          ],
        },
      ],
    },
  ],
  environment: [
    { kind: 'python', version: '3.11.4', part: 'body', line: 2, quote: 'Python 3.11.4' },
    { kind: 'os', name: 'linux', distribution: 'ubuntu', part: 'body', line: 3, quote: 'Ubuntu' },
    { kind: 'surroundings', name: 'container', part: 'title', line: 1, quote: 'docker' },
  ],
  references: [],
  kind: 'bug',
  present: ['traceback'],
}

/** An outcome with everything in it, and the changes a test wants. */
export function outcome(changes: Partial<Diagnosis> = {}): Outcome {
  return {
    id: 'report.md',
    name: 'report.md',
    triage: {
      report,
      diagnosis: { ...diagnosis, ...changes },
      plan: { labels: ['cause: upstream', 'upstream: uwsgi'], comment: 'Hello\n' },
    },
  }
}
