import { describe, expect, test } from 'vitest'
import { ownerOf } from '../../src/report/owner.ts'
import { isInstalled, moduleOf } from '../../src/report/place.ts'

describe('ownerOf a project with the package acme', () => {
  const owner = ownerOf(['acme'])
  test.each([
    ['its installed package', '/usr/lib/python3/dist-packages/acme/core.py', 'project'],
    ['its package in any case', '/x/site-packages/Acme/core.py', 'project'],
    ['its single module', '/x/lib/python3.11/site-packages/acme.py', 'project'],
    ['its console script', '/home/me/.venv/bin/acme', 'project'],
    ['a source tree', '/build/src/acme/core.py', 'project'],
    ['a relative path', 'acme/core.py', 'project'],
    ['a checkout', '~/acme/acme/core.py', 'project'],
    ['its tests', '/home/me/acme/tests/unit/test_core.py', 'project'],
    ['a build by pip', `/tmp/pip-install-k2/acme_${'0f'.repeat(16)}/setup.py`, 'project'],
    ['a branch that GitHub packed', '/home/me/acme-main/run.py', 'project'],
    ['a tag that GitHub packed', '/home/me/acme-1.2.0/tools/run.py', 'project'],
    ['another project of a longer name', '/home/me/acme-tools/run.py', 'reporter'],
    ['a script in a folder of that name', '/home/me/acme/test.py', 'reporter'],
    ['a dependency', '/x/lib/python3.11/site-packages/numpy/core/__init__.py', 'dependency:numpy'],
    ['a dependency on Windows', 'C:\\Py\\Lib\\site-packages\\numpy\\a.py', 'dependency:numpy'],
    [
      'a dependency of the user',
      '~/.local/lib/python3.8/site-packages/yaml/a.py',
      'dependency:yaml',
    ],
    [
      'a dependency in conda',
      '/opt/c/envs/x/lib/python3.9/site-packages/git/a.py',
      'dependency:git',
    ],
    [
      'a package inside a package',
      '/x/site-packages/acme/site-packages/six/a.py',
      'dependency:six',
    ],
    ['an egg', '/x/site-packages/foo-1.0-py3.8.egg/foo/a.py', 'dependency:foo'],
    [
      'an isolated build',
      '/tmp/pip-build-env-x/overlay/lib/python3.9/site-packages/setuptools/a.py',
      'dependency:setuptools',
    ],
    [
      'a dependency that pip builds',
      `/tmp/pip-install-k2/numpy_${'0f'.repeat(16)}/setup.py`,
      'dependency:numpy',
    ],
    [
      'a source that uv builds',
      '/home/me/.cache/uv/sdists-v6/pypi/numpy/1.0/x/src/setup.py',
      'dependency:numpy',
    ],
    [
      'the Nix store',
      '/nix/store/0a-python3.10-numpy-1.23/lib/python3.10/site-packages/numpy/a.py',
      'dependency:numpy',
    ],
    ['a Cython source', 'pandas/_libs/index.pyx', 'dependency:pandas'],
    ['the standard library', '/usr/lib/python3.11/json/decoder.py', 'standard library'],
    [
      'a framework build',
      '/Library/Frameworks/Python.framework/Versions/3.10/lib/python3.10/ssl.py',
      'standard library',
    ],
    [
      'the standard library on Windows',
      'C:\\Program Files\\Python311\\Lib\\ssl.py',
      'standard library',
    ],
    [
      'the standard library of conda on Windows',
      'D:\\conda\\envs\\x\\lib\\json\\a.py',
      'standard library',
    ],
    ['a directory lib of the reporter', 'D:\\work\\lib\\helpers\\a.py', 'reporter'],
    ['frozen modules', '<frozen importlib._bootstrap>', 'standard library'],
    ['the prompt', '<stdin>', 'reporter'],
    ['a string', '<string>', 'reporter'],
    ['an old notebook cell', '<ipython-input-3-5f2b>', 'reporter'],
    ['a notebook cell', 'Cell In[3]', 'reporter'],
    ["numpy's generated code", '<__array_function__ internals>', 'dependency:numpy'],
    ['a script', '/home/me/run.py', 'reporter'],
    ['a script that shadows a module', '/home/me/random.py', 'reporter'],
    ['node_modules', '/a/node_modules/@scope/pkg/index.js', 'dependency:@scope/pkg'],
    ["Node's own code", 'node:internal/modules/cjs/loader', 'standard library'],
    ['the Go library', '/usr/local/go/src/net/http/server.go', 'standard library'],
    ['a Go module', '/root/go/pkg/mod/github.com/a/b@v1.2.3/c.go', 'dependency:github.com/a/b'],
    [
      'a Rust crate',
      '/root/.cargo/registry/src/index.crates.io-6f/serde-1.0.1/src/a.rs',
      'dependency:serde',
    ],
    ['a Ruby gem', '/usr/lib/ruby/2.7.0/gems/rake-13.0/lib/a.rb', 'dependency:rake'],
  ])('%s', (_, file, expected) => {
    expect(owner(file, moduleOf(file))).toEqual(expected)
  })

  test('Java classes by their module', () => {
    expect([
      owner('Thread.java', 'java.lang.Thread'),
      owner('Native Method', 'java.net.PlainSocketImpl'),
      owner('Unknown Source', 'org.acme.Cog'),
      owner('Foo.scala', 'org.apache.spark.Foo'),
    ]).toEqual(['standard library', 'standard library', 'project', 'dependency:org.apache'])
  })
})

test.each([
  ['scikit-learn', '/x/site-packages/scikit_learn/a.py', 'project'],
  ['google.cloud.storage', '/x/site-packages/google/cloud/storage/a.py', 'project'],
  ['google.cloud.storage', '/x/site-packages/google/auth/a.py', 'dependency:google'],
])('ownerOf compares %s with %s', (name, file, expected) => {
  expect(ownerOf([name])(file)).toEqual(expected)
})

test.each([
  ['/x/site-packages/numpy/core/multiarray.py', 'numpy.core.multiarray'],
  ['/x/site-packages/numpy/core/__init__.py', 'numpy.core'],
  ['C:\\x\\site-packages\\numpy\\a.cp311-win_amd64.pyd', 'numpy.a'],
  ['/usr/lib/python3.11/asyncio/runners.py', 'asyncio.runners'],
  ['<frozen importlib._bootstrap>', 'importlib._bootstrap'],
  ['/build/src/acme/core.py', 'acme.core'],
  ['/home/me/acme/acme/core.py', 'acme.core'],
  ['/home/me/run.py', 'run'],
  ['/app/acme/__init__.py', 'acme'],
  ['my-checkout/acme/core.py', 'acme.core'],
  ['<stdin>', undefined],
  ['/usr/bin/acme', undefined],
])('moduleOf %s', (file, expected) => {
  expect(moduleOf(file)).toEqual(expected)
})

test.each([
  [
    'parsers.pyx',
    'pandas._libs.parsers.TextReader.read',
    'pandas._libs.parsers',
    'dependency:pandas',
  ],
  [
    'src/gevent/greenlet.py',
    'gevent._gevent_cgreenlet.Greenlet.run',
    'gevent._gevent_cgreenlet',
    'dependency:gevent',
  ],
])('a compiled %s belongs to the package of its function', (file, name, module, owner) => {
  expect([moduleOf(file, name), ownerOf([])(file, moduleOf(file, name))]).toEqual([module, owner])
})

test.each([
  ['/usr/lib/python3.11/site-packages/acme/core.py', true],
  ['/usr/lib/python3.11/json/decoder.py', true],
  ['/usr/local/bin/acme', true],
  ['C:\\Python311\\Scripts\\acme-script.py', true],
  ['/home/me/acme/acme/core.py', false],
  ['run.py', false],
])('isInstalled %s', (file, expected) => {
  expect(isInstalled(file)).toEqual(expected)
})
