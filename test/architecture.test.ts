/** Reads the imports of the sources and holds them to the map in docs/architecture.md. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

interface Rule {
  /** Parts of `src` it may import; its own files always. */
  readonly parts: readonly string[]
  /** npm packages it may import, and modules of Node: the core names each, the shell may use all. */
  readonly packages: readonly string[]
}

/** Values in, values out: no I/O, no clock, no environment. */
const CORE: Readonly<Record<string, Rule>> = {
  problem: { parts: [], packages: [] },
  yaml: { parts: ['problem'], packages: ['js-yaml', 'zod'] },
  report: { parts: [], packages: ['markdown-it'] },
  config: { parts: ['report'], packages: ['zod'] },
  'parse-config': { parts: ['config', 'problem', 'yaml'], packages: [] },
  signatures: {
    parts: ['report', 'problem', 'yaml'],
    packages: ['@renovatebot/pep440', 're2js', 'zod'],
  },
  diagnosis: {
    parts: ['report', 'signatures', 'config', 'packages'],
    packages: ['@renovatebot/pep440', 'semver'],
  },
  plan: {
    parts: ['report', 'signatures', 'diagnosis', 'config'],
    packages: ['@renovatebot/pep440', 'liquidjs', 'node:crypto'],
  },
  packages: { parts: ['report', 'yaml'], packages: ['zod'] },
  triage: {
    parts: ['report', 'signatures', 'diagnosis', 'plan', 'config', 'packages'],
    packages: [],
  },
  settings: {
    parts: ['report', 'signatures', 'diagnosis', 'plan', 'config', 'parse-config', 'problem'],
    packages: [],
  },
}

const SHELL: Readonly<Record<string, Rule>> = {
  'user-error': { parts: [], packages: [] },
  store: {
    parts: ['diagnosis', 'plan', 'settings', 'user-error'],
    packages: ['@electric-sql/pglite', 'dataloader', 'kysely', 'pg', 'pg-boss', 'zod'],
  },
  metrics: { parts: ['store'], packages: ['prom-client'] },
  github: {
    parts: ['report', 'plan', 'config', 'parse-config', 'problem', 'settings', 'store'],
    packages: ['@octokit/request-error', '@octokit/webhooks', 'probot'],
  },
  worker: {
    parts: [
      'github',
      'store',
      'triage',
      'report',
      'config',
      'problem',
      'plan',
      'settings',
      'signatures',
      'packages',
      'metrics',
    ],
    packages: ['@octokit/request-error', 'kysely', 'pino', 'piscina'],
  },
  server: { parts: ['github', 'store', 'worker', 'metrics'], packages: ['pino', 'probot'] },
  cli: {
    parts: [...Object.keys(CORE), 'user-error', 'store', 'github', 'worker', 'server'],
    packages: [
      '@octokit/request-error',
      '@octokit/rest',
      '@probot/get-private-key',
      'js-yaml',
      'picocolors',
      'pino',
      'probot',
      'wrap-ansi',
      'zod',
    ],
  },
}

const RULES = { ...CORE, ...SHELL }

const files = globSync('src/**/*.ts').sort()
const sources = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))
const partOf = (file: string) => file.split('/')[1]?.replace(/\.ts$/, '') ?? ''

const IMPORT =
  /^\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm
const imports = [...sources].flatMap(([file, source]) =>
  [...source.matchAll(IMPORT)].map((match) => ({ file, to: match[1] ?? match[2] ?? '' })),
)
const isRelative = ({ to }: { to: string }) => to.startsWith('.')
const isCore = (file: string) => partOf(file) in CORE
const packageOf = (to: string) =>
  to
    .split('/')
    .slice(0, to.startsWith('@') ? 2 : 1)
    .join('/')

test('every part of src has a rule here', () => {
  expect([...new Set(files.map(partOf))].filter((part) => !(part in RULES))).toEqual([])
})

test('parts import only what is below them', () => {
  const arrows = imports.filter(isRelative).map(({ file, to }) => ({
    file,
    from: partOf(file),
    to: partOf(join(dirname(file), to)),
  }))
  const wrong = arrows.filter(
    ({ from, to }) => from !== to && RULES[from]?.parts.includes(to) !== true,
  )
  expect(wrong).toEqual([])
  expect(arrows.length).toBeGreaterThan(50)
})

test('parts use only their own packages', () => {
  const wrong = imports
    .filter((one) => !isRelative(one))
    .filter(({ file, to }) => isCore(file) || !to.startsWith('node:'))
    .filter(({ file, to }) => RULES[partOf(file)]?.packages.includes(packageOf(to)) !== true)
  expect(wrong).toEqual([])
})

test('every npm package of package.json is used, and nothing else', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  const used = imports
    .filter((one) => !isRelative(one) && !one.to.startsWith('node:'))
    .map(({ to }) => packageOf(to))
  expect(Object.keys(dependencies).sort()).toEqual([...new Set(used)].sort())
})

const AMBIENT =
  /\b(?:Date\.now|new Date\(\)|Math\.random|performance\.|process\.|console\.|fetch\(|setTimeout|setInterval|globalThis)/

test('the core asks no clock, no chance, no environment and no network', () => {
  const wrong = [...sources].flatMap(([file, source]) =>
    source
      .split('\n')
      .map((line, index) => `${file}:${index + 1} ${line.trim()}`)
      .filter((_, index) => AMBIENT.test(withoutComment(source.split('\n')[index] ?? ''))),
  )
  expect(wrong.filter((line) => isCore(line.split(':')[0] ?? ''))).toEqual([])
})

function withoutComment(line: string): string {
  return line.replace(/^\s*(?:\/\*\*?|\*).*$|(?<![:'"`])\/\/.*$/, '')
}

test('files are small: the median is under 60 lines, none is over 250', () => {
  const sizes = [...sources].map(([file, source]) => ({
    file,
    lines: source.split('\n').length - 1,
  }))
  const sorted = sizes.map(({ lines }) => lines).sort((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0
  process.stdout.write(`${sizes.length} files, median ${median} lines, longest ${sorted.at(-1)}\n`)
  expect(sizes.filter(({ lines }) => lines > 250)).toEqual([])
  expect(median).toBeLessThan(60)
})

test('every folder of src has its tests in the same place under test', () => {
  const folders = [...new Set(files.map((file) => dirname(file)))].filter((one) => one !== 'src')
  const bare = folders.filter((folder) => {
    const mirror = folder.replace(/^src/, 'test')
    return !existsSync(`${mirror}.test.ts`) && globSync(`${mirror}/*.test.ts`).length === 0
  })
  expect(bare).toEqual([])
})
