import { valid } from '@renovatebot/pep440'
import { describe, expect, test } from 'vitest'
import { findRemoved } from '../../../src/signatures/removed/find.ts'
import { REMOVED } from '../../../src/signatures/removed/table.ts'

describe('the table of removed names', () => {
  test('says of every row which release, and where', () => {
    const odd = REMOVED.filter(
      ([, release, where, names]) =>
        (release !== '' && valid(release) === null) ||
        !/^(?:(?:class|def) \w+|\w+(?:\.\w+)*)$/.test(where) ||
        !(names === '' ? !where.includes(' ') : /^\w+(?: \w+)*$/.test(names)),
    )
    expect(odd).toEqual([])
  })

  test('says nothing twice', () => {
    const said = REMOVED.flatMap(([package_, , where, names]) =>
      names.split(' ').map((name) => `${package_} ${where} ${name}`),
    )
    expect(said.filter((one, index) => said.indexOf(one) !== index)).toEqual([])
  })

  test.each<[string, string, string[]]>([
    ["cannot import name 'triu' from 'scipy.linalg' (x.py)", '', ['scipy triu']],
    ['cannot import name triu from scipy.linalg', '', ['scipy triu']],
    ["cannot import name 'triu' from 'scipy.sparse' (x.py)", '', []],
    ["module 'ast' has no attribute 'Str'. Did you mean: 'Set'?", '', ['python Str']],
    ["No module named 'distutils'", '', ['python ']],
    ["No module named 'distutils.msvccompiler'", '', []],
    ["No module named 'keras.wrappers.scikit_learn'", '', ['keras wrappers']],
    ["No module named 'tf.distutils'", '', []],
    [
      "type object 'Retry' has no attribute 'DEFAULT_METHOD_WHITELIST'",
      '',
      ['urllib3 DEFAULT_METHOD_WHITELIST'],
    ],
    [
      "unexpected attribute 'plot_width' to figure, possible attributes are",
      '',
      ['bokeh plot_width'],
    ],
    [
      "__init__() got an unexpected keyword argument 'method_whitelist'",
      'Retry(3, x)',
      ['urllib3 method_whitelist'],
    ],
    ["__init__() got an unexpected keyword argument 'method_whitelist'", 'Other(3)', []],
  ])('%s', (message, code, expected) => {
    const found = findRemoved(message, code).map((gone) => `${gone.package} ${gone.name}`)
    expect(found).toEqual(expected)
  })

  test('knows the import name of a package, dotted where others share the folder', () => {
    const rootsOf = (message: string) => findRemoved(message, '').flatMap(({ roots }) => roots)
    expect([
      rootsOf("module 'PIL.Image' has no attribute 'ANTIALIAS'"),
      rootsOf("cannot import name 'service' from 'google.protobuf' (x.py)"),
    ]).toEqual([
      ['pillow', 'PIL'],
      ['protobuf', 'google.protobuf'],
    ])
  })
})
