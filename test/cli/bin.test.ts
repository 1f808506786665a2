import { type StdioOptions, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nodes } from './system-node.ts'

const bin = resolve('bin/faultline.js')
const record = `${JSON.stringify({ id: 1, title: 'It fails', body: 'It fails.' })}\n`

describe.each(nodes)('bin/faultline.js in a clone, with Node $version', ({ path }) => {
  const run = (args: readonly string[], input = '') =>
    spawnSync(path, [bin, ...args], { input, encoding: 'utf8' })

  test('reads standard input, writes standard output, ends with 0', () => {
    const { status, stdout, stderr } = run(['triage', '-', '--format', 'json'], '# It fails\n')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout).id).toEqual('-')
  })

  test('passes the exit code on', () => {
    const { status, stdout, stderr } = run(['triage', 'no.md'])
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: 'faultline: cannot read no.md: there is no such file\n',
    })
  })

  test('ends quietly when the reader of its output stops', async () => {
    const child = spawn(path, [bin, 'triage', '--jsonl'])
    const exit = once(child, 'exit')
    const stderr: Buffer[] = []
    child.stderr.on('data', (chunk) => stderr.push(chunk))
    child.stdin.on('error', () => {})
    child.stdin.write(record.repeat(20_000))
    await once(child.stdout, 'data')
    child.stdout.destroy()
    expect(await exit).toEqual([0, null])
    expect(Buffer.concat(stderr).toString()).toEqual('')
  })

  test('a signal ends it', async () => {
    const child = spawn(path, [bin, 'triage', '--jsonl'])
    const exit = once(child, 'exit')
    child.stdin.write(record)
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    expect(await exit).toEqual([null, 'SIGTERM'])
  })
})

test.each([['-'], ['--jsonl']])('refuses a folder as standard input of triage %s', (argument) => {
  const folder = openSync('.', 'r')
  const stdio: StdioOptions = [folder, 'pipe', 'pipe']
  const { status, stderr } = spawnSync(process.execPath, [bin, 'triage', argument], {
    stdio,
    encoding: 'utf8',
  })
  closeSync(folder)
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'faultline: cannot read standard input: it is a folder; name a file\n',
  })
})

test('works from any folder', () => {
  const { status } = spawnSync(process.execPath, [bin, 'triage', '-'], { input: 'x', cwd: '/' })
  expect(status).toEqual(0)
})
