/** Small reports and diagnoses to plan for, built by hand so that a test says all it depends on. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts'
import type { Templates } from '../../src/plan/liquid.ts'
import type { Fact } from '../../src/report/environment/fact.ts'
import type { Issue } from '../../src/report/issue.ts'
import type { Report } from '../../src/report/report.ts'
import type { Evidence, Match } from '../../src/signatures/match.ts'
import type { Check, Signature } from '../../src/signatures/schema.ts'

const folder = new URL('../../templates/', import.meta.url)

/** The templates that come with Faultline. */
export const TEMPLATES: Templates = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.liquid'))
    .map((name) => [name.replace('.liquid', ''), readFileSync(new URL(name, folder), 'utf8')]),
)

export function sampleReport(
  issue: Partial<Issue> = {},
  environment: readonly Fact[] = [],
): Report {
  const whole: Issue = {
    repo: 'acme/acme',
    title: 'It fails',
    body: 'It fails',
    author: 'ann',
    authorAssociation: 'NONE',
    ...issue,
  }
  return {
    issue: whole,
    packages: ['acme'],
    lines: whole.body
      .split('\n')
      .map((text, index) => ({ part: 'body', number: index + 1, text, kind: 'log' })),
    // The filled heading of a bug form: something failed.
    sections: [{ label: 'What happened', origin: 'form', first: 1, last: 1, value: 'It fails' }],
    blocks: [],
    tracebacks: [],
    environment,
    references: [],
    kind: 'bug',
    present: [],
  }
}

export function packageFact(name: string, version: string): Fact {
  return { kind: 'package', name, version, part: 'body', line: 1, quote: `${name} ${version}` }
}

/** A diagnosis of a bug that knows nothing, with what is given. */
export function sampleDiagnosis(known: Partial<Diagnosis> = {}): Diagnosis {
  return {
    kind: 'bug',
    cause: 'undetermined',
    confidence: null,
    component: null,
    matches: [],
    ruledOut: [],
    tracker: null,
    upstream: [],
    checks: [],
    answers: [],
    missing: [],
    reasons: [],
    nearly: [],
    security: false,
    ...known,
  }
}

/** What `signature` says when it is found by the evidence. */
export function found(
  signature: Signature,
  evidence: readonly Partial<Evidence>[],
  known: Partial<Diagnosis> = {},
): Diagnosis {
  return sampleDiagnosis({
    cause: signature.cause,
    confidence: 'likely',
    component: signature.component,
    matches: [sampleMatch(signature, evidence)],
    upstream: (signature.upstream ?? []).map((one) => ({ ...one, signature: signature.id })),
    checks: (signature.checks ?? []).map((check) => ({ signature: signature.id, check })),
    ...known,
  })
}

export function sampleMatch(
  signature: Signature,
  evidence: readonly Partial<Evidence>[],
  captures: Match['captures'] = {},
): Match {
  return {
    signature,
    component: signature.component,
    title: signature.title,
    evidence: evidence.map((one) => ({
      part: 'body',
      line: 1,
      quote: '',
      condition: 'log "x"',
      sufficient: false,
      ...one,
    })),
    captures,
    noise: [],
  }
}

export function sampleSignature(known: Partial<Signature> = {}): Signature {
  return {
    id: 'numpy-two-abi',
    title: 'A wheel was built for NumPy 1',
    status: 'stable',
    cause: 'upstream',
    component: 'numpy',
    when: { all: [{ log: 'compiled using NumPy 1' }] },
    examples: { match: ['compiled using NumPy 1'] },
    ...known,
  }
}

const EXECUTABLE: Check = {
  id: 'print-executable',
  ask: 'Which program does Python inside the worker think it is?',
  run: {
    language: 'python',
    code: 'import sys; print(sys.executable)',
    where: 'inside the running app',
  },
  safe: 'read-only',
  outcomes: [
    { when: { pattern: '/uwsgi\\s*$' }, means: 'confirmed' },
    { when: { pattern: '/python[\\d.]*\\s*$' }, means: 'ruled-out' },
  ],
}

export const UWSGI = sampleSignature({
  id: 'uwsgi-sys-executable',
  title: 'sys.executable is the uWSGI binary, not Python',
  component: 'uwsgi',
  upstream: [
    {
      issue: 'unbit/uwsgi#670',
      summary: '`sys.executable` names the uwsgi binary',
      fixed_in: '2.0.20',
      fix_needs: 'set the option `py-executable`',
    },
  ],
  checks: [EXECUTABLE],
  remedies: {
    workaround: 'Call `python3` by name instead of `sys.executable` in subprocess calls.',
    fix: 'Run the app from a virtual environment and name its Python explicitly.',
    root: 'Upgrade uWSGI to 2.0.20 or later and set `py-executable` to the Python it should report.',
  },
  references: ['https://uwsgi-docs.readthedocs.io/en/latest/Changelog-2.0.20.html'],
  examples: {
    match: ['unable to load configuration from'],
    answers: {
      'print-executable': { '/usr/local/bin/uwsgi': 'confirmed', '/usr/bin/python3': 'ruled-out' },
    },
  },
})

export const CERTIFICATES = sampleSignature({
  id: 'macos-python-certificates',
  title: 'This Python has no CA certificates to check servers against',
  cause: 'environment',
  component: 'ca-certificates',
  checks: [
    {
      id: 'default-verify-paths',
      ask: 'Where does this Python look for CA certificates, and is the file there?',
      run: {
        language: 'python',
        code: 'import os, ssl\npath = ssl.get_default_verify_paths().openssl_cafile\nprint(path, os.path.exists(path))',
      },
      safe: 'read-only',
      outcomes: [
        { when: { pattern: 'cert\\.pem False$' }, means: 'confirmed' },
        { when: { pattern: 'cert\\.pem True$' }, means: 'ruled-out' },
      ],
    },
  ],
  remedies: {
    workaround:
      'Run `python -m pip install certifi` and set `SSL_CERT_FILE` to what `python -m certifi` prints.',
    root: 'Open the folder of your Python in Applications and run `Install Certificates.command` once.',
  },
  examples: {
    match: ['unable to get local issuer certificate'],
    answers: {
      'default-verify-paths': {
        '/Library/Frameworks/Python.framework/Versions/3.12/etc/openssl/cert.pem False':
          'confirmed',
        '/opt/homebrew/etc/openssl@3/cert.pem True': 'ruled-out',
      },
    },
  },
})
