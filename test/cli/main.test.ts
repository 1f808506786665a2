import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough, Readable, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'
import { runCli } from './run-cli.ts'

const folder = temporaryFolder()
function write(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const report = write('report.md', '# It fails\n\nIt fails.\n')

test.each([
  [
    'no command',
    [],
    'say what to do: triage, check, new, serve, jobs or doctor; see faultline --help',
  ],
  ['an unknown command', ['serv'], 'there is no command serv; see faultline --help'],
  ['a name of every object', ['toString'], 'there is no command toString; see faultline --help'],
  ['an unknown option', ['-x'], 'there is no option -x; see faultline --help'],
  [
    'an unknown option of a command',
    ['triage', '--colour', report],
    "unknown option '--colour'; see faultline triage --help",
  ],
  [
    'an option without its value',
    ['triage', report, '--format'],
    "option '--format <value>' argument missing; see faultline triage --help",
  ],
  [
    'a value for an option that takes none',
    ['triage', report, '--explain=no'],
    "option '--explain' does not take an argument; see faultline triage --help",
  ],
  [
    'an unknown format',
    ['triage', report, '--format', 'html'],
    '--format takes text, json, markdown; it was given html',
  ],
  [
    'a repository without its owner',
    ['triage', report, '--repo', 'acme'],
    '--repo takes owner/name; it was given acme',
  ],
  ['no issue', ['triage'], 'name one issue: FILE, -, owner/repo#123 or its address'],
  ['two issues', ['triage', 'a', 'b'], 'name one issue: FILE, -, owner/repo#123 or its address'],
  ['a missing file', ['triage', 'no.md'], 'cannot read no.md: there is no such file'],
  ['a folder', ['triage', folder], `cannot read ${folder}: it is a folder; name a file`],
  [
    'a file that is no text',
    ['triage', write('image.png', '\u0089PNG\0')],
    `cannot read ${join(folder, 'image.png')}: it is not UTF-8 text`,
  ],
  [
    'broken JSON',
    ['triage', write('broken.json', '{"title":\n')],
    `${join(folder, 'broken.json')} is not JSON: Unexpected end of JSON input`,
  ],
  [
    'JSON of another kind',
    ['triage', write('other.json', '[]')],
    `${join(folder, 'other.json')}: Invalid input: expected object, received array`,
  ],
  [
    'the address of something else',
    ['triage', 'https://github.com/acme/acme'],
    'https://github.com/acme/acme is not the address of an issue; it ends in /<owner>/<repository>/issues/<number>',
  ],
  [
    'the address of another host',
    ['triage', 'https://gitlab.example/acme/acme/issues/1'],
    'gitlab.example is not github.com; set GITHUB_API_URL to its API',
  ],
  [
    'a missing config',
    ['triage', report, '--config', 'no.yml'],
    'cannot read no.yml: there is no such file',
  ],
  [
    'a missing folder of signatures',
    ['triage', report, '--signatures', 'nowhere'],
    'cannot read nowhere: there is no such file',
  ],
  [
    '--jsonl with a file',
    ['triage', '--jsonl', report],
    '--jsonl reads standard input; name no file',
  ],
  [
    '--jsonl with another format',
    ['triage', '--jsonl', '--format', 'text'],
    '--jsonl writes JSON; leave out --format',
  ],
  ['a missing path to check', ['check', 'no.yml'], 'cannot read no.yml: there is no such file'],
  [
    'an unknown format to check',
    ['check', '--format', 'xml'],
    '--format takes text, json; it was given xml',
  ],
])('%s is told in one line', async (_, args, message) => {
  expect(await runCli(args)).toEqual({ code: 2, stdout: '', stderr: `faultline: ${message}\n` })
})

test('every problem of a config is told with its place', async () => {
  const config = write('wrong.yml', 'mode: comment\nlabelz: {}\nmodes: 1\n')
  expect(await runCli(['triage', report, '--config', config])).toEqual({
    code: 2,
    stdout: '',
    stderr: `${config}:2:1 error schema unknown key \`labelz\`
${config}:3:1 error schema unknown key \`modes\`
`,
  })
})

test('escape sequences in arguments do not reach the terminal', async () => {
  const { stderr } = await runCli(['\u001b[2Jx'])
  expect(stderr).toEqual('faultline: there is no command \ufffd[2Jx; see faultline --help\n')
})

test('--version prints the version of the package', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(await runCli(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
})

test.each([
  [['--help'], 'Usage: faultline <command> [options]'],
  [['help', 'check'], 'Usage: faultline check [PATH…] [--format text|json]'],
  [['triage', '--help'], 'faultline triage --jsonl [options] < issues.jsonl'],
  [['triage', report, '-h'], 'faultline triage --jsonl [options] < issues.jsonl'],
])('%o prints help that fits 80 columns', async (args, line) => {
  const { code, stdout, stderr } = await runCli(args)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toContain(line)
  expect(stdout.split('\n').filter(({ length }) => length > 80)).toEqual([])
})

test.each([
  ['a reader that stops reading ends the run quietly', 'EPIPE', 0, null],
  ['a full disk is told in one line', 'ENOSPC', 2, 'faultline: ENOSPC: write\n'],
])('%s', async (_, reason, exit, told) => {
  const error = Object.assign(new Error(`${reason}: write`), { code: reason, syscall: 'write' })
  const stdout = new Writable({ write: (_chunk, _encoding, done) => done(error) })
  const stderr = new PassThrough()
  const code = await main(['--help'], { stdin: Readable.from([]), stdout, stderr, env: {} })
  expect({ code, stderr: stderr.read()?.toString() ?? null }).toEqual({ code: exit, stderr: told })
})
