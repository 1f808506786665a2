import { expect, test } from 'vitest'
import { shortOf } from './traces.ts'

const fenced = (...lines: readonly string[]) => ['```', ...lines, '```'].join('\n')

test.each([
  [
    'IPython today',
    fenced(
      '-----------------------------------------',
      'ValueError      Traceback (most recent call last)',
      'Cell In[3], line 1',
      '----> 1 acme.run()',
      '',
      'File ~/acme/core.py:12, in run(a, b)',
      '     10 x = 1',
      '---> 12 raise ValueError("no")',
      '',
      'ValueError: no',
    ),
    [['python body:3-11', 'ValueError: no', '  Cell In[3]:1 ?', '  ~/acme/core.py:12 run']],
  ],
  [
    'IPython of old, with a chain',
    fenced(
      'KeyError      Traceback (most recent call last)',
      '<ipython-input-3-5f2b> in <module>()',
      '----> 4 f()',
      '',
      '~/lib/a.py in f(x)',
      '      1 def f(x):',
      '----> 2     d[x]',
      '',
      'KeyError: 1',
      '',
      'During handling of the above exception, another exception occurred:',
      '',
      'a.Oops      Traceback (most recent call last)',
      '/x/b.py in g()',
      '----> 7 raise a.Oops',
      '',
      'Oops: ',
    ),
    [
      [
        'python body:2-18',
        'KeyError: 1',
        '  <ipython-input-3-5f2b>:4 <module>',
        '  ~/lib/a.py:2 f',
        'Oops: ',
        '  /x/b.py:7 g',
      ],
    ],
  ],
  [
    'a notebook whose paths became links',
    'TypeError Traceback (most recent call last)\nFile [~/a.py:3](http://localhost/a.py#line=2), in f()\n----> [3](http://localhost/a.py) g()\n\nTypeError: no',
    [['python body:1-5', 'TypeError: no', '  ~/a.py:3 f']],
  ],
  [
    'a notebook that breaks off',
    fenced(
      'KeyError   Traceback (most recent call last)',
      'Input In [3], in <cell line: 2>()',
      '----> 2 f()',
    ),
    [['python body:2-4 cut', 'KeyError: ', '  Input In [3]:2 ?']],
  ],
  [
    "Rich's box",
    fenced(
      '╭──────── Traceback (most recent call last) ────────╮',
      '│ /home/me/.venv/lib/python3.11/site-packages/acme/  │',
      '│ core.py:12 in run                                  │',
      '│                                                    │',
      '│   11   x = 1                                       │',
      '│ ❱ 12   go()                                        │',
      '╰────────────────────────────────────────────────────╯',
      'KeyError: 1',
    ),
    [
      [
        'python body:2-9',
        'KeyError: 1',
        '  /home/me/.venv/lib/python3.11/site-packages/acme/core.py:12 run',
      ],
    ],
  ],
  [
    "Rich's box in ASCII",
    fenced(
      '+-------- Traceback (most recent call last) --------+',
      '| C:\\a\\core.py:12 in run                             |',
      '+---------------------------------------------------+',
      'KeyError: 1',
    ),
    [['python body:2-5', 'KeyError: 1', '  C:\\a\\core.py:12 run']],
  ],
  [
    'IPython from the middle on',
    fenced(
      'File ~/acme/core.py:44, in Model.fit(self, x)',
      '     43     # the product',
      '---> 44     return mm(x, self.w)',
      '',
      'RuntimeError: shapes do not fit',
    ),
    [['python body:2-6', 'RuntimeError: shapes do not fit', '  ~/acme/core.py:44 Model.fit']],
  ],
  [
    'a cell without the header above it',
    fenced('Cell In[3], line 2', '      1 import os', '----> 2 import acme', '', 'ImportError: no'),
    [['python body:2-6', 'ImportError: no', '  Cell In[3]:2 ?']],
  ],
  [
    "pytest's long form",
    fenced(
      '    def test_a():',
      '>       acme.run()',
      '',
      'tests/test_a.py:5: ',
      '_ _ _ _ _ _ _ _ _ _',
      '>       raise ValueError("no")',
      'E       ValueError: no',
      'E       and more',
      '',
      'src/acme/core.py:12: ValueError',
    ),
    [
      [
        'python body:5-11',
        'ValueError: no\nand more',
        '  tests/test_a.py:5 ?',
        '  src/acme/core.py:12 ?',
      ],
    ],
  ],
  [
    "pytest's long form, with a chain whose code stands between its errors",
    fenced(
      '>       return get(url)',
      '',
      'src/acme/a.py:3: ',
      '_ _ _ _ _ _ _ _ _ _',
      'E       OSError: no route',
      '',
      '/x/requests/b.py:6: OSError',
      '',
      'The above exception was the direct cause of the following exception:',
      '',
      "url = 'x'",
      '',
      '    @retry',
      '    def test_a(url):',
      '>       call(url)',
      '',
      'tests/test_a.py:5: ',
      '_ _ _ _ _ _ _ _ _ _',
      'E       acme.Oops: cannot get',
      '',
      'src/acme/a.py:9: Oops',
    ),
    [
      [
        'python body:4-22',
        'OSError: no route',
        '  src/acme/a.py:3 ?',
        '  /x/requests/b.py:6 ?',
        'acme.Oops: cannot get',
        '  tests/test_a.py:5 ?',
        '  src/acme/a.py:9 ?',
      ],
    ],
  ],
  [
    "pytest's short form",
    fenced(
      'ImportError while loading conftest',
      'tests/conftest.py:1: in <module>',
      '    import acme',
      "E   ModuleNotFoundError: No module named 'acme'",
    ),
    [
      [
        'python body:3-5',
        "ModuleNotFoundError: No module named 'acme'",
        '  tests/conftest.py:1 <module>',
      ],
    ],
  ],
  [
    "pytest's assertions",
    fenced(
      '>       assert f() == 2',
      'E       assert 1 == 2',
      '',
      'tests/test_a.py:5: AssertionError',
    ),
    [['python body:3-5', 'AssertionError: assert 1 == 2', '  tests/test_a.py:5 ?']],
  ],
  [
    'a group, its leaves first',
    fenced(
      '  + Exception Group Traceback (most recent call last):',
      '  |   File "a.py", line 1, in f',
      '  | ExceptionGroup: both (2 sub-exceptions)',
      '  +-+---------------- 1 ----------------',
      '    | Traceback (most recent call last):',
      '    |   File "b.py", line 2, in g',
      '    | KeyError: 1',
      '    +---------------- 2 ----------------',
      '    | OSError: 2',
      '    +------------------------------------',
    ),
    [
      [
        'python body:2-11',
        'KeyError: 1',
        '  b.py:2 g',
        'OSError: 2',
        'ExceptionGroup: both (2 sub-exceptions)',
        '  a.py:1 f',
      ],
    ],
  ],
  [
    'a list of files that only looks like IPython',
    fenced('File ~/a.py:44, in f', 'File ~/b.py:12, in g', 'nothing else'),
    [],
  ],
  [
    'a message without what compose prints below it',
    fenced(
      'web-1  | Traceback (most recent call last):',
      'web-1  |   File "/app/a.py", line 1, in f',
      'web-1  | OSError: no',
      'web-1 exited with code 1',
    ),
    [['python body:2-4', 'OSError: no', '  /app/a.py:1 f']],
  ],
  [
    'words that only look like pytest',
    fenced('SIZE   TYPE   NAME', 'E   F', 'a.py:1: warning: b'),
    [],
  ],
])('readPython reads %s', (_, body, expected) => {
  expect(shortOf(body)).toEqual(expected)
})
