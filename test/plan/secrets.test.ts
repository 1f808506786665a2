import { describe, expect, test } from 'vitest'
import { maskSecrets } from '../../src/plan/secrets.ts'

// Put together here so that no scanner of this repository takes them for real ones.
const token = (prefix: string, length: number) => prefix + 'aB3dE6gH9k'.repeat(10).slice(0, length)

describe('maskSecrets', () => {
  test.each([
    [
      'a GitHub token',
      `export GH_TOKEN ${token('ghp_', 36)}`,
      'export GH_TOKEN [masked]',
      'GitHub token',
    ],
    ['a fine-grained GitHub token', token('github_pat_', 80), '[masked]', 'GitHub token'],
    [
      'a GitHub server token',
      `pip install ${token('ghs_', 36)}`,
      'pip install [masked]',
      'GitHub token',
    ],
    ['a GitLab token', token('glpat-', 20), '[masked]', 'GitLab token'],
    ['an AWS key id', `id AKIA${'ABCD2345'.repeat(2)}.`, 'id [masked].', 'AWS key'],
    [
      'an AWS secret',
      `aws_secret_access_key = ${token('', 40)}`,
      'aws_secret_access_key = [masked]',
      'access token',
    ],
    ['a PyPI token', `-p ${token('pypi-AgEIcHlwaS5vcmc', 60)}`, '-p [masked]', 'PyPI token'],
    ['an npm token', token('npm_', 36), '[masked]', 'npm token'],
    ['a Slack token', token('xoxb-', 40), '[masked]', 'Slack token'],
    [
      'a Slack webhook',
      `https://hooks.slack.com/services/${token('T0/', 30)}`,
      'https://hooks.slack.com/services/[masked]',
      'Slack webhook',
    ],
    [
      'an age key',
      `AGE-SECRET-KEY-1${'QPZRY9X8'.repeat(8).slice(0, 58)}`,
      '[masked]',
      'private key',
    ],
    ['a New Relic key', `NRAK-${'ABCD2345X'.repeat(3)}`, '[masked]', 'access token'],
    ['a Doppler token', token('dp.pt.', 43), '[masked]', 'access token'],
    ['a Grafana token', `${token('glsa_', 32)}_0a1b2c3d`, '[masked]', 'access token'],
    ['a Grafana Cloud token', token('glc_', 60), '[masked]', 'access token'],
    [
      'a password for mysql',
      'mysqldump -u ann -ptr0ub4dor shop',
      'mysqldump -u ann -p[masked] shop',
      'password',
    ],
    ['a Google key', `key=${token('AIza', 35)}&x`, 'key=[masked]&x', 'Google API key'],
    ['a Stripe key', token('sk_live_', 24), '[masked]', 'Stripe key'],
    [
      'an API key',
      `openai.api_key = "${token('sk-proj-', 40)}"`,
      'openai.api_key = "[masked]"',
      'API key',
    ],
    ['a Hugging Face token', token('hf_', 34), '[masked]', 'Hugging Face token'],
    [
      'a JSON web token',
      `${token('eyJ', 20)}.${token('eyJ', 20)}.${token('', 20)}`,
      '[masked]',
      'JSON web token',
    ],
    [
      'a password in an address',
      'postgresql://ann:tr0ub4dor@db/x',
      'postgresql://ann:[masked]@db/x',
      'password',
    ],
    [
      'a header',
      `Authorization: Bearer ${token('', 20)}`,
      'Authorization: Bearer [masked]',
      'Authorization header',
    ],
    [
      'a basic header in code',
      `{'Authorization': 'Basic ${token('', 20)}'}`,
      "{'Authorization': 'Basic [masked]'}",
      'Authorization header',
    ],
    [
      'a bearer token',
      `curl -H "bearer ${token('', 20)}"`,
      'curl -H "bearer [masked]"',
      'access token',
    ],
    [
      'a password of letters in quotes',
      "connect(password='swordfish')",
      "connect(password='[masked]')",
      'password',
    ],
    [
      'a password of letters in the environment',
      'DB_PASSWORD=swordfish',
      'DB_PASSWORD=[masked]',
      'password',
    ],
    ['a password with a digit', 'password: hunter2', 'password: [masked]', 'password'],
    ['a long token', `token: ${token('', 20)}`, 'token: [masked]', 'access token'],
    ['a token named by its prefix', `key ${token('gsk_', 52)}`, 'key gsk_[masked]', 'access token'],
    ['a token with a longer prefix', token('lin_api_', 48), 'lin_api_[masked]', 'access token'],
    ['a token of hexadecimal digits', `dop_v1_${'0a1b2c3d'.repeat(8)}`, '[masked]', 'access token'],
    ['a Google token', token('ya29.', 60), '[masked]', 'access token'],
    ['a mailer key', `${token('SG.', 25)}.${token('', 43)}`, '[masked]', 'access token'],
    [
      'a Discord token',
      `${token('M', 25)}.${token('', 6)}.${token('', 30)}`,
      '[masked]',
      'access token',
    ],
    ["another of GitLab's", token('glrt-', 25), '[masked]', 'GitLab token'],
    ['a password as an option', 'acme --password hunter2', 'acme --password [masked]', 'password'],
    [
      'a token as an option',
      `acme --token ${token('', 40)}`,
      'acme --token [masked]',
      'access token',
    ],
    [
      "curl's user",
      'curl -u ann:tr0ub4dor https://x',
      'curl -u ann:[masked] https://x',
      'password',
    ],
    [
      '.netrc',
      'machine x login ann password swordfish',
      'machine x login ann password [masked]',
      'password',
    ],
    [
      'a password of words',
      '{"password": "correct horse"}',
      '{"password": "[masked]"}',
      'password',
    ],
    [
      'a password with @',
      'postgresql://ann:p@ss1@db/x',
      'postgresql://ann:[masked]@db/x',
      'password',
    ],
    [
      'a key with any characters in quotes',
      "SECRET_KEY = 'django-insecure-$k2)x!=9'",
      "SECRET_KEY = '[masked]'",
      'access token',
    ],
    [
      'a key to encrypt with',
      `FERNET_KEY=${token('', 43)}=`,
      'FERNET_KEY=[masked]',
      'access token',
    ],
    [
      'a signed link',
      `https://x.example/f?v=1&sig=${token('', 20)}%3D&e=2`,
      'https://x.example/f?v=1&sig=[masked]&e=2',
      'signed link',
    ],
    ['cookies', `Cookie: session=${token('', 30)}; lang=en`, 'Cookie: [masked]', 'cookie'],
    ['a login of Docker', `"auth": "${token('', 20)}=="`, '"auth": "[masked]"', 'access token'],
    [
      'a channel of conda',
      `https://conda.anaconda.org/t/ab-${'0a1b2c3d'.repeat(4)}/x`,
      'https://conda.anaconda.org/t/[masked]/x',
      'access token',
    ],
  ])('masks %s', (_, text, masked, kind) => {
    expect(maskSecrets(text)).toEqual({ text: masked, found: [kind] })
  })

  test.each([
    ['an expression', 'password=os.environ["PW"]'],
    ['a call', 'token = get_token()'],
    ['a name', 'connect(password=self.settings.password)'],
    ['a type', 'def login(password: str = None)'],
    ['a placeholder', 'PASSWORD=changeme'],
    ['a placeholder in an address', 'postgresql://user:password@localhost/db'],
    ['a variable', 'postgresql://ann:$DB_PW@db'],
    ['a formatted header', 'f"Authorization: Bearer {token}"'],
    ["a container's user", 'docker run -u 1000:1000 x'],
    ['a user by name', 'docker run -u daemon:daemon x'],
    ['an option that asks', 'acme --password --verbose'],
    ['an option in a sentence', 'the option --password expects a value'],
    ['a file by its hash', `build_${'0a1b2c3d'.repeat(8)}`],
    ['a line of a diff', `x/files#diff-${'0a1b2c3d'.repeat(8)}R729`],
    ['a name in camel case', `aws_${'CloudFormationStackSetInstanceIds'}`],
    ['a wheel', 'torch-2.1.2-cp311-cp311-manylinux2014x86x64abcdefghijkl.whl'],
    ['a cookie jar', 'cookie = http.cookies.SimpleCookie()'],
    ['how a cookie is set', 'Set-Cookie: lang=en; Path=/'],
    ['a port in an address', 'http://localhost:8080/@scope/pkg'],
    ['a number of tokens', 'max_tokens=1000000000000000000'],
    ['a package whose name starts like a key', 'sk-learn-contrib-something-very-long'],
    ['a dotted name', 'token=pkg.module_v2.name3.long_enough'],
    ['the working directory', 'PWD=/home/ann/project1'],
    ['the name of a database', 'mysql -u root -p shop'],
    ['a variable for mysql', 'mysql -u root -p$MYSQL_PASSWORD shop'],
    ['a complaint', 'passwd: incorrect'],
    ['a commit', 'at 1f0c3a5b7d9e2f4a6c8b0d1e3f5a7b9c1d3e5f70'],
  ])('leaves %s', (_, text) => {
    expect(maskSecrets(text)).toEqual({ text, found: [] })
  })

  test('masks a private key line for line', () => {
    const key = [
      '-----BEGIN RSA PRIVATE KEY-----',
      'Proc-Type: 4,ENCRYPTED',
      '',
      'MIIabc/+=',
      '-----END RSA PRIVATE KEY-----',
    ]
    expect(maskSecrets(['before', ...key, 'after'].join('\n'))).toEqual({
      text: 'before\n[masked]\n[masked]\n\n[masked]\n[masked]\nafter',
      found: ['private key'],
    })
  })

  test('names each kind once', () => {
    const text = `${token('ghp_', 36)} ${token('ghp_', 36)} ${token('hf_', 34)}`
    expect(maskSecrets(text)).toEqual({
      text: '[masked] [masked] [masked]',
      found: ['GitHub token', 'Hugging Face token'],
    })
  })
})
