/** Holds packages/pypi.yml to its form: one package a line, each claim made once. */
import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'

interface Row {
  readonly repository?: string
  readonly tracker?: string
  readonly imports?: readonly string[]
  readonly also?: readonly string[]
}

/** Packages that are built from one project, or stand in for one another, under the same import names. */
const TWINS = [
  [
    'opencv-contrib-python',
    'opencv-contrib-python-headless',
    'opencv-python',
    'opencv-python-headless',
  ],
  ['cupy', 'cupy-cuda11x', 'cupy-cuda12x'],
  ['discord-py', 'py-cord'],
  ['hid', 'hidapi'],
  ['mlflow', 'mlflow-skinny'],
  ['onnxruntime', 'onnxruntime-gpu'],
  ['psycopg2', 'psycopg2-binary'],
  ['pygame', 'pygame-ce'],
  ['tb-nightly', 'tensorboard'],
  ['tensorflow', 'tensorflow-cpu'],
]

const source = readFileSync('packages/pypi.yml', 'utf8')
const rows = load(source) as Readonly<Record<string, Row>>
const names = Object.keys(rows)
const importsOf = (name: string) => rows[name]?.imports ?? [name.replaceAll('-', '_')]
const normalised = (name: string) => name.replace(/[-_.]+/g, '-').toLowerCase()

/** The values that more than one package has, each with those packages. */
function shared(values: (name: string) => readonly string[]): [string, string[]][] {
  const holders = new Map<string, string[]>()
  for (const name of names) {
    for (const value of values(name)) holders.set(value, [...(holders.get(value) ?? []), name])
  }
  return [...holders].filter(([, packages]) => packages.length > 1)
}

test('it knows at least 400 packages', () => {
  expect(names.length).toBeGreaterThanOrEqual(400)
})

test('a package has one line, sorted by its normalised name', () => {
  const lines = source.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  expect(lines.map((line) => line.replace(/: \{ .* \}$/, ''))).toEqual(names)
  expect(names).toEqual(names.map(normalised))
  expect(names).toEqual(names.toSorted())
})

test('a row says where to go, and nothing that it need not say', () => {
  for (const [name, row] of Object.entries(rows)) {
    const { repository, tracker, imports = [], also = [], ...unknown } = row
    expect(unknown, name).toEqual({})
    expect(repository ?? tracker, name).toBeDefined()
    expect(repository ?? 'a/b', name).toMatch(/^[A-Za-z\d][A-Za-z\d-]*\/[\w.-]+$/)
    expect(tracker ?? 'https://example.org/', name).toMatch(/^https:\/\/(?!github\.com\/)\S+$/)
    for (const one of imports) expect(one, name).toMatch(/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/)
    expect(imports, name).not.toEqual([name.replaceAll('-', '_')])
    expect(new Set(imports).size, name).toBe(imports.length)
    expect(also, name).toEqual(also.map(normalised))
  }
})

test('an import belongs to one package, or to twins', () => {
  const strangers = shared(importsOf).filter(
    ([, packages]) => !TWINS.some((twins) => packages.every((name) => twins.includes(name))),
  )
  expect(strangers).toEqual([])
})

test('twins do share an import', () => {
  const families = shared(importsOf).map(([, packages]) => packages)
  for (const twins of TWINS) expect(families).toContainEqual(twins)
})

test('another name is nobody else’s', () => {
  const alsoOf = (name: string) => rows[name]?.also ?? []
  expect(shared(alsoOf)).toEqual([])
  expect(names.flatMap(alsoOf).filter((name) => names.includes(name))).toEqual([])
})
