import { describe, expect, test } from 'vitest'
import {
  asked,
  COG,
  frame,
  OTHER,
  OWN,
  OWN_IMPORT,
  report,
  SCRIPT,
  SILENT,
  SITE,
  told,
} from '../stacks.ts'

const SLIP = "UnboundLocalError: local variable 'axle' referenced before assignment"
const slip = (file: string) => frame(file, 'turn', 'return axle + 1')

describe('a stack that tells whose code failed', () => {
  test.each([
    [
      'only a dependency below a script',
      report([SCRIPT, COG]),
      ['upstream', 'possible', 'cogs', 'without-project'],
    ],
    [
      'nothing but a dependency',
      report([COG]),
      ['upstream', 'possible', 'cogs', 'without-project'],
    ],
    [
      'one dependency inside another',
      report([SCRIPT, COG, OTHER]),
      ['upstream', 'possible', 'cogs', 'without-project'],
    ],
    [
      'a dependency that cannot be imported',
      report([OWN_IMPORT, frame('cogs/__init__.py', '<module>', 'import rods.axle')]),
      ['environment', 'possible', 'cogs', 'fresh-import'],
    ],
    [
      'an import chain that ends in a third package',
      report(
        [
          frame('acme/core.py', '<module>', 'from flask import Flask'),
          frame('flask/app.py', '<module>', 'from werkzeug.urls import url_quote'),
        ],
        "ImportError: cannot import name 'url_quote' from 'werkzeug.urls'",
      ),
      ['environment', 'possible', 'flask', 'fresh-import'],
    ],
    [
      'what another package no longer has, below the project',
      report(
        [OWN, frame('cogs/wheel.py', 'turn', 'return np.float(7)')],
        "AttributeError: module 'numpy' has no attribute 'float'",
      ),
      ['environment', 'possible', 'cogs', 'fresh-environment'],
    ],
    [
      'a name that a well-known dependency never set, whoever called',
      report([SCRIPT, OWN, slip('scipy/optimize/_wheel.py')], SLIP),
      ['upstream', 'likely', 'scipy', 'newest'],
    ],
    [
      'a name that an unknown dependency never set',
      report([SCRIPT, OWN, slip('cogs/wheel.py')], SLIP),
      ['upstream', 'possible', 'cogs', 'newest'],
    ],
    [
      'the interpreter that dies in a dependency',
      `\`import acme\`, then\n\n\`\`\`\nFatal Python error: Segmentation fault\n\nCurrent thread 0x00007f2b (most recent call first):\n  File "${SITE}/pyarrow/parquet.py", line 12 in read\n  File "${SITE}/acme/core.py", line 9 in run\n\`\`\`\n`,
      ['upstream', 'possible', 'pyarrow', 'without-project'],
    ],
    [
      'the package by its name on PyPI',
      report([SCRIPT, frame('sklearn/svm/base.py', 'fit', 'return self.rods[7]')]),
      ['upstream', 'possible', 'scikit-learn', 'without-project'],
    ],
  ])('names %s', (_, body, expected) => {
    expect(told(body)).toEqual(expected)
  })
})

const LIBC = '#0  0x00007f1 in raise () from /lib/x86_64-linux-gnu/libc.so.6'
const ARROW = `#1  0x00007f2 in arrow::Read () from ${SITE}/pyarrow/libarrow.so.1500`
const BLAS = `#1  0x00007f2 in dgemm () from ${SITE}/numpy.libs/libopenblas64_p-r0.3.23.so`
const ACME = `#2  0x00007f3 in turn () from ${SITE}/acme/_core.cpython-311-x86_64-linux-gnu.so`
const PYTHON = '#3  0x00007f4 in _PyEval_EvalFrameDefault () at ceval.c:1'

describe('the stack of a debugger', () => {
  test.each([
    [
      [LIBC, ARROW, ACME, PYTHON],
      ['upstream', 'possible', 'pyarrow', 'without-project'],
    ],
    [
      [LIBC, BLAS, PYTHON],
      ['upstream', 'possible', 'numpy', 'without-project'],
    ],
    [[LIBC, ACME, ARROW], SILENT],
    [[LIBC, PYTHON, ARROW], SILENT],
    [[LIBC], SILENT],
    [[ARROW], SILENT],
  ])('names whose library crashed (%#)', (frames, expected) => {
    const body = `Program received signal SIGSEGV\n${frames.join('\n')}`
    expect(told(`\`import acme\` under gdb:\n\n\`\`\`\n${body}\n\`\`\`\n`)).toEqual(expected)
  })

  test('is quoted as it stands in the report', () => {
    const body = `\`import acme\`\n\n\`\`\`\nSIGSEGV\n${LIBC}\n${ARROW}\n\`\`\`\n`
    const [match] = asked(body).matches
    expect(match?.evidence.map(({ line, quote }) => [line, quote])).toEqual([[6, ARROW]])
  })

  test('names nobody when nothing crashed', () => {
    const body = `A hang, \`import acme\`:\n\n\`\`\`\n${LIBC}\n${ARROW}\n\`\`\`\n`
    expect(told(body)).toEqual(SILENT)
  })
})

describe('a stack that tells nothing', () => {
  test.each([
    ['the project stands in the middle', report([SCRIPT, OWN, COG])],
    ["a callback of the project's is called back", report([SCRIPT, COG, OWN, COG])],
    [
      "the project's plug-in by another name",
      report([SCRIPT, frame('acme_cogs/wheel.py', 'turn', 'return x[7]')]),
    ],
    [
      'the project passes on what it caught',
      report(
        [
          COG,
          'KeyError: 7',
          '',
          'The above exception was the direct cause of the following exception:',
          '',
          'Traceback (most recent call last):',
          SCRIPT,
          OWN,
        ],
        'ValueError: 7',
      ),
    ],
    ['no frames at all', '```\nE   ImportError: cannot import name wheel\n```'],
    [
      "the reporter's own line fails, maybe in compiled code of the project",
      report([frame('~script.py', '<module>', 'acme.solve(x)')]),
    ],
    ["an exception of the project's own", report([SCRIPT, COG], 'acme.Error: 7')],
    [
      'the names in a signature are the reporter’s',
      report([SCRIPT, frame('$(reboot)/x.py', 'f', 'return x[7]')]),
    ],
    [
      'a name that the caller may have left out',
      report(
        [SCRIPT, OWN, frame('scipy/wheel.py', 'turn', 'exec(code)')],
        "NameError: name 'q' is not defined",
      ),
    ],
    [
      'a slip in generated code',
      report(
        [
          SCRIPT,
          OWN,
          frame('scipy/wheel.py', 'turn', 'exec(code)'),
          '  File "<string>", line 1, in <module>',
        ],
        "NameError: name 'q' is not defined",
      ),
    ],
    [
      'a module told its caller what it does not have',
      report(
        [OWN, frame('numpy/__init__.py', '__getattr__', 'raise AttributeError(name)')],
        "AttributeError: module 'numpy' has no attribute 'float'",
      ),
    ],
    [
      'an argument that came from the caller',
      report(
        [OWN, frame('cogs/wheel.py', 'turn', 'return make(**options)')],
        "TypeError: make() got an unexpected keyword argument 'teeth'",
      ),
    ],
  ])('when %s', (_, body) => {
    expect(told(body)).toEqual(SILENT)
  })

  test.each([
    ['of the same owner', 'pallets/acme'],
    ['of the same name elsewhere', 'fork/flask'],
  ])('when the package is %s', (_, repo) => {
    const body = report([frame('flask/app.py', 'run', 'return self.rods[7]')])
    expect(told(body, repo)).toEqual(SILENT)
  })

  test("when the names of the project's packages are only guessed, and the stack has a name that nobody knows", () => {
    expect(told(report([COG]).replace('import acme', 'it'))).toEqual(SILENT)
    expect(told(report([COG]).replace('import acme', 'acme==1.2'))[2]).toBe('cogs')
  })

  test("when the project's own vendored copy fails", () => {
    const body = report([SCRIPT, frame('acme/_vendor/cogs/x.py', 'turn', 'return x[7]')])
    expect(told(body)).toEqual(['project', 'likely', null])
  })

  test('when the project may be at fault for other reasons', () => {
    const body = `${report([COG])}\nIt works with acme 1.1.`
    expect(told(body)).toEqual(['project', 'possible', null])
  })
})
