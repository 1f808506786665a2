import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'
import { runCli } from '../run-cli.ts'

const folder = temporaryFolder()
const at = (name: string) => join(folder, name)
const TRACEBACK = `Traceback (most recent call last):
  File "/usr/lib/python3.12/site-packages/frobnicator/core.py", line 3, in turn
    belt()
frobnicator.errors.BeltError: belt 7 of the frobnicator ran off
`
writeFileSync(at('paste.txt'), TRACEBACK)
writeFileSync(at('prose.txt'), 'It does not turn.\n')
writeFileSync(at('long.txt'), 'x'.repeat(70_000))
mkdirSync(at('pack/python'), { recursive: true })
writeFileSync(at('pack/schema.json'), '{}')

const toDo = (file: string) =>
  [
    '22:5 error check-not-safe say what running it can change: `safe: read-only`, `scratch` or `network`',
    '23:5 error not-filled-in fill in the question that decides',
    '26:7 error not-filled-in fill in the short, safe experiment that answers it',
    '28:9 error not-filled-in fill in what it prints when this is the cause',
    '30:9 error not-filled-in fill in what it prints when it is not',
    '35:3 error not-filled-in fill in the quickest way out; then fix, then root',
    '47:7 error not-filled-in fill in a look-alike that has another cause',
  ]
    .map((line) => `${file}:${line}\n`)
    .join('')

const SOURCE = `# yaml-language-server: $schema=../schema.json
id: belt-off
# A sentence that follows "This most likely comes from …."
title: 'BeltError: belt … of the frobnicator ran off'
# Says nothing until it is stable.
status: experimental
# A guess: upstream | environment | usage | project; undetermined when only the check tells.
cause: environment
# The root, not the messenger that printed it.
component: frobnicator
# One condition alone is only possible; likely takes a second one, found on another line.
when:
  all:
    - exception:
        type: frobnicator.errors.BeltError
        message:
          pattern: belt \\d+ of the frobnicator ran off
        raised-in: dependency:frobnicator
  # none:   # what the same line means elsewhere, for example
  #   - frame: { raised-in: project }
checks:
  - id: first-check
    ask: FILL IN the question that decides
    run:
      language: python
      code: FILL IN the short, safe experiment that answers it
    outcomes:
      - when: FILL IN what it prints when this is the cause
        means: confirmed
      - when: FILL IN what it prints when it is not
        means: ruled-out
    # Say what running it can change, read-only | scratch | network:
    # safe: read-only
remedies:
  workaround: FILL IN the quickest way out; then fix, then root
# references: [ the public pages that confirm it ]
examples:
  match:
    - |
      \`\`\`
${TRACEBACK.replace(/^(?=.)/gm, '      ')}      \`\`\`
  no-match:
    - FILL IN a look-alike that has another cause
  # answers:   # what the check prints, and how it is read
  #   first-check: { …: confirmed, …: ruled-out }
`

test('a paste becomes a file, and what is left to do is told', async () => {
  const file = at('pack/python/belt-off.yml')
  const args = ['new', at('paste.txt'), '--id', 'belt-off', '--out', at('pack/python')]
  const { code, stdout, stderr } = await runCli(args)
  expect({ code, stdout, stderr, source: readFileSync(file, 'utf8') }).toEqual({
    code: 0,
    stdout: `${file} is written. Left to do:

${toDo(file)}
Read the example again: no names, hosts or tokens may be left in it. Then run
  npx faultline check ${file}
`,
    stderr: '',
    source: SOURCE,
  })
})

test('check says the same of the file as new did', async () => {
  const file = at('pack/python/belt-off.yml')
  expect(await runCli(['check', file])).toEqual({
    code: 1,
    stdout: `${toDo(file)}1 signature, 0 configs: 7 errors, 0 warnings\n`,
    stderr: '',
  })
})

test('what is left to do is told in the order of the file', async () => {
  const { stdout } = await runCli(['new', '-', '--out', at('bare')], {
    stdin: ['BeltError: off\n'],
  })
  const rules = [...stdout.matchAll(/:(\d+):\d+ error (\S+)/g)].map(
    ([, line, rule]) => `${line} ${rule}`,
  )
  expect(rules.slice(0, 3)).toEqual(['9 not-filled-in', '18 check-not-safe', '19 not-filled-in'])
})

test('standard input is read, the id is made from the error, the folder is made', async () => {
  const { code, stderr } = await runCli(['new', '-', '--out', at('made/here')], {
    stdin: [TRACEBACK],
  })
  expect({ code, stderr, files: readdirSync(at('made/here')) }).toEqual({
    code: 0,
    stderr: '',
    files: ['frobnicator-belt-error.yml'],
  })
})

test('a file that is there is overwritten only by force', async () => {
  const file = at('kept/belt-off.yml')
  mkdirSync(at('kept'))
  writeFileSync(file, 'mine')
  const args = ['new', at('paste.txt'), '--id', 'belt-off', '--out', at('kept')]
  const refused = await runCli(args)
  const before = readFileSync(file, 'utf8')
  const { code } = await runCli([...args, '--force'])
  expect({ refused, before, code, after: readFileSync(file, 'utf8') }).toEqual({
    refused: {
      code: 2,
      stdout: '',
      stderr: `faultline: ${file} is there already; --force overwrites it\n`,
    },
    before: 'mine',
    code: 0,
    after: SOURCE.slice(SOURCE.indexOf('\n') + 1),
  })
})

test('what was masked, and who knows the error already, is told', async () => {
  const paste = `token ghp_${'a1'.repeat(18)}\nImportError: Numba needs NumPy 2.1 or less. Got NumPy 2.2.`
  const { stdout } = await runCli(['new', '-', '--out', at('known')], { stdin: [paste] })
  expect(stdout.split('\n').filter((line) => /^Masked|finds this error/.test(line))).toEqual([
    'Masked in the paste: GitHub token.',
    `${join('signatures', 'python', 'numba-numpy-cap.yml')} finds this error, too; if it says the same, extend it.`,
  ])
})

const wrongUse: [string, string[], string][] = [
  ['no paste', [], 'name one paste: FILE, or - for standard input'],
  ['two pastes', ['a', 'b'], 'name one paste: FILE, or - for standard input'],
  ['a missing file', ['no.txt'], 'cannot read no.txt: there is no such file'],
  ['an unknown option', ['-', '--name', 'a'], "unknown option '--name'; see faultline new --help"],
  [
    'an id that is none',
    ['-', '--id', '../a'],
    '--id takes lower-case words joined by hyphens; it was given ../a',
  ],
  [
    'a folder for an ecosystem',
    ['-', '--ecosystem', '../python'],
    '--ecosystem takes lower-case words joined by hyphens; it was given ../python',
  ],
  [
    'a text without an error',
    [at('prose.txt'), '--out', at('none')],
    `there is no error in ${at('prose.txt')}; paste the traceback with its last line`,
  ],
  [
    'a text that is too long',
    [at('long.txt'), '--out', at('none')],
    `${at('long.txt')} has 70000 characters; paste the traceback alone`,
  ],
  [
    'the id of a bundled signature',
    [at('paste.txt'), '--id', 'numpy-2-abi', '--out', at('none')],
    `numpy-2-abi is already the id of ${join('signatures', 'python', 'numpy-2-abi.yml')}; choose another with --id`,
  ],
  [
    'a folder that is a file',
    [at('paste.txt'), '--out', at('paste.txt')],
    `--out takes a folder; ${at('paste.txt')} is none`,
  ],
]

test.each(wrongUse)('%s is told in one line', async (_, args, message) => {
  expect(await runCli(['new', ...args])).toEqual({
    code: 2,
    stdout: '',
    stderr: `faultline: ${message}\n`,
  })
  expect(readdirSync(folder)).not.toContain('none')
})
