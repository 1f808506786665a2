/** Signs that the project itself is at fault; any of them lowers the blame of others. */
import type { Line } from '../report/line.ts'
import type { Report } from '../report/report.ts'
import { readClaims } from '../signatures/releases/claims.ts'

export interface ProjectSign {
  /** A sentence for "Why I think so". */
  readonly because: string
  readonly part: Line['part']
  readonly line: number
  /** The line of the error that the sign is about, for those about one. */
  readonly error?: number
}

interface Cue {
  readonly because: string
  readonly pattern: RegExp
  /** Tells nothing of the project where the line names a release of another package. */
  readonly ofReleases?: true
}

// Each cue looks at one line of the reporter's own words, cut to 500 characters.
const CUES: readonly Cue[] = [
  {
    because: 'the reporter says an earlier version worked',
    ofReleases: true,
    pattern:
      /(?<!(?:\bnot|n't) )\b(?:work(?:s|ed|ing)?|fine|ok|no (?:problem|issue|error)s?)\b.{0,60}\b(?:in|with|on|under|using|before|until|after downgrading to)\b.{0,30}\bv?\d+\.\d+|\bv?\d+\.\d+[\w.]{0,12}\b.{0,40}\b(?:does(?:n't| not) have|without) (?:this|the|that) (?:problem|issue|bug|error)\b|\b(?:old|older|previous|earlier) (?:version|release|image|build|container)s?(?! of (?!the (?:image|container|app|program|plugin)\b)).{0,30}\b(?:works?|worked|fine)\b|\bregression\b|\bused to work\b|\bdowngrad(?:e|ed|ing)\b.{0,60}\b(?:work|fix|help|solve)|\bsince (?:version|release|v|upgrading)\b|\bafter (?:upgrad|updat)ing (?:from|to)\b/i,
  },
  {
    because: 'the reporter bisected the project',
    pattern:
      /\bgit bisect\b|\bbisect(?:ed|ing|s)?\b|\bfirst bad commit\b|\b(?:introduced (?:in|by|with)|(?:since|after|fails? with|breaks? with)) (?:(?:the )?(?:commit|PR|pull request|merge of)\b|#\d|https:\/\/github\.com\/[\w./-]{1,100}\/(?:pull|commit)\/|(?=\d*[a-f])(?=[a-f]*\d)[0-9a-f]{7,40}\b)|\bchanges? (?:of|from|in|made in) (?:(?:PR |pull request )?#\d|https:\/\/github\.com\/[\w./-]{1,100}\/(?:pull|commit)\/).{0,100}\b(?:broke|break|caus)/i,
  },
  {
    because: 'a change to the project is proposed',
    pattern:
      /\b(?:I|we)(?:'d| would)? (?:recommend|suggest|propose)(?: to)? (?:remov|renam|replac|mov|guard|chang)(?:e|ing)\b|\b(?:I|we)(?:'ve| have)? (?:just )?(?:fixed|changed|patched|reverted|replaced)\b.{0,80}(?:(?<![\w/])#\d|\bPR\b|\bpull request\b)|\b(?:I|we|I'll|we'll|I'd|happy|glad|willing|can|could|will) .{0,40}\b(?:open|submit|send|make|create|prepare|contribute)\w* (?:a |an )?(?:PR|pull request|patch)\b|\b(?:proposed|suggested|possible|potential) (?:fix|solution|patch|change)\b|\bthe fix (?:is|would be|should be|seems)\b|\bshould be (?:changed|replaced|fixed|updated) (?:to|by|with|in)\b|\b(?:should|must|needs? to|has to) be (?:added|included) (?:to|in)\b/i,
  },
  {
    because: 'a file and a line to change are named',
    pattern:
      /\b(?:chang|edit|modif|replac)\w* .{0,40}\bline \d+\b|\bline \d+ (?:of|in) `?[\w/.-]+\.py\b/i,
  },
  {
    because: 'another behaviour is asked for',
    pattern:
      /\bwould be (?:good|nice|great|better|helpful|useful) (?:if|when) (?!(?:you|someone|somebody|anyone|anybody)\b)|\bshould be skipped\b|\bfail(?:s|ed|ing)? gracefully\b|\b(?:better|clearer|nicer|friendlier|more (?:helpful|informative)|meaningful) (?:error|exception|warning)s?\b/i,
  },
  {
    because: "the project's own error tracker reported it",
    pattern:
      /\bvia (?:Bugsnag|Sentry|Rollbar)\b|\bSentry Issue:|\bsentry\.io\/.{0,100}\bissues\/\d|\bView (?:details )?(?:on|in) (?:Bugsnag|Sentry|Rollbar)\b/i,
  },
  {
    because: 'a setting is said to have no effect',
    pattern:
      /\b(?:settings?|options?|config(?:uration)?|flags?|arguments?|parameters?|(?:environment|env) var(?:iable)?s?|\w{1,40}_(?:url|uri|host|port|path|proxy|endpoint|token|key|user|password|dir|home))\b.{0,60}\b(?:ignored|(?:not|n't|never) (?:be(?:ing)? )?(?:honou?red|respected|used|passed|applied|picked up|taken into account)|(?:has|have|had) no effect)\b|\b(?:ignor(?:es?|ing)|(?:not|n't) (?:honou?r|respect|apply|pass|pick up))\b.{0,40}\b(?:settings?|options?|config(?:uration)?|flags?|arguments?|parameters?|(?:environment|env) var(?:iable)?s?)\b/i,
  },
  {
    because: "the project's packaging or requirements are pointed at",
    pattern:
      /\b(?:setup\.py|setup\.cfg|pyproject\.toml|install_requires|(?<!\d )requires-python|python_requires|requirements[\w-]*\.txt|environment\.ya?ml|meta\.yaml|MANIFEST\.in|package_data|package\.json|go\.mod|Cargo\.toml|pom\.xml|Dockerfile)\b.{0,80}\b(?:pin|add|miss|lack|should|need|must|does(?:n't| not)|not (?:listed|declared|included|specified)|forgot|restrict|bound|cap|require|specif|declar|list|lower|relax|downgrad)|\b(?:pin(?:ned|ning)?|cap|upper bound|lower bound|lower|relax|wrong|downgrade|add|missing(?! dependencies for)|undeclared|not (?:listed|declared|included|specified))\b.{0,80}\b(?:setup\.py|setup\.cfg|pyproject\.toml|install_requires|requirements[\w-]*\.txt|environment\.ya?ml|MANIFEST\.in|package_data|package\.json|go\.mod|Cargo\.toml|pom\.xml|dependenc(?:y|ies)|your Dockerfile)\b|\b(?:not|isn't|missing|left out|absent)\b.{0,40}\b(?:in|from) the (?:wheel|sdist|tarball|package|PyPI)/i,
  },
]

const LONGEST = 500

/** The signs found, at most one of each sort. */
export function findProjectSigns(report: Report): ProjectSign[] {
  const words = report.lines.filter(
    ({ kind, part }) => (kind === 'prose' || kind === 'heading') && !part.startsWith('comment'),
  )
  const told = CUES.flatMap(({ because, pattern, ofReleases }) => {
    const line = words.find((one) => {
      const start = one.text.slice(0, LONGEST)
      return (
        pattern.test(start) &&
        !isAboutOthers(start, report.issue.repo) &&
        !(ofReleases && readClaims([one], report.packages).length > 0)
      )
    })
    return line === undefined ? [] : [{ because, part: line.part, line: line.number }]
  })
  return [...told, ...ownSource(report), ...ownRaise(report), ...patch(report), ...task(report)]
}

const CHANGE = /github\.com\/([\w.-]{1,100}\/[\w.-]{1,100})\/(?:commit|pull)\//i

/** True for a line with a link to a change of another repository: it tells of that one. */
function isAboutOthers(text: string, repo = ''): boolean {
  const [, changed] = CHANGE.exec(text) ?? []
  return changed !== undefined && changed.toLowerCase() !== repo.toLowerCase()
}

/** A link to a line of the repository's own source. */
function ownSource(report: Report): ProjectSign[] {
  const repo = report.issue.repo?.toLowerCase()
  if (repo === undefined) return []
  const line = report.lines.find(({ text }) => {
    const link = text.toLowerCase().indexOf(`github.com/${repo}/blob/`)
    return link >= 0 && /#l\d/i.test(text.slice(link, link + 300))
  })
  return line === undefined
    ? []
    : [
        {
          because: "a line of the project's own source is pointed at",
          part: line.part,
          line: line.number,
        },
      ]
}

// What stands below the frame of these was never run.
const NOT_RUN = /(?:^|\.)(?:SyntaxError|IndentationError|TabError)$/

/** The project's own frame raised the root exception by a check of its own. */
function ownRaise(report: Report): ProjectSign[] {
  return report.tracebacks.flatMap(({ chain, part }) => {
    const [root] = chain
    const deepest = root?.frames.at(-1)
    if (root === undefined || deepest?.owner !== 'project' || NOT_RUN.test(root.type)) return []
    const isCheck = /^\s*(?:raise|assert)\b/.test(deepest.code ?? '')
    const because = "the project's own code raised it, by a check of its own"
    return isCheck ? [{ because, part, line: deepest.at, error: root.at }] : []
  })
}

/** A patch, as Git prints it. */
function patch({ lines }: Report): ProjectSign[] {
  const line = lines.find(
    ({ part, text }) => !part.startsWith('comment') && /^\s{0,8}diff --git a\/\S/.test(text),
  )
  return line === undefined
    ? []
    : [{ because: 'a patch is shown', part: line.part, line: line.number }]
}

/** A title that is a task of the project's. */
function task({ issue }: Report): ProjectSign[] {
  return /^\W{0,3}(?:remove|rename|replace) \S/i.test(issue.title)
    ? [{ because: 'the title asks for a change', part: 'title', line: 1 }]
    : []
}
