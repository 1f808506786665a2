import { expect, test } from 'vitest'
import { readEnvironment } from '../../../src/report/environment/environment.ts'
import type { Fact } from '../../../src/report/environment/fact.ts'
import type { Line, LineKind } from '../../../src/report/line.ts'

function linesOf(text: string, kind: LineKind = 'prose'): Line[] {
  const block = kind === 'prose' ? {} : { block: 0 }
  return text
    .split('\n')
    .map((line, index) => ({ part: 'body', number: index + 1, text: line, kind, ...block }))
}

/** `package numpy 1.26.4`, `os linux ubuntu 22.04`. */
function words(fact: Fact): string {
  const { part: _part, line: _line, quote: _quote, ...stated } = fact
  return Object.values(stated).join(' ')
}

function read(text: string, kind?: LineKind): string[] {
  return readEnvironment(linesOf(text, kind), []).map(words)
}

test.each<[string, string, string[]]>([
  ['a field', 'acme version: 1.2', ['package acme 1.2']],
  [
    'a field that asks for the hardware too',
    '- PyTorch version (GPU?): 2.2.0+cu121 (True)',
    ['package torch 2.2.0+cu121'],
  ],
  ['a possessive', "Black's version is 22.1.0", ['package black 22.1.0']],
  ['an equation', 'with numpy==1.26.4 installed', ['package numpy 1.26.4']],
  [
    'prose',
    'It fails with numpy 1.26.4 and acme v2.0.1.',
    ['package numpy 1.26.4', 'package acme 2.0.1'],
  ],
  ['an upgrade', 'I upgraded acme from 1.2.0 to 1.3.0', ['package acme 1.3.0']],
  ['parentheses', 'Flask (2.3.1)', ['package flask 2.3.1']],
  ['PEP 503', 'Scikit_Learn==1.4.0', ['package scikit-learn 1.4.0']],
  ['its own name', 'PyTorch version: 2.1.2', ['package torch 2.1.2']],
  ['no version that works', 'it works with acme 1.2.3', []],
  [
    'no kernel',
    'Linux acme-pi 4.9.59-v7+ #1047 SMP Sun Oct 29 12:19:23 GMT 2017 armv7l GNU/Linux',
    ['os linux', 'arch armv7'],
  ],
  ['no address', 'bind acme to 127.0.0.1', []],
  ['no chapter', 'see section 3.2.1 and figure 1.2', []],
  ['no measure', 'acme took 1.5 s using numpy', []],
  ['a table', '| acme | 2.0.0rc1 |', ['package acme 2.0.0rc1']],
  ['a table of a known one', '| **numpy** | `1.25` |', ['package numpy 1.25']],
  ['no table of measures', '| loss | 0.25 |', []],
  ['no parts of other names', 'CUDA runtime version: 12.1.105', ['tool cuda 12.1.105']],
  ['not Node', 'Node.js v20.11.1', ['tool node 20.11.1']],
  ['no "latest"', 'acme version: latest', []],
])('packages from %s', (_, text, facts) => expect(read(text)).toEqual(facts))

test.each<[string, string, string[]]>([
  [
    'pip freeze',
    '$ pip freeze\nacme==1.2.0\nPyYAML==6.0.1',
    ['package acme 1.2.0', 'package pyyaml 6.0.1'],
  ],
  [
    'pip list',
    'Package    Version\n---------- -------\nacme       3\nzope.event 5.0',
    ['package acme 3', 'package zope-event 5.0'],
  ],
  [
    'conda list',
    '# Name    Version   Build  Channel\nnumpy     1.26.3    py311h64a7726_0  conda-forge\npython    3.11.7    hab00c5b_1',
    ['package numpy 1.26.3', 'installer conda', 'python 3.11.7'],
  ],
  [
    'poetry show',
    '$ poetry show\nacme  1.4.0 Does things',
    ['installer poetry', 'package acme 1.4.0'],
  ],
  [
    'pd.show_versions()',
    'INSTALLED VERSIONS\n------------------\npython           : 3.9.7.final.0\npython-bits      : 64\nOS               : Darwin\npandas           : 1.4.0\npytest           : None',
    ['python 3.9.7', 'os macos', 'package pandas 1.4.0'],
  ],
  [
    'collect_env',
    'OS: Ubuntu 20.04.6 LTS (x86_64)\nGCC version: (Ubuntu 9.4.0-1ubuntu1~20.04.2) 9.4.0\n[pip3] numpy==1.26.3',
    ['os linux ubuntu 20.04.6', 'arch x86_64', 'tool gcc 9.4.0', 'package numpy 1.26.3'],
  ],
  ['pip show', 'Name: acme\nVersion: 1.2.3\nSummary: x', ['package acme 1.2.3']],
  [
    'the end of an installation',
    'Successfully installed acme-1.2 zope-interface-6.1',
    ['package acme 1.2', 'package zope-interface 6.1'],
  ],
  [
    'a requirement met',
    'Requirement already satisfied: numpy in ./venv/lib (1.26.4)',
    ['package numpy 1.26.4'],
  ],
  ['no requirement unmet', 'ERROR: No matching distribution found for acme==9.9', []],
  ['no table of measures', 'accuracy: 0.93\nloss      0.12', []],
])('packages from the output: %s', (_, text, facts) => expect(read(text, 'log')).toEqual(facts))
