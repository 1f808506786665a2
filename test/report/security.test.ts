import { expect, test } from 'vitest'
import { readLines } from '../../src/report/lines.ts'
import { looksLikeVulnerability } from '../../src/report/security.ts'

const looks = (title: string, body: string) => {
  const issue = { title, body }
  return looksLikeVulnerability({ issue, lines: readLines(issue).lines })
}

test.each([
  ['a weakness in the title', 'SQL injection in the search form', 'Try a quote.'],
  ['a weakness by its abbreviation', 'Stored XSS in comments', 'A script tag runs.'],
  ['a title that says so', 'Security vulnerability in acme.load', 'Details follow.'],
  ['a CVE asked for', 'acme.load unpickles downloads', 'I would like to request a CVE for this.'],
  [
    'an attack in the lead',
    'acme.load trusts its input',
    'An attacker could reach remote code execution with a crafted file.',
  ],
])('%s looks like a vulnerability', (_, title, body) => expect(looks(title, body)).toBe(true))

test.each([
  [
    'a published advisory of a dependency',
    'PyYAML security vulnerability',
    'See CVE-2020-14343, please upgrade.',
  ],
  [
    'a scanner complaint',
    'Security issue in requirements',
    'Snyk and pip-audit complain about urllib3.',
  ],
  [
    'a TLS error',
    'SSL error: certificate verify failed',
    'ssl.SSLCertVerificationError when I connect.',
  ],
  [
    'a protection that refuses',
    'CSRF verification failed. Request aborted.',
    'Behind my proxy I cannot log in.',
  ],
  ['a wish for protection', 'Add CSRF protection', 'The form has none.'],
  [
    'a setting named security',
    'The security section of the config is ignored',
    'Its keys are never read.',
  ],
  ['a traceback', 'acme fails on import', 'ImportError: cannot import name exploit'],
])('%s does not', (_, title, body) => expect(looks(title, body)).toBe(false))
