/** Where it ran: container, a program that brings its own Python (PyInstaller, AppImage), CI, install script, notebook, Colab, WSL, web server. */
import { pattern } from '../pattern.ts'
import type { Stated, Surroundings } from './fact.ts'
import type { Reader, Spot } from './spot.ts'

/** What a machine prints, in any line. */
const TRACES: readonly (readonly [Surroundings, RegExp])[] = [
  [
    'container',
    pattern('')`
      ^\s*FROM [\w./-]{1,100}:|/\.dockerenv\b|\bFile "/(?:app|usr/src/app)/(?![\w./-]{0,200}site-packages)[\w./-]{1,200}\.py"|^[\w-]{1,40}[_-]\d+\s{1,8}\| |
      ^(?:\W{0,8}|\S{0,120}[$#>] )(?:sudo )?(?:docker|podman)(?:-compose| compose)? (?:run|build|exec|up|start)\b`,
  ],
  // Compiled files stand in tracebacks only where their sources were left out (py2exe, py2app).
  [
    'bundle',
    pattern('')`
      [\\/]_MEI\w{4}|[\\/]_internal[\\/](?:lib)?python|\blibrary\.zip[\\/]|/\.mount_\w|
      \.AppImage\b|\bFile "[\w.\\]{1,100}\.py[co]", line \d|
      \bFailed to execute script\b|PyInstaller[\\/]loader`,
  ],
  ['ci', /\/home\/runner\/work\/|##\[(?:error|group|warning)\]|\/hostedtoolcache\/|\bD:\\a\\\w/],
  [
    'install script',
    /(?:^|[\s/`'"])(?:install|setup|bootstrap)(?:er)?(?:[_-]\w{1,30}){0,3}\.(?:sh|bash|command)\b/i,
  ],
  [
    'notebook',
    pattern('')`
      <ipython-input-|/ipykernel_\d|ipykernel_launcher|/ipykernel/|\bIn \[\d+\]:|
      Cell In\s?\[\d+\]`,
  ],
  ['colab', /(?<![\w.])\/content\/|google\.colab\b|colab\.research\.google/],
  ['wsl', /microsoft-standard|(?<![\w.])\/mnt\/[a-z]\//],
  ['web server', /\buwsgi\b|\bgunicorn\b|\bmod_wsgi\b/i],
]

const WORDS: readonly (readonly [Surroundings, RegExp])[] = [
  [
    'container',
    pattern('i')`
      (?<![\w/.-])docker(?:ized|file|-compose| compose)?(?![\w-])|\bpodman\b|\bkubernetes\b|
      \bk8s\b|\bkubectl\b|\bin (?:a|the|my|our) (?:container|pod)\b|\bdevcontainers?\b|
      \b(?:container|image) \x60?[\w.-]{1,40}/[\w.-]{1,40}\b|
      (?<![\w/:.@-])[\w-]{1,40}/[\w-]{1,40}:(?:latest\b|v?\d{1,4}\.\d)`,
  ],
  [
    'ci',
    pattern('i')`
      \bgithub actions?\b|\bgithub workflow|\btravis\b|\bcircleci\b|\bgitlab[ -]ci\b|
      \bjenkins\b|\bappveyor\b|\bazure (?:pipelines?|devops)\b|\b(?:ubuntu|windows|
      macos)-latest\b`,
  ],
  ['ci', /\b(?:in|on|our|the|my) CI\b/],
  ['install script', /(?<!\bmy )\b(?:install\w{0,6}|setup|bootstrap)[ _-]scripts?\b/i],
  [
    'notebook',
    /\bjupyter(?:lab|hub)?\b|\bipykernel\b|\b(?:a|the|my) notebook\b|\bin notebooks?\b/i,
  ],
  ['colab', /\bcolab\b/i],
  ['wsl', /\bWSL ?[12]?\b/],
  [
    'web server',
    pattern('i')`
      \bapache2?\b(?! (?:license|spark|airflow|beam|kafka|arrow|superset|foundation|hadoop|
      hive|iceberg|flink))|\bnginx\b|\buvicorn\b|\bhypercorn\b|\bdaphne\b|\bwaitress\b`,
  ],
]

const EITHER = [...TRACES, ...WORDS]

export const surroundings: Reader = {
  cue: pattern('i')`
    docker|/app/|_MEI|_internal|library\.zip|\.py[co]"|\.mount_|AppImage|failed to exec|PyInstaller|[_-]\d+\s{1,8}\||podman|kube|k8s|container|image \W?[\w.-]{1,40}/|/[\w-]{1,40}:(?:latest|v?\d)|\bpod\b|^\s*from |\bci\b|runner/work|
    ##\[|toolcache|:\\a\\|actions?\b|workflow|-latest|travis|circleci|gitlab|jenkins|
    appveyor|azure|jupyter|ipython|ipykernel|in ?\[\d|notebook|script|\.sh\b|\.bash|\.command|colab|/content/|wsl|
    microsoft-s|/mnt/|wsgi|gunicorn|apache|nginx|(?:uvi|hyper)corn|daphne|waitress`,
  read: readSurroundings,
}

function readSurroundings({ text, line, traced }: Spot): Stated[] {
  const wordy = !traced && line.kind !== 'code'
  return (wordy ? EITHER : TRACES)
    .filter(([, pattern]) => pattern.test(text))
    .map(([name]) => ({ kind: 'surroundings', name }))
}
