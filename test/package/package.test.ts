/** The package as others install it: packed, unpacked elsewhere, run by the oldest Node at hand. */
import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseMarkdownFile } from '../../src/cli/input/markdown-file.ts'
import { nodes } from '../cli/system-node.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const execFileAsync = promisify(execFile)
const folder = temporaryFolder()
const installed = join(folder, 'node_modules/faultline')
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
let files: string[] = []

const issues = globSync('test/fixtures/reports/*.md')
  .sort()
  .map((id) => {
    const { title, body } = parseMarkdownFile(readFileSync(id, 'utf8'), id)
    return `${JSON.stringify({ id, repo: 'acme/acme', title, body })}\n`
  })
  .join('')
const answers = new Set<string>()

beforeAll(() => {
  const packed = execFileSync('npm', ['pack', '--json', '--silent', '--pack-destination', folder], {
    encoding: 'utf8',
  })
  const [{ filename, files: list }] = JSON.parse(packed.slice(packed.indexOf('[')))
  files = list.map(({ path }: { path: string }) => path)
  mkdirSync(installed, { recursive: true })
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', installed, '--strip-components=1'])
  // Only what the package says it depends on, so that a forgotten dependency shows.
  for (const name of Object.keys(manifest.dependencies)) {
    const link = join(folder, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(resolve('node_modules', name), link)
  }
}, 60_000)

test('the package holds what runs, and nothing else', () => {
  const kinds = files.map((file) =>
    file.replace(/^(dist|signatures|templates)\/.*(\.\w+)$/, '$1/*$2'),
  )
  expect([...new Set(kinds)].sort()).toEqual([
    'LICENSE',
    'README.md',
    'app.yml',
    'bin/faultline.js',
    'config.schema.json',
    'dist/*.js',
    'docs/signatures.md',
    'package.json',
    'packages/pypi.yml',
    'signatures/*.json',
    'signatures/*.yml',
    'templates/*.liquid',
    'templates/*.yml',
  ])
})

function run(path: string, args: readonly string[], input = '') {
  const bin = join(installed, 'bin/faultline.js')
  return spawnSync(path, [bin, ...args], { input, encoding: 'utf8', cwd: folder })
}

describe.each(nodes)('the installed package, with Node $version', ({ path }) => {
  test('triages reports', () => {
    const { status, stdout, stderr } = run(path, ['triage', '--jsonl'], issues)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).not.toContain('"error"')
    answers.add(stdout)
  })

  test('asks GitHub', async () => {
    const asked: (string | undefined)[] = []
    const server = createServer((request, response) => {
      asked.push(request.url)
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ title: 'It fails', body: 'It fails.', comments: 0 }))
    })
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const { port } = server.address() as AddressInfo
    const args = [join(installed, 'bin/faultline.js'), 'triage', 'acme/acme#1', '--format', 'json']
    const env = { ...process.env, GITHUB_API_URL: `http://127.0.0.1:${port}` }
    const { stdout } = await execFileAsync(path, args, { env })
    server.close()
    expect(JSON.parse(stdout).id).toEqual('acme/acme#1')
    expect(asked).toEqual(['/repos/acme/acme/issues/1'])
  })
})

test('it checks its signatures', () => {
  const { status, stdout, stderr } = run(nodes.at(-1)?.path ?? '', ['check'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(/^\d+ signatures, 0 configs: no problems\n$/)
})

test('every Node says the same of the same reports', () => {
  expect(answers.size).toBe(1)
})

test('what was compiled is kept beside the package', () => {
  expect(run(process.execPath, ['--version']).status).toEqual(0)
  expect(existsSync(join(installed, 'node_modules/.cache/faultline'))).toBe(true)
})

test('no sources came along', () => {
  expect(existsSync(join(installed, 'src'))).toBe(false)
})
