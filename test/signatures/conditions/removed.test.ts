import { describe, expect, test } from 'vitest'
import type { Group } from '../../../src/signatures/schema.ts'
import { match } from '../cases.ts'

const asked = (by: string, from: 'python' | 'packages' = 'packages'): Group => ({
  all: [{ removed: { from, 'asked-in': by } }],
})

/** A traceback of frames `module code`, outermost first, that ends in an error; `.` in a module stands for a folder. */
function traceback(error: string, ...frames: string[]): string {
  const lines = frames.map((frame) => {
    const [, where = '', code = ''] = /^(\S+) (.*)$/.exec(frame) ?? []
    const [module = '', called = 'run'] = where.split(':')
    const file = `/usr/lib/python3.12/site-packages/${module.replaceAll('.', '/')}.py`
    return `  File "${file}", line 3, in ${called}\n    ${code}\n`
  })
  return `\`\`\`\nTraceback (most recent call last):\n${lines.join('')}${error}\n\`\`\``
}

const OWN = 'acme.core import oldlib'

describe('a name that a release took away', () => {
  test.each<[string, Group, string, Record<string, string>[]]>([
    [
      'imported by a dependency',
      asked('dependency'),
      traceback(
        "ImportError: cannot import name 'simps' from 'scipy.integrate' (x.py)",
        OWN,
        'oldlib.fit from scipy.integrate import simps',
      ),
      [{ package: 'scipy', caller: 'oldlib', gone: '1.14' }],
    ],
    [
      'not when somebody else is asked about',
      asked('project'),
      traceback(
        "ImportError: cannot import name 'simps' from 'scipy.integrate' (x.py)",
        OWN,
        'oldlib.fit from scipy.integrate import simps',
      ),
      [],
    ],
    [
      'imported by the project',
      asked('project'),
      traceback(
        "ImportError: cannot import name 'simps' from 'scipy.integrate' (x.py)",
        'acme.fit from scipy.integrate import simps',
      ),
      [{ package: 'scipy', gone: '1.14' }],
    ],
    [
      'not by the package itself',
      asked('dependency'),
      traceback(
        "ImportError: cannot import name 'simps' from 'scipy.integrate' (x.py)",
        OWN,
        'scipy.stats.fit from scipy.integrate import simps',
      ),
      [],
    ],
    [
      'not where the named release still has it',
      asked('dependency'),
      `scipy==1.9.3\n${traceback(
        "ImportError: cannot import name 'simps' from 'scipy.integrate' (x.py)",
        OWN,
        'oldlib.fit from scipy.integrate import simps',
      )}`,
      [],
    ],
    [
      'that the package refuses in a function of its own',
      asked('dependency'),
      traceback(
        "AttributeError: module 'numpy' has no attribute 'in1d'",
        OWN,
        'oldlib.fit np.in1d(a, b)',
        'numpy.__init__:__getattr__ raise AttributeError(attr)',
      ),
      [{ package: 'numpy', caller: 'oldlib', gone: '2.4' }],
    ],
    [
      'a module, asked for by one below it',
      asked('dependency'),
      traceback(
        "ModuleNotFoundError: No module named 'keras.wrappers.scikit_learn'",
        OWN,
        'oldlib.fit from keras.wrappers.scikit_learn import KerasClassifier',
      ),
      [{ package: 'keras', caller: 'oldlib' }],
    ],
    [
      'an attribute of a class that tells',
      asked('dependency'),
      traceback(
        "AttributeError: 'ImageDraw' object has no attribute 'textsize'",
        OWN,
        'oldlib.draw draw.textsize(word)',
      ),
      [{ package: 'pillow', caller: 'oldlib', gone: '10.0' }],
    ],
    [
      'not of a class that another package may have',
      asked('dependency'),
      traceback(
        "AttributeError: 'Dataset' object has no attribute 'value'",
        OWN,
        'oldlib.io x.value',
      ),
      [],
    ],
    [
      'of such a class where the package is named',
      asked('dependency'),
      `${traceback("AttributeError: 'Dataset' object has no attribute 'value'", OWN, 'oldlib.io x.value')}\nh5py 3.1.0`,
      [{ package: 'h5py', caller: 'oldlib', gone: '3.0' }],
    ],
    [
      'an argument that the line gives',
      asked('dependency'),
      traceback(
        "TypeError: Retry.__init__() got an unexpected keyword argument 'method_whitelist'",
        OWN,
        'oldlib.net Retry(total=3, method_whitelist=["GET"])',
      ),
      [{ package: 'urllib3', caller: 'oldlib', gone: '2.0' }],
    ],
    [
      'not an argument that the line hands on',
      asked('dependency'),
      traceback(
        "TypeError: Retry.__init__() got an unexpected keyword argument 'method_whitelist'",
        OWN,
        'oldlib.net Retry(**options)',
      ),
      [],
    ],
    [
      'that the package itself calls removed',
      asked('dependency'),
      traceback(
        'cogs.errors.Gone: turn_left was removed in cogs 3.0, use turn',
        OWN,
        'oldlib.wheel cogs.turn_left()',
        'cogs.api:__call__ raise Gone(name)',
      ),
      [{ package: 'cogs', caller: 'oldlib' }],
    ],
    [
      'not where the line asks for something else',
      asked('dependency'),
      traceback(
        'cogs.errors.Gone: turn_left was removed in cogs 3.0, use turn',
        OWN,
        'oldlib.wheel cogs.start(options)',
        'cogs.api:__call__ raise Gone(name)',
      ),
      [],
    ],
    [
      'of the standard library',
      asked('dependency', 'python'),
      traceback("ModuleNotFoundError: No module named 'imp'", OWN, 'oldlib.load import imp'),
      [{ package: 'python', caller: 'oldlib', gone: '3.12' }],
    ],
    [
      'which is no package',
      asked('dependency'),
      traceback("ModuleNotFoundError: No module named 'imp'", OWN, 'oldlib.load import imp'),
      [],
    ],
    [
      'not of a Python that still has it',
      asked('dependency', 'python'),
      traceback(
        "ModuleNotFoundError: No module named 'imp'",
        OWN,
        'oldlib.load import imp',
      ).replace(/python3\.12/g, 'python3.9'),
      [],
    ],
    [
      "in the project's own tracker, when it is the project's",
      { all: [{ removed: { from: 'packages', 'asked-in': 'reporter' }, of: 'project' }] },
      "```\nTraceback (most recent call last):\n  File \"/home/me/t.py\", line 3, in <module>\n    from scipy.integrate import simps\nImportError: cannot import name 'simps' from 'scipy.integrate' (x.py)\n```",
      [],
    ],
    ['not without frames', asked('dependency'), "`ModuleNotFoundError: No module named 'imp'`", []],
  ])('%s', (_, when, body, expected) => {
    const { matches } = match(when, body)
    const found = matches.map(({ captures: { name: _, ...captures } }) => captures)
    expect(found).toEqual(expected)
  })
})
