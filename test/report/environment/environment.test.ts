import { expect, test } from 'vitest'
import { readEnvironment } from '../../../src/report/environment/environment.ts'
import type { Fact } from '../../../src/report/environment/fact.ts'
import type { Line, LineKind } from '../../../src/report/line.ts'
import type { Traceback } from '../../../src/report/traceback/traceback.ts'

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

test('a fact carries its part, its line and the trimmed quote', () => {
  expect(readEnvironment(linesOf('Hello\n   Python 3.11.4  '), [])).toEqual([
    { kind: 'python', version: '3.11.4', part: 'body', line: 2, quote: 'Python 3.11.4' },
  ])
})

test.each<[string, string, string[]]>([
  ['said twice is kept once', 'Python 3.11.4\nPython 3.11.4', ['python 3.11.4']],
  [
    'vaguer than an earlier one is left out',
    'Python 3.11.4\nPython 3.11\nPython 3',
    ['python 3.11.4'],
  ],
  [
    'more exact than an earlier one is added',
    'Python 3.11\nPython 3.11.4',
    ['python 3.11', 'python 3.11.4'],
  ],
  [
    'without its local part is left out',
    'torch 2.1.2+cu121\ntorch==2.1.2',
    ['package torch 2.1.2+cu121'],
  ],
  [
    'bare system name after its distribution is left out',
    'Ubuntu 22.04\nalso Linux',
    ['os linux ubuntu 22.04'],
  ],
])('a fact %s', (_, text, facts) => expect(read(text)).toEqual(facts))

test.each<[string, string, string[]]>([
  ['a banner', 'Python 3.8.10 (default, Mar 15 2022, 12:22:08)', ['python 3.8.10']],
  ['a field in bold with code', '- **Python version**: `3.9.7`', ['python 3.9.7']],
  ['a table', '| Python | 3.10.4 |', ['python 3.10.4']],
  ['a word with its number', 'on python3.12.5', ['python 3.12.5']],
  [
    'an enumeration',
    'seen on Python 3.9, 3.10 and 3.11',
    ['python 3.9', 'python 3.10', 'python 3.11'],
  ],
  ['a major version alone', 'I use Python 3', ['python 3']],
  ['a release candidate', 'Python 3.13.0rc1', ['python 3.13.0rc1']],
  ['an abbreviation', 'py 3.9.7', ['python 3.9.7']],
  ['a tox environment', 'only py39 fails', ['python 3.9']],
  ['PyPy', 'pypy3.9 is slower', ['python 3.9 pypy']],
  ['no wish for another version', 'needs Python 3.9, please support Python 3.13', []],
  ['no range', 'Python >= 3.8, python 3.7+', []],
  [
    'no library with Python in its name',
    'opencv-python 3.4.2 and ipython 2.4.1',
    ['package opencv-python 3.4.2', 'package ipython 2.4.1'],
  ],
])('Python from %s', (_, text, facts) => expect(read(text)).toEqual(facts))

test.each<[string, string, string[]]>([
  [
    'sys.version',
    "'3.11.4 (main, Jun  7 2023, 10:13:09) [Clang 14.0.6 ]'",
    ['python 3.11.4', 'tool clang 14.0.6'],
  ],
  ['sys.version_info', 'sys.version_info(major=3, minor=9, micro=7)', ['python 3.9.7']],
  ['a Windows folder', 'C:\\Python311\\Lib\\ssl.py', ['python 3.11', 'os windows']],
  [
    'a wheel tag',
    'Downloading acme-2.0-cp310-cp310-win_amd64.whl',
    ['package acme 2.0', 'python 3.10', 'os windows', 'arch x86_64'],
  ],
  [
    'a framework build',
    '/Library/Frameworks/Python.framework/Versions/3.10/bin/acme',
    ['installer python.org', 'python 3.10', 'os macos'],
  ],
  [
    'pyenv',
    '/Users/bo/.pyenv/versions/3.8.1/bin/python',
    ['installer pyenv', 'python 3.8.1', 'os macos'],
  ],
  ["pip's refusal", "acme requires a different Python: 3.6.9 not in '>=3.8'", ['python 3.6.9']],
  ["pip's list of releases", 'require a different python version: 2.0.0 Requires-Python >=3.9', []],
])('Python from the output: %s', (_, text, facts) => expect(read(text, 'log')).toEqual(facts))

test.each<[string, string, string[]]>([
  [
    'a path in site-packages',
    'File "/usr/lib/python3.8/site-packages/a.py", line 1',
    ['python 3.8', 'os linux'],
  ],
  [
    'a base image',
    'FROM python:3.11-slim-bookworm',
    ['python 3.11', 'os linux debian', 'surroundings container'],
  ],
  [
    'a command to a container',
    'me@box:~/cogs$ sudo docker run acme/cogs',
    ['surroundings container'],
  ],
  [
    'the folder of the program in an image',
    '  File "/app/acme/main.py", line 1, in <module>',
    ['surroundings container'],
  ],
  ['the log of a container', 'cogs-1  | ready', ['surroundings container']],
  ['a bundle', 'File "/tmp/_MEI81x2/cogs/core.pyc"', ['surroundings bundle']],
  [
    'a bundle that PyInstaller made',
    "[3466] Failed to execute script 'cogs' due to unhandled exception!",
    ['surroundings bundle'],
  ],
  ['the directory of a bundle', 'dlopen: /opt/cog/_internal/libpython.so', ['surroundings bundle']],
  ['a bundle of compiled files', '  File "cogs\\core.pyo", line 3, in x', ['surroundings bundle']],
])('code gives away %s', (_, text, facts) => expect(read(text, 'code')).toEqual(facts))

test.each<[string, string, string[]]>([
  [
    'platform.platform() of Linux',
    'Linux-5.15.0-91-generic-x86_64-with-glibc2.31',
    ['os linux', 'arch x86_64', 'tool glibc 2.31'],
  ],
  [
    'an old platform.platform()',
    'Linux-4.15.0-20-x86_64-with-Ubuntu-18.04-bionic',
    ['arch x86_64', 'os linux ubuntu 18.04'],
  ],
  ['platform.platform() of macOS', 'macOS-14.2-arm64-arm-64bit', ['os macos 14.2', 'arch arm64']],
  ['platform.platform() of Windows', 'Windows-10-10.0.19041-SP0', ['os windows 10']],
  ['a macOS with its name', 'macOS Sonoma 14.3.1', ['os macos 14.3.1']],
  ['Windows and its edition', 'Windows 11 Pro', ['os windows 11']],
  ['a home folder', 'in /home/bo/x', ['os linux']],
  ['a message of Windows', 'PermissionError: [WinError 5] Access is denied', ['os windows']],
  ['Apple Silicon', 'MacBook Pro M2', ['os macos', 'arch arm64']],
  ['Arch Linux, not the architecture', 'Arch Linux', ['os linux arch']],
  ['no panes on a screen', 'two windows are open, the second on windows of size 3', []],
  ['no address', 'see https://example.com/home/ubuntu/python3.8', []],
  ['no placeholder', 'OS: [e.g. Ubuntu 22.04]', []],
])('the system from %s', (_, text, facts) => expect(read(text)).toEqual(facts))

test.each<[string, string, string[]]>([
  ['Node', 'Node v18.16.0', ['tool node 18.16.0']],
  [
    'CUDA and its driver',
    'Driver Version: 525.105.17   CUDA Version: 12.0',
    ['tool nvidia driver 525.105.17', 'tool cuda 12.0'],
  ],
  ['git, twice named', 'Git version: git version 2.39.5', ['tool git 2.39.5']],
  ['OpenSSL', 'OpenSSL 1.1.1f  31 Mar 2020', ['tool openssl 1.1.1f']],
  ['no device', 'on cuda:0 and node 2', []],
])('tools: %s', (_, text, facts) => expect(read(text)).toEqual(facts))

test.each<[string, string, string[]]>([
  ['Homebrew', 'brew install python', ['installer homebrew']],
  ['Homebrew in a word', 'Python 3.12 from brew', ['installer homebrew', 'python 3.12']],
  ['pipx in a word', 'acme 1.4.0, installed with pipx', ['package acme 1.4.0', 'installer pipx']],
  ['not the tool that is to be installed', 'cannot get the new pipx to run', []],
  [
    'the machine that built a package of conda is not the reporter',
    'wheel @ file:///home/conda/feedstock_root/build_artifacts/wheel_1',
    ['installer conda'],
  ],
  [
    'the system that a requirement is for is not the reporter',
    'acme==2.1.0; sys_platform == "linux" and platform_machine == "arm64"',
    ['package acme 2.1.0'],
  ],
  ['no conda where it was not found', '[conda] Could not collect', []],
  ['conda by its path', '/opt/conda/lib/site.py', ['installer conda']],
  ['the Store', 'the Python from the Microsoft Store', ['installer store']],
  [
    'Xcode',
    '/Library/Developer/CommandLineTools/usr/bin/python3',
    ['installer system', 'os macos'],
  ],
  ['uv', 'uv run acme', ['installer uv']],
  [
    'python.org, not its documentation',
    'from python.org, as docs.python.org says',
    ['installer python.org'],
  ],
  ['a container', 'in our Dockerfile', ['surroundings container']],
  ['an image by its name and tag', 'since acme/acme:2.1', ['surroundings container']],
  ['an image by its name', 'the image acme/acme is new', ['surroundings container']],
  ['no image: a path and a line', 'see acme/core:12', []],
  ['continuous integration', 'only on CI, in GitHub Actions', ['surroundings ci']],
  ['an install script', '$ ./install-venv.sh', ['surroundings install script']],
  ['an install script by its name', 'Installation script fails', ['surroundings install script']],
  ["no script of the reporter's own", 'my setup script calls it', []],
  ['a notebook', '<ipython-input-3-abc> in <module>', ['surroundings notebook']],
  ['WSL', 'under WSL2', ['surroundings wsl', 'os linux']],
  ['a web server, not a licence', 'behind gunicorn (Apache License)', ['surroundings web server']],
])('surroundings: %s', (_, text, facts) => expect(read(text)).toEqual(facts))

test('a heading completes the short answer below it, and unticked boxes say nothing', () => {
  const heading = (number: number, text: string): Line => ({
    part: 'body',
    number,
    text,
    kind: 'heading',
  })
  const prose = (number: number, text: string): Line => ({
    part: 'body',
    number,
    text,
    kind: 'prose',
  })
  const lines = [
    heading(1, '### acme version'),
    prose(3, '2.11.4'),
    heading(5, '### Operating system'),
    prose(7, '- [ ] Windows 10'),
    prose(8, '- [x] Linux'),
  ]
  expect(readEnvironment(lines, [])).toEqual([
    { kind: 'package', name: 'acme', version: '2.11.4', part: 'body', line: 3, quote: '2.11.4' },
    { kind: 'os', name: 'linux', part: 'body', line: 8, quote: '- [x] Linux' },
  ])
})

test('in a traceback paths count, and the numbers of its message do not', () => {
  const text =
    'File "/home/bo/v/lib/python3.9/site-packages/acme.py", line 3\nImportError: acme needs numpy 1.20.1'
  const traceback: Traceback = {
    language: 'python',
    part: 'body',
    chain: [],
    complete: true,
    bare: false,
    first: 1,
    last: 2,
  }
  expect(readEnvironment(linesOf(text, 'log'), [traceback]).map(words)).toEqual([
    'python 3.9',
    'os linux',
  ])
})
