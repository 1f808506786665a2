/** How Python or its packages were installed, from paths and commands. */
import { pattern } from '../pattern.ts'
import type { Installer, Stated } from './fact.ts'
import type { Reader, Spot } from './spot.ts'

/** What a path, prompt or message gives away, in any line. */
const PATHS: readonly (readonly [Installer, RegExp])[] = [
  ['homebrew', /\/opt\/homebrew\/|\/usr\/local\/(?:Cellar|opt)\/|\/linuxbrew\//],
  [
    'conda',
    pattern('i')`
      [\\/](?:mini|ana)conda[23]?[\\/]|[\\/](?:miniforge|mambaforge)3?[\\/]|[\\/]opt[\\/]conda[\\/]|
      packaged by (?:conda-forge|anaconda)|Continuum Analytics|Anaconda, Inc`,
  ],
  ['pyenv', /[\\/]\.?pyenv[\\/](?:pyenv-win[\\/])?(?:versions|shims)[\\/]/],
  [
    'python.org',
    pattern('i')`
      /Library/Frameworks/Python\.framework/Versions/|\\programs\\{1,2}python\\{1,2}python3|
      [A-Z]:\\Program Files\\Python3\d|Install Certificates\.command`,
  ],
  ['store', /PythonSoftwareFoundation\.Python|\\WindowsApps\\/],
  [
    'system',
    pattern('')`
      /Library/Developer/CommandLineTools/|/Applications/Xcode\.app/|
      (?<![\w.])/System/Library/Frameworks/Python|(?<![\w.])/usr/bin/python`,
  ],
  ['apt', /(?<![\w.])\/usr\/lib\/python3\/dist-packages\b/],
  ['nix', /(?<![\w.])\/nix\/store\//],
  ['uv', /[\\/]uv[\\/](?:python|tools|cache|archive-v\d)\b/],
  ['poetry', /[\\/]pypoetry[\\/]/],
  ['pipx', /[\\/]pipx[\\/]venvs[\\/]/],
]

/** What the reporter says or types. */
const WORDS: readonly (readonly [Installer, RegExp])[] = [
  [
    'homebrew',
    /\bhomebrew\b|\bbrew (?:install|upgrade|reinstall)\b|\b(?:from|with|by|via) brew\b/i,
  ],
  ['conda', /\b(?:conda|mamba|micromamba|miniconda|anaconda|miniforge)\b(?!\.|\] Could not)/i],
  ['pyenv', /\bpyenv\b/i],
  [
    'python.org',
    pattern('i')`
      (?<![\w.])(?:from|at|the|with|off) (?:the )?(?:official )?(?:www\.)?python\.org(?!/dev)|
      python\.org/downloads|python\.org installer`,
  ],
  ['store', /\b(?:microsoft|windows) store\b/i],
  ['system', /\bsystem(?:'s)? python\b|\bxcode python\b/i],
  ['deadsnakes', /\bdeadsnakes\b/i],
  [
    'apt',
    /\bapt(?:-get)? (?:-\w+ )?install\b|\b(?:from|with|by|via|through|using) apt(?:-get)?\b/i,
  ],
  ['dnf', /\b(?:dnf|yum) (?:-y )?install\b/i],
  ['pacman', /\bpacman -S|\b(?:from|with|by|via) pacman\b/i],
  ['nix', /\bnix[- ](?:shell|env|build|develop)\b|\bnixpkgs\b|\b(?:from|with|by|via) nix\b/i],
  ['uv', /\buv (?:pip|run|sync|add|tool|venv|python|lock)\b|\buvx \w/],
  ['poetry', /\bpoetry (?:install|add|run|shell|update|lock|env|show)\b/],
  ['pipx', /\bpipx (?:install|run|upgrade|inject|reinstall|list)\b|\b(?:from|with|by|via) pipx\b/],
]

const EITHER = [...PATHS, ...WORDS]

export const installer: Reader = {
  cue: pattern('i')`
    brew|/cellar/|/usr/local/opt|conda|mamba|continuum|miniforge|pyenv|python\.(?:org|
    framework|softwarefoundation)|foundation\.python|program(?:s| files)\\|store|windowsapps|system|
    commandlinetools|xcode|usr/bin/python|snakes|\bapt\b|apt-get|dist-packages|\bdnf|\byum|
    pacman|\bnix|/uv/|\\uv\\|\buv |uvx|poetry|pipx|packaged|certificates`,
  read: readInstaller,
}

function readInstaller({ text, traced }: Spot): Stated[] {
  const sources = traced ? PATHS : EITHER
  return sources
    .filter(([, pattern]) => pattern.test(text))
    .map(([name]) => ({ kind: 'installer', name }))
}
