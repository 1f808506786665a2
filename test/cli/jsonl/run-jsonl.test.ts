import { PassThrough, Readable, Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { runJsonl } from '../../../src/cli/jsonl/run-jsonl.ts'
import { DEFAULT_CONFIG } from '../../../src/config.ts'
import { compile } from '../../../src/signatures/compile.ts'
import { runCli } from '../run-cli.ts'

const KEYS = [
  'id',
  'kind',
  'cause',
  'confidence',
  'component',
  'signatures',
  'upstream',
  'checks',
  'missing',
  'labels',
  'comment',
]

const engine = { signatures: compile([]), config: DEFAULT_CONFIG, templates: {} }

const record = (id: string | number | null, more = {}) =>
  `${JSON.stringify({ id, title: 'It fails', body: 'It fails.', ...more })}\n`

async function run(stdin: Iterable<string>) {
  const { code, stdout, stderr } = await runCli(['triage', '--jsonl'], { stdin })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout.at(-1)).toEqual('\n')
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

test('every issue gets one line with the keys of the contract, in the same order', async () => {
  const ids = Array.from({ length: 300 }, (_, index) => index)
  const answers = await run(ids.map((id) => record(id, { title: `It fails ${id}` })))
  expect(answers.map(({ id }) => id)).toEqual(ids)
  expect(new Set(answers.map((answer) => Object.keys(answer).join()))).toEqual(
    new Set([KEYS.join()]),
  )
})

test('a record that cannot be read gives its id and the reason, and the run goes on', async () => {
  const answers = await run([
    record('first'),
    '\n',
    '{"id":"torn","title":\n',
    `{"id":"long","body":"${'x'.repeat(8_000_000)}"}\n`,
    record(null),
    record('wrong config', { config: { mode: 'loud' } }),
    record('last'),
  ])
  expect(answers.map(({ id, error }) => [id, error])).toEqual([
    ['first', undefined],
    ['torn', 'not JSON: Unexpected end of JSON input'],
    ['long', 'the line is longer than 8 MB'],
    [null, 'id: expected text or a number'],
    ['wrong config', 'config.mode: Invalid option: expected one of "observe"|"label"|"comment"'],
    ['last', undefined],
  ])
})

test('nothing in, nothing out', async () => {
  expect(await runCli(['triage', '--jsonl'])).toEqual({ code: 0, stdout: '', stderr: '' })
})

test('a config holds for its record only', async () => {
  const config = { report: { require: [] } }
  const bug = { title: 'Crash on start', body: 'It crashes.', labels: ['bug'] }
  const answers = await run([record(1, { ...bug, config }), record(2, bug)])
  expect(answers.map(({ missing }) => missing)).toEqual([
    [],
    ['traceback', 'reproducer', 'versions', 'os', 'expected', 'steps'],
  ])
})

test('issues are read no faster than diagnoses are taken', async () => {
  let pulled = 0
  function* endless() {
    for (;;) yield record(pulled++)
  }
  const taken: string[] = []
  const stdout = new Writable({
    highWaterMark: 1,
    write: (chunk) => void taken.push(String(chunk)),
  })
  const stdin = Readable.from(endless(), { objectMode: true, highWaterMark: 1 })
  const running = runJsonl(engine, { stdin, stdout, stderr: new PassThrough(), env: {} })
  for (let turn = 0; turn < 500; turn += 1) await setImmediate()
  expect(taken.length).toBe(1)
  expect(pulled).toBeLessThan(20)
  stdout.destroy(Object.assign(new Error('gone'), { code: 'EPIPE' }))
  await expect(running).rejects.toMatchObject({ code: 'EPIPE' })
  expect(stdin.destroyed).toBe(true)
})

test('progress goes to a terminal only, and not between the answers', async () => {
  const progress = async (isErrTTY: boolean, isOutTTY: boolean) => {
    const stdout = Object.assign(new PassThrough({ highWaterMark: 2 ** 30 }), { isTTY: isOutTTY })
    const stderr = Object.assign(new PassThrough(), { isTTY: isErrTTY })
    const stdin = Readable.from(Array.from({ length: 150 }, (_, id) => record(id)))
    await runJsonl(engine, { stdin, stdout, stderr, env: {} })
    return stderr.read()?.toString() ?? ''
  }
  expect(await progress(true, false)).toEqual('\r100 issues\r150 issues\n')
  expect(await progress(true, true)).toEqual('')
  expect(await progress(false, false)).toEqual('')
})

test('a byte order mark in front is no part of the first record', async () => {
  const answers = await run([`\ufeff${record('first')}`, record('second')])
  expect(answers.map(({ id, error }) => [id, error])).toEqual([
    ['first', undefined],
    ['second', undefined],
  ])
})

test('texts that are too long are read as far as allowed, and the line of the record is told', async () => {
  const long = 'x '.repeat(40_000)
  const { code, stdout, stderr } = await runCli(['triage', '--jsonl'], {
    stdin: ['\n', record(1, { body: long, comments: [{ body: 'short' }, { body: long }] })],
  })
  const most = 'is read only in part: 65,536 characters in 6,000 lines are the most'
  expect({ code, id: JSON.parse(stdout).id, stderr }).toEqual({
    code: 0,
    id: 1,
    stderr: `<stdin>:2:1 warning length the body ${most}\n<stdin>:2:1 warning length comment 2 ${most}\n`,
  })
})
