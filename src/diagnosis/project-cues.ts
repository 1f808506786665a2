/** What reporters say when the project itself is at fault. */
import { pattern } from '../report/pattern.ts'

interface Cue {
  readonly because: string
  readonly pattern: RegExp
  /** Tells nothing of the project where the line is about another package. */
  readonly ofReleases?: true
}

// Each cue looks at one line of the reporter's own words, cut to 500 characters.
export const PROJECT_CUES: readonly Cue[] = [
  {
    because: 'the reporter says an earlier version worked',
    ofReleases: true,
    pattern:
      /(?<!(?:\bnot|n't|\bwhile|\bwhen) )\b(?:work(?:s|ed|ing)?|fine|ok|no (?:problem|issue|error)s?)\b.{0,60}\b(?:in|with|on|under|using|before|until|after downgrading to)\b.{0,30}\bv?\d+\.\d+|\bv?\d+\.\d+[\w.]{0,12}\b.{0,40}\b(?:does(?:n't| not) have|without) (?:this|the|that) (?:problem|issue|bug|error)\b|(?:^|[.,;:] )(?!3\.(?:[6-9]|1\d)\b)v?\d+\.\d+(?:\.\d+)? (?:still )?(?:\w{2,12} )?(?:works?|worked|is fine|was fine|fine)\b|\b(?:old|older|previous|earlier) (?:version|release|image|build|container)s?(?! of (?!the (?:image|container|app|program|plugin)\b)).{0,30}\b(?:works?|worked|fine)\b|\bregression\b|\bused to work\b|\bdowngrad(?:e|ed|ing)\b.{0,60}\b(?:work|fix|help|solve)|\bsince (?:version|release|v|upgrading|\d{1,3}\.\d{1,3}\.\d{1,3}(?![.\d]))|\bafter (?:upgrad|updat)ing (?:from|to)\b/i,
  },
  {
    because: 'the reporter bisected the project',
    pattern:
      /\bgit bisect\b|\bbisect(?:ed|ing|s)?\b|\bfirst bad commit\b|\b(?:introduced (?:in|by|with)|(?:since|after|fails? with|breaks? with)) (?:(?:the )?(?:commit|PR|pull request|merge of)\b|#\d|https:\/\/github\.com\/[\w./-]{1,100}\/(?:pull|commit)\/|(?=\d*[a-f])(?=[a-f]*\d)[0-9a-f]{7,40}\b)|\bchanges? (?:of|from|in|made in) (?:(?:PR |pull request )?#\d|https:\/\/github\.com\/[\w./-]{1,100}\/(?:pull|commit)\/).{0,100}\b(?:broke|break|caus)/i,
  },
  {
    because: 'a change to the project is proposed',
    pattern:
      /\b(?:I|we)(?:'d| would)? (?:recommend|suggest|propose)(?: to)? (?:remov|renam|replac|mov|guard|chang)(?:e|ing)\b|\b(?:I|we)(?:'ve| have)? (?:just )?(?:fixed|changed|patched|reverted|replaced)\b.{0,80}(?:(?<![\w/])#\d|\bPR\b|\bpull request\b)|\b(?:I|we|I'll|we'll|I'd|happy|glad|willing|can|could|will) .{0,40}\b(?:open|submit|send|make|create|prepare|contribute)\w* (?:a |an )?(?:PR|pull request|patch)\b|\b(?:proposed|suggested|possible|potential) (?:fix|solution|patch|change)\b|\bthe fix (?:is|would be|should be|seems)\b|\bshould be (?:changed|replaced|fixed|updated) (?:to|by|with|in)\b|\b(?:should|must|needs? to|has to) be (?:added|included) (?:to|in)\b|\bshould auto(?:matically|-)|\blet'?s (?:make|do|move|add|use|change|remove|replace|fix|drop|switch)\b|\bas (?:a )?part of (?:the )?(?:setup|install(?:ation)?)\b/i,
  },
  {
    because: 'what the project should do is said',
    pattern: pattern('i')`
      (?<!\b(?:I|we|you|one|users?) )\b(?:should|must|(?:needs?|has|have) to) (?:(?:probably|really|
      just|instead|also|rather|not|only) )?(?:be (?:specified|guarded|closed|declared|pinned|
      rebuilt|bundled|replaced|removed|updated|documented)|update|use|call|check|close|handle|catch|declare|pin|
      bundle|ship|depend)\b|
      \bwe should (?:really )?document\b|\bneeds? an? (?:\w{1,20} )?(?:guard|fallback|pin|rebuild|(?:upper|lower) bound)\b|
      \b(?:please|could you|can you|would you) (?:please )?(?:pin|unpin|relax|bump|regenerate|
      rebuild|replace|rename|correct|publish|upload|declare)\b|
      (?<!\bmy )\btypo\b|\bhard-?coded\b`,
  },
  {
    because: 'what is missing is known, and that it fails then is reported',
    pattern: pattern('i')`
      \b(?:crash(?:es|ed|ing)?|abort(?:s|ed)?|dies|fails?|unusable|(?:cannot|can't) be imported)\b.{0,60}
      (?:\bwithout\b|\b(?:if|when|where)\b.{0,40}(?:\b(?:no|not|missing|unavailable|absent)\b|n't\b))`,
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
      /\b(?:setup\.py|setup\.cfg|pyproject\.toml|install_requires|(?<!\d )requires-python|python_requires|requirements[\w-]*\.txt|environment\.ya?ml|meta\.yaml|MANIFEST\.in|package_data|package\.json|go\.mod|Cargo\.toml|pom\.xml|Dockerfile)\b.{0,80}\b(?:pin|add|miss|lack|should|need|must|does(?:n't| not)|not (?:listed|declared|included|specified)|forgot|restrict|bound|cap|require|specif|declar|list|lower|relax|downgrad|enforc)|\bdependenc(?:y|ies) (?:be )?(?:set|limited|restricted) to\b|\b(?:pin(?:ned|ning)?|cap|upper bound|lower bound|lower|relax|wrong|downgrade|add|(?<!host system is )missing(?! dependencies for)|undeclared|not (?:listed|declared|included|specified))\b.{0,80}\b(?:setup\.py|setup\.cfg|pyproject\.toml|install_requires|requirements[\w-]*\.txt|environment\.ya?ml|MANIFEST\.in|package_data|package\.json|go\.mod|Cargo\.toml|pom\.xml|dependenc(?:y|ies)|(?:your|the|both) Dockerfiles?)\b|\b(?:docker|container|official) images? (?:is |are )?(?:missing|lack(?:s|ing)?)\b|\b(?:not|isn't|missing|left out|absent)\b.{0,40}\b(?:in|from) the (?:wheel|sdist|tarball|package|PyPI)/i,
  },
]
