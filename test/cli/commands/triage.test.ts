import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'
import { runCli } from '../run-cli.ts'

const folder = temporaryFolder()
function write(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const signature = (id: string, cause: string, words: string) => `id: ${id}
title: The frobnicator lost its belt
status: stable
cause: ${cause}
component: belt
when:
  all:
    - log: ${words}
      sufficient: true
remedies:
  fix: Put on a new belt.
examples:
  match: ['${words}']
  no-match: ['The frobnicator is fine.']
`
write('belt-lost.yml', signature('belt-lost', 'environment', 'frobnicator lost its belt'))
const pack = ['--signatures', folder]
const text = `---
labels: [bug]
---
# It stops

It stops after a minute:

\`\`\`
error: frobnicator lost its belt
\`\`\`
`
const report = write('report.md', text)

async function asJson(args: readonly string[], stdin: readonly string[] = []) {
  const { code, stdout, stderr } = await runCli(['triage', '--format', 'json', ...args], { stdin })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}
const evidence = (line: number) => [
  {
    id: 'belt-lost',
    evidence: [{ part: 'body', line, quote: 'error: frobnicator lost its belt' }],
  },
]

test('the lines of the evidence are the lines of the file', async () => {
  const { id, cause, component, signatures } = await asJson([report, ...pack])
  expect({ id, cause, component, signatures }).toEqual({
    id: report,
    cause: 'environment',
    component: 'belt',
    signatures: evidence(9),
  })
})

test('standard input is read as a file is', async () => {
  const { id, signatures } = await asJson(['-', ...pack], [text.slice(0, 50), text.slice(50)])
  expect({ id, signatures }).toEqual({ id: '-', signatures: evidence(9) })
})

test('a JSON file holds a record, with its own config', async () => {
  const body = '```\nerror: frobnicator lost its belt\n```\n'
  const record = { id: 5, title: 'It stops', body, labels: ['bug'] }
  const path = write('issue.json', JSON.stringify(record))
  expect((await asJson([path, ...pack])).signatures).toEqual(evidence(2))
  const config = { signatures: { disable: ['belt-lost'] } }
  const other = write('other.json', JSON.stringify({ ...record, config }))
  expect(await asJson([other, ...pack])).toMatchObject({ id: 5, signatures: [] })
})

test('--repo tells whose frames are the project’s own', async () => {
  const path = write(
    'owned.md',
    '# It stops\n\n```\nTraceback (most recent call last):\n  File "/usr/lib/python3.11/site-packages/cogs/core.py", line 3, in turn\n    x()\nValueError: no\n```\n',
  )
  expect((await asJson([path, '--repo', 'cogs/cogs'])).cause).toBe('project')
  expect((await asJson([path])).cause).toBe('undetermined')
})

test('a config can switch a signature off', async () => {
  const config = write('config.txt', 'signatures:\n  disable: [belt-lost]\n')
  expect((await asJson([report, ...pack, '--config', config])).signatures).toEqual([])
})

test('a signature of the folder replaces the bundled one of the same id', async () => {
  const own = temporaryFolder()
  const id = 'uwsgi-sys-executable'
  const file = signature(id, 'environment', 'frobnicator lost its belt')
  writeFileSync(join(own, `${id}.yml`), file)
  const { signatures } = await asJson([report, '--signatures', own])
  expect(signatures.map((one: { id: string }) => one.id)).toEqual([id])
})

test('a broken signature is told, and the others work', async () => {
  const own = temporaryFolder()
  writeFileSync(join(own, 'broken.yml'), 'id: broken\n')
  writeFileSync(join(own, 'belt-lost.yml'), signature('belt-lost', 'usage', 'lost its belt'))
  const { code, stdout, stderr } = await runCli(['triage', report, '--signatures', own])
  expect(code).toBe(0)
  expect(stdout.split('\n')[0]).toEqual(`${report}: likely usage (belt)`)
  expect(stderr.split('\n')[0]).toMatch(/broken\.yml:1:1 error schema /)
})

test('text names file and line; --explain says more; markdown is the comment', async () => {
  const { stdout } = await runCli(['triage', report, ...pack])
  expect(stdout).toContain(`  --> ${report}:9\n 9 | error: frobnicator lost its belt\n`)
  const explained = await runCli(['triage', report, ...pack, '--explain'])
  expect(explained.stdout.startsWith(stdout.trimEnd())).toBe(true)
  expect(explained.stdout).toContain('\nReport\n  kind')
  const markdown = await runCli(['triage', report, ...pack, '--format', 'markdown'])
  const record = await asJson([report, ...pack])
  expect(markdown.stdout.trimEnd()).toEqual(record.comment.trimEnd())
})

test('colours are for terminals', async () => {
  const plain = await runCli(['triage', report, ...pack])
  const colored = await runCli(['triage', report, ...pack], { isTTY: true })
  const never = await runCli(['triage', report, ...pack], { isTTY: true, env: { NO_COLOR: '1' } })
  expect(colored.stdout).toContain('\u001b[')
  expect(never.stdout).toEqual(plain.stdout)
})

test.each([
  ['characters', `# Long\n\n${'y '.repeat(30_000)}\n${'x '.repeat(30_000)}\nlast`, 4],
  ['lines', `# Long\n${'x\n'.repeat(6_000)}y`, 6_001],
])(
  'a body with too many %s is read as far as allowed, and the place is told',
  async (_, body, line) => {
    const path = write('long.md', body)
    const { code, stdout, stderr } = await runCli(['triage', path, '--format', 'json'])
    expect({ code, id: JSON.parse(stdout).id, stderr }).toEqual({
      code: 0,
      id: path,
      stderr: `${path}:${line}:1 warning length the body is read only in part: 65,536 characters in 6,000 lines are the most\n`,
    })
  },
)

test('blank lines past the limit are no loss', async () => {
  const path = write('blank.md', `It fails.${'\n'.repeat(70_000)}`)
  expect(await runCli(['triage', path, '--format', 'json'])).toMatchObject({ code: 0, stderr: '' })
})

test.each(['utf-16le', 'utf-16be'] as const)(
  'PowerShell may have written the file in %s',
  async (encoding) => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
    const path = join(folder, `${encoding}.md`)
    writeFileSync(path, encoding === 'utf-16le' ? bytes : bytes.swap16())
    expect((await asJson([path, ...pack])).signatures).toEqual(evidence(9))
  },
)
