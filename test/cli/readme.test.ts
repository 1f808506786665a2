import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commands } from '../../src/cli/commands/index.ts'
import { runCli } from './run-cli.ts'

const readme = readFileSync('README.md', 'utf8')

test('the answer in the README is the one that its first command leads to', async () => {
  const [, file = ''] = /npx faultline triage (\S+\.md)/.exec(readme) ?? []
  const { stdout } = await runCli(['triage', file, '--format', 'markdown'])
  const shown = [...readme.matchAll(/^>(?: (.*))?$/gm)].map(([, line = '']) => line)
  expect(shown.join('\n')).toEqual(stdout.replace(/\n*<!--.*-->\s*$/, ''))
})

test('every command of the program is in the README', () => {
  const [, list = ''] = /## The command line\n+```\n(.*?)```/s.exec(readme) ?? []
  expect(Object.keys(commands).filter((name) => !new RegExp(`\\b${name}\\b`).test(list))).toEqual(
    [],
  )
})
