import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'
import { runCli } from '../run-cli.ts'

const folder = temporaryFolder()
const at = (name: string) => join(folder, name)
mkdirSync(at('good/deeper'), { recursive: true })
mkdirSync(at('bad'))

const good = (id: string, words: string) => `id: ${id}
title: The widget ${words}
status: stable
cause: environment
component: widget
when:
  all:
    - log: the frobnicator ${words}
      sufficient: true
examples:
  match: ['\`\`\`\\nerror: the frobnicator ${words}\\n\`\`\`']
  no-match: ['The frobnicator is fine.']
`
writeFileSync(at('good/one.yml'), good('one', 'lost its belt'))
writeFileSync(at('good/deeper/two.yaml'), good('two', 'ran out of oil'))
writeFileSync(at('good/faultline.yml'), 'mode: label\n')
writeFileSync(at('good/notes.txt'), 'no YAML')
writeFileSync(at('bad/faultline.yml'), 'mode: label\nlabelz: {}\nmodes: 1\n')
writeFileSync(at('bad/three.yml'), `${good('three', 'squeaks')}"\\e[31mcolour": red\n`)

const unknown = (file: string, place: string, key: string) =>
  `${at(file)}:${place} error schema unknown key \`${key}\``

test('clean files end with 0', async () => {
  expect(await runCli(['check', at('good')])).toEqual({
    code: 0,
    stdout: '2 signatures, 1 config: no problems\n',
    stderr: '',
  })
})

test('findings are sorted by place and end with 1', async () => {
  expect(await runCli(['check', at('bad'), at('good/one.yml')])).toEqual({
    code: 1,
    stdout: `${unknown('bad/faultline.yml', '2:1', 'labelz')}
${unknown('bad/faultline.yml', '3:1', 'modes')}
${unknown('bad/three.yml', '13:2', '\ufffd[31mcolour')}
2 signatures, 1 config: 3 errors, 0 warnings
`,
    stderr: '',
  })
})

test('--format json prints them as one array', async () => {
  const { code, stdout } = await runCli(['check', at('bad/three.yml'), '--format', 'json'])
  const place = { file: at('bad/three.yml'), line: 13, column: 2 }
  expect({ code, problems: JSON.parse(stdout) }).toEqual({
    code: 1,
    problems: [
      { ...place, rule: 'schema', message: 'unknown key `\u001b[31mcolour`', severity: 'error' },
    ],
  })
})

test('the bundled signatures, the schemas for editors and the list are clean', async () => {
  const { code, stdout } = await runCli(['check'])
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: expect.stringMatching(/^\d+ signatures, 0 configs: no problems\n$/),
  })
}, 30_000)
