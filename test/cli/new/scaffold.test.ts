import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findFailure } from '../../../src/cli/new/failure.ts'
import { readPaste } from '../../../src/cli/new/paste.ts'
import { scaffold } from '../../../src/cli/new/scaffold.ts'
import { lint } from '../../../src/signatures/lint/lint.ts'
import { parseSignature } from '../../../src/signatures/load.ts'
import { verify } from '../../../src/signatures/verify.ts'

const fileOf = (id: string) => `${id}.yml`
const make = (paste: string) => scaffold(readPaste(paste, 'paste').report, { fileOf })
const frame = (file: string, code: string) => `  File "${file}", line 3, in turn\n    ${code}\n`
const inPackage = (name: string, code: string) =>
  frame(`/usr/lib/python3.12/site-packages/${name}/core.py`, code)
const HEAD = 'Traceback (most recent call last):\n'

interface Case {
  readonly name: string
  readonly paste: string
  readonly expected: object
}

const cases: readonly Case[] = [
  {
    name: 'a dependency that asks another for a missing name is upstream',
    paste: `${HEAD}${frame('run.py', 'cog.turn()')}${inPackage('old_lib', 'cog.wheel')}AttributeError: module 'cog' has no attribute 'wheel'\n`,
    expected: {
      id: 'old-lib-attribute-error-cog-wheel',
      title: "AttributeError: module 'cog' has no attribute 'wheel'",
      cause: 'upstream',
      component: 'old_lib',
      condition: {
        exception: {
          type: 'AttributeError',
          message: "module 'cog' has no attribute 'wheel'",
          'raised-in': 'dependency:old_lib',
        },
      },
    },
  },
  {
    name: 'a module that raises for whoever asked hands the blame on',
    paste: `${HEAD}${inPackage('old_lib', 'cog.wheel')}${inPackage('cog', 'raise')}AttributeError: module 'cog' has no attribute 'wheel'\n`,
    expected: {
      id: 'old-lib-attribute-error-cog-wheel',
      title: "AttributeError: module 'cog' has no attribute 'wheel'",
      cause: 'upstream',
      component: 'old_lib',
      condition: {
        exception: {
          type: 'AttributeError',
          message: "module 'cog' has no attribute 'wheel'",
          'raised-in': 'dependency:cog',
          'called-from': 'dependency:old_lib',
        },
      },
    },
  },
  {
    name: 'an own script that asks for a missing name is not',
    paste: `${HEAD}${frame('run.py', 'cog.wheel')}${inPackage('cog', 'raise')}AttributeError: module 'cog' has no attribute 'wheel'\n`,
    expected: {
      id: 'cog-attribute-error-wheel',
      title: "AttributeError: module 'cog' has no attribute 'wheel'",
      cause: 'environment',
      component: 'cog',
      condition: {
        exception: {
          type: 'AttributeError',
          message: "module 'cog' has no attribute 'wheel'",
          'raised-in': 'dependency:cog',
        },
      },
    },
  },
  {
    name: 'the root of a chain counts',
    paste: `${HEAD}${inPackage('cog', 'open()')}OSError: [Errno 28] No space left on device\n\nDuring handling of the above exception, another exception occurred:\n\n${HEAD}${inPackage('wheel', 'turn()')}wheel.WheelError: stuck for good\n`,
    expected: {
      id: 'cog-os-error-errno-space-left',
      title: 'OSError: [Errno 28] No space left on device',
      cause: 'environment',
      component: 'cog',
      condition: {
        exception: {
          type: 'OSError',
          message: '[Errno 28] No space left on device',
          'raised-in': 'dependency:cog',
        },
      },
    },
  },
  {
    name: 'an error line alone tells its package by the type',
    paste: 'cog.errors.CogError: tooth 7 of 12 broke',
    expected: {
      id: 'cog-error-tooth-broke',
      title: 'CogError: tooth … of … broke',
      cause: 'environment',
      component: 'cog',
      condition: {
        exception: {
          type: 'cog.errors.CogError',
          message: { pattern: String.raw`tooth \d+ of \d+ broke` },
        },
      },
    },
  },
  {
    name: 'a message that says nothing is left out',
    paste: `${HEAD}${inPackage('cog', 'assert')}AssertionError\n`,
    expected: {
      id: 'cog-assertion-error',
      title: 'AssertionError',
      cause: 'environment',
      component: 'cog',
      condition: { exception: { type: 'AssertionError', 'raised-in': 'dependency:cog' } },
    },
  },
  {
    name: 'without an exception, the first line that speaks of an error is it',
    paste: '$ cogctl up\nstarting 3 cogs\ncogctl: fatal: wheel 7 is stuck {so}\ncould not start',
    expected: {
      id: 'cogctl-fatal-wheel',
      title: 'cogctl: fatal: wheel … is stuck (so)',
      cause: 'environment',
      component: 'FILL IN what is at fault',
      condition: { log: { pattern: String.raw`cogctl: fatal: wheel \d+ is stuck \{so\}` } },
    },
  },
]

test.each(cases)('$name', ({ paste, expected }) => {
  const { id, title, cause, component, when } = make(paste)?.loaded.signature ?? {}
  expect({ id, title, cause, component, condition: when?.all?.[0] }).toEqual(expected)
})

test.each([
  ['prose', 'It does not turn.'],
  ['a traceback without its last line', `${HEAD}${inPackage('cog', 'turn()')}`],
  ['nothing', ''],
])('there is nothing to make of %s', (_, paste) => {
  expect(make(paste)).toEqual(undefined)
})

test('a long traceback is cut to the frames next to the error', () => {
  const paste = `${HEAD}${inPackage('cog', 'turn()').repeat(500)}RecursionError: maximum recursion depth exceeded\n`
  const [example] = make(paste)?.loaded.signature.examples.match ?? []
  expect(example).toEqual(
    `\`\`\`\n${HEAD}${inPackage('cog', 'turn()').repeat(19)}RecursionError: maximum recursion depth exceeded\n\`\`\`\n`,
  )
})

test('what surrounds the traceback, secrets and home folders stay out of the example', () => {
  const token = `ghp_${'a1'.repeat(18)}`
  const { report, masked } = readPaste(
    `# It broke\n\nHello, I am Ann.\n\n\`\`\`\n${HEAD}${frame('/home/ann/run.py', `turn("${token}")`)}CogError: ${token} is refused\n\`\`\`\n\nThanks, Ann\n`,
    'paste',
  )
  const { when, examples } = scaffold(report, { fileOf })?.loaded.signature ?? {}
  expect({ masked, all: when?.all, examples: examples?.match }).toEqual({
    masked: ['GitHub token'],
    all: [{ exception: { type: 'CogError', message: 'is refused' } }],
    examples: [
      `\`\`\`\n${HEAD}${frame('/home/me/run.py', 'turn("[masked]")')}CogError: [masked] is refused\n\`\`\`\n`,
    ],
  })
})

const TO_DO = ['not-filled-in', 'check-not-safe', 'upstream-without-source']
const reports = globSync('test/fixtures/reports/*.md').sort()

test('whatever tells of a failure makes a file that loads and finds its own example', () => {
  const wrong = reports.flatMap((file) => {
    const { report } = readPaste(readFileSync(file, 'utf8'), file)
    const made = scaffold(report, { fileOf })
    if (made === undefined) return findFailure(report) === undefined ? [] : [`${file}: none`]
    const { signature, problems } = parseSignature({ file: fileOf(made.id), source: made.source })
    if (signature === undefined) return problems.map(({ message }) => `${file}: ${message}`)
    return [...verify([signature]), ...lint(signature)]
      .filter(({ rule }) => !TO_DO.includes(rule))
      .map(({ rule }) => `${file}: ${rule}`)
  })
  expect(wrong).toEqual([])
})

test.each([
  ['quotes', "'".repeat(65_000)],
  ['dots', 'a.'.repeat(32_000)],
  ['slashes', 'a/'.repeat(32_000)],
  ['numbers', '1.'.repeat(32_000)],
  ['words of YAML', ': - [a] {b} # c &d *e !f %g @h | > more'],
  ['control characters', 'bad \u0001\u001b[31m\u2028 thing happened here'],
])('a message of %s does no harm', (_, message) => {
  const made = make(
    `Traceback (most recent call last):\n  File "a.py", line 1, in b\nValueError: ${message}`,
  )
  expect(made === undefined ? [] : verify([made.loaded])).toEqual([])
})
