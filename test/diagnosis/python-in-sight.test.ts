import { expect, test } from 'vitest'
import {
  namesPackage,
  showsOtherLanguage,
  showsPython,
} from '../../src/diagnosis/python-in-sight.ts'
import { readReport } from '../../src/report/read.ts'

const block = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\``

test.each<[string, string, { python: boolean; other: boolean; package: boolean }]>([
  ['a word', 'It fails in Python.', { python: true, other: false, package: false }],
  ['a file', 'It fails in cog.py.', { python: true, other: false, package: false }],
  ['an import', block('', 'from acme import cog'), { python: true, other: false, package: false }],
  ['a block', block('python', 'turn()'), { python: true, other: false, package: false }],
  ['an error', 'ModuleNotFoundError: cog', { python: true, other: false, package: false }],
  ['a longer word', 'pythonnosmt12:30797651', { python: false, other: false, package: false }],
  [
    'a heading over nothing',
    '### Python version\n\n_No response_',
    { python: false, other: false, package: false },
  ],
  [
    'a row of a table',
    'Extension|Author|Version\n---|---|---\npython|ms|2023.14.0',
    { python: false, other: false, package: false },
  ],
  ['a script', block('ts', 'turn()'), { python: false, other: true, package: false }],
  ['a file of C++', 'See cog.cpp.', { python: false, other: true, package: false }],
  ['an include', '#include "cog.h"', { python: false, other: true, package: false }],
  [
    'a stack of Node',
    block('', 'Error: no cog\n    at turn (/app/cog.mjs:3:7)\n    at main (/app/main.mjs:9:1)'),
    { python: false, other: true, package: false },
  ],
  [
    'an import of JavaScript',
    block('', "import cog from 'cog'"),
    { python: false, other: false, package: false },
  ],
  ['both', 'cog.py calls cog.js.', { python: true, other: true, package: false }],
  ['a package', 'It fails with cog 1.2.', { python: false, other: false, package: true }],
  ['a product', 'It fails with Cog 1.2.', { python: false, other: false, package: false }],
  ['a system', 'Windows 10 x64 10.0.19045', { python: false, other: false, package: false }],
  ['neither', 'It fails.', { python: false, other: false, package: false }],
])('%s shows what it is about', (_, body, shown) => {
  const report = readReport({ title: 'It fails', body }, ['acme'])
  expect({
    python: showsPython(report),
    other: showsOtherLanguage(report),
    package: namesPackage(report),
  }).toEqual(shown)
})
