/** What the stack alone tells of a failure that no signature knows, and the first experiment that would decide it. */
import type { Config } from '../config.ts'
import { type Packages, packageOfRepository } from '../packages.ts'
import type { Report } from '../report/report.ts'
import type { Raised, Traceback } from '../report/traceback/traceback.ts'
import type { Match } from '../signatures/match.ts'
import type { Check } from '../signatures/schema.ts'
import { builtIn } from './built-in.ts'
import { findNativeCrash } from './native-stack.ts'
import {
  exampleAnswers,
  freshEnvironment,
  freshImport,
  newest,
  outside,
  type Setting,
  withoutProject,
} from './rungs.ts'
import { isForeign } from './shapes/alone.ts'
import { isImport } from './shapes/broken-import.ts'
import { shapeOf } from './shapes/index.ts'
import type { Shape } from './shapes/shape.ts'
import { type Strangers, strangersTo } from './strangers.ts'

/**
 * A match for the shape of the last whole traceback, or, when nobody known is in it, for the surroundings it ran in.
 * `undefined` when code that is or may be the project's own stands where the failure was made: then the project is
 * the first to look at.
 */
export function climbLadder(report: Report, config: Config, packages: Packages): Match | undefined {
  const failure = report.tracebacks.findLast(isWhole) ?? findNativeCrash(report)
  const last = failure?.chain.at(-1)
  if (last === undefined || failure === undefined || report.packages.length === 0) return undefined
  if (failure.chain.some(({ type }) => isOwnType(type, report))) return undefined
  const strangers = strangersTo(report, config, packages)
  const setting = settingOf(last, report, packages)
  const around = surroundingsOf(report)
  const shape = shapeOf(failure.chain, strangers)
  // To leave a notebook is less work than to write a script.
  const isLater = shape?.rung === 'without-project' && around !== undefined && failure.complete
  const [about, check] =
    shape !== undefined && !isLater
      ? [{ ...shape, component: shape.culprit.name }, rungOf(shape, setting)]
      : isElsewhere(failure, strangers)
        ? [nobodyKnown(around), surroundingsRung(around, setting)]
        : []
  if (about === undefined || check === undefined) return undefined
  const { id, title, cause, component, sufficient } = about
  const examples = { match: [setting.ending], answers: exampleAnswers(check, setting.ending) }
  return builtIn(
    { id, title, cause, component, checks: [check], examples },
    {
      part: failure.part,
      line: last.at,
      quote: quoteOf(last, failure, report),
      condition: title,
      sufficient,
    },
  )
}

/** What is printed when the interpreter dies has frames, and no last line. */
function isWhole({ bare, complete, part, language, chain }: Traceback): boolean {
  const isFatal = chain.at(-1)?.type === '' && chain.at(-1)?.message !== ''
  return !bare && (complete || isFatal) && part === 'body' && language === 'python'
}

function settingOf(
  last: Raised,
  { issue, packages: own, environment }: Report,
  packages: Packages,
) {
  return {
    project: packageOfRepository(issue.repo ?? '', packages)?.name ?? own[0] ?? '',
    ending: endingOf(last),
    isWindows: environment.some((fact) => fact.kind === 'os' && fact.name === 'windows'),
  }
}

/** What has no type is quoted as it stands there. */
function quoteOf({ type, message, at }: Raised, { part }: Traceback, { lines }: Report): string {
  const line = lines.find((one) => one.part === part && one.number === at)
  const text = type === '' ? (line?.text.trim() ?? message) : `${type}: ${message}`
  return text.split('\n', 1).join('').slice(0, 300)
}

function endingOf({ type, message }: Raised): string {
  return type === '' ? message.slice(0, 60) : type.slice(type.lastIndexOf('.') + 1)
}

/** Where a line of the reporter's own failed, it may have called compiled code of the project's, which has no frames. */
function isElsewhere({ chain, complete }: Traceback, strangers: Strangers): boolean {
  const deepest = chain[0]?.frames.at(-1)
  if (!complete || deepest === undefined || !isForeign(chain, strangers)) return false
  return deepest.owner !== 'reporter' || isImport(deepest)
}

const isOwnType = (type: string, { packages }: Report) =>
  packages.includes(type.split('.', 1).join('').toLowerCase())

function nobodyKnown(around: string | undefined) {
  return {
    id: 'no-project-frame',
    title: 'No code of this project is in the traceback',
    cause: 'environment' as const,
    component: around ?? 'installed packages',
    sufficient: false,
  }
}

function rungOf({ rung, culprit }: Shape, setting: Setting): Check {
  switch (rung) {
    case 'newest':
      return newest(setting, culprit.name)
    case 'fresh-import':
      return freshImport(setting, culprit.name, culprit.module)
    case 'fresh-environment':
      return freshEnvironment(setting)
    case 'without-project':
      return withoutProject(setting, culprit.name)
    default:
      return rung satisfies never
  }
}

function surroundingsRung(around: string | undefined, setting: Setting): Check {
  return around === undefined ? freshEnvironment(setting) : outside(around, setting)
}

const LEAVABLE = new Set(['notebook', 'colab', 'web server'])

function surroundingsOf({ environment }: Report): string | undefined {
  const place = environment.find((fact) => fact.kind === 'surroundings' && LEAVABLE.has(fact.name))
  return place?.kind === 'surroundings' ? place.name : undefined
}
