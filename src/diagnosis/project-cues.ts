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
    pattern: pattern('i')`
      (?<!(?:\bnot|n't|\bwhile|\bwhen) )\b(?:work(?:s|ed|ing)?|fine|ok|no (?:problem|issue|error)s?)\b.{0,60}\b(?:in|with|on|under|using|before|until|after downgrading to)\b.{0,30}\bv?\d+\.\d+|
      \bv?\d+\.\d+[\w.]{0,12}\b.{0,40}\b(?:does(?:n't| not) have|without) (?:this|the|that) (?:problem|issue|bug|error)\b|
      (?:^|[.,;:] )(?!3\.(?:[6-9]|1\d)\b)v?\d+\.\d+(?:\.\d+)? (?:still )?(?:\w{2,12} )?(?:works?|worked|is fine|was fine|fine)\b|
      \b(?:old|older|previous|earlier) (?:version|release|image|build|container)s?(?! of (?!the (?:image|container|app|program|plugin)\b)).{0,30}\b(?:works?|worked|fine)\b|
      \bregression\b|\bused to work\b|\bdowngrad(?:e|ed|ing)\b.{0,60}\b(?:work|fix|help|solve)|
      \bsince (?:version|release|v|upgrading|\d{1,3}\.\d{1,3}\.\d{1,3}(?![.\d]))|
      \bafter (?:upgrad|updat)ing (?:from|to)\b|
      (?<!\b(?:python|ubuntu|debian|macos|cuda|windows|node|java) )\bv?\d+\.\d+[\w.]{0,12} (?:(?:was|were|is) (?:fine|ok(?:ay)?|good)\b|ran\b|fine\b|.{0,40}without (?:trouble|(?:a |any )?(?:problem|issue|error)s?)\b)|
      \bwith v?\d+\.\d+[\w.]{0,12} (?:the \w{1,20}|it|there|everything) was\b|
      \b(?:in|with|on|under) v?\d+\.\d+[\w.]{0,12},? (?:it|this|that|everything) (?:still )?work(?:ed|s)\b|
      \b(?:yesterday's|last (?:week|month|year)'s|last|previous) (?:commit|build|nightly|version) (?:was|worked|made|did)\b|
      \bv?\d+\.\d+[\w.]{0,12} (?:installs|builds|imports)\b(?! (?:a|the)\b)`,
  },
  {
    because: 'the reporter bisected the project',
    pattern: pattern('i')`
      \bgit bisect\b|\bbisect(?:ed|ing|s)?\b|\bfirst bad commit\b|
      \b(?:introduced (?:in|by|with)|(?:since|after|fails? with|breaks? with)) (?:(?:the )?(?:commit|PR|pull request|merge of)\b|#\d|https://github\.com/[\w./-]{1,100}/(?:pull|commit)/|(?=\d*[a-f])(?=[a-f]*\d)[0-9a-f]{7,40}\b)|
      \bchanges? (?:of|from|in|made in) (?:(?:PR |pull request )?#\d|https://github\.com/[\w./-]{1,100}/(?:pull|commit)/).{0,100}\b(?:broke|break|caus)`,
  },
  {
    because: 'a change to the project is proposed',
    pattern: pattern('i')`
      \b(?:I|we)(?:'d| would)? (?:recommend|suggest|propose)(?: to)? (?:remov|renam|replac|mov|guard|chang)(?:e|ing)\b|
      \b(?:I|we)(?:'ve| have)? (?:just )?(?:fixed|changed|patched|reverted|replaced)\b.{0,80}(?:(?<![\w/])#\d|\bPR\b|\bpull request\b)|
      \b(?:I|we|I'll|we'll|I'd|happy|glad|willing|can|could|will) .{0,40}\b(?:open|submit|send|make|create|prepare|contribute)\w* (?:a |an )?(?:PR|pull request|patch)\b|
      \b(?:proposed|suggested|possible|potential) (?:fix|solution|patch|change)\b|
      \bthe fix (?:is|would be|should be|seems)\b|\bshould be (?:changed|replaced|fixed|updated) (?:to|by|with|in)\b|
      \b(?:should|must|needs? to|has to) be (?:added|included) (?:to|in)\b|\bshould auto(?:matically|-)|
      \blet'?s (?:make|do|move|add|use|change|remove|replace|fix|drop|switch)\b|
      \bas (?:a )?part of (?:the )?(?:setup|install(?:ation)?)\b|
      \b(?:might|could|may) (?:well |also )?be (?:changed|moved|replaced|raised)\b|
      \badd (?:a|this|the following) (?:line|step|cell|call|check)\b|\bshould take care of\b`,
  },
  {
    because: 'what the project should do is said',
    pattern: pattern('i')`
      (?<!\b(?:I|we|you|one|users?) )\b(?:should|must|(?:needs?|has|have) to) (?:(?:probably|really|
      just|instead|also|rather|not|only) )?(?:be (?:specified|guarded|closed|declared|pinned|
      rebuilt|bundled|replaced|removed|updated|documented)|update|use|call|check|close|handle|catch|declare|pin|
      bundle|ship|depend)\b|
      \bwe (?:(?:should|could|might|need to|have to) )?(?:really )?(?:catch|document)\b|\bneeds? an? (?:\w{1,20} )?(?:guard|fallback|pin|rebuild|(?:upper|lower) bound)\b|
      \b(?:please|could you|can you|would you) (?:please )?(?:pin|unpin|relax|bump|regenerate|
      rebuild|replace|rename|correct|publish|upload|declare)\b|
      \bought to\b|\b(?:we|you) (?:should |could |might )?(?:also )?(?:catch|handle) (?:it|this|that|the) |\b(?:should|need)(?: not|n't) (?:need|require|touch|open|import|be (?:needed|required))\b|
      \bshould (?:just |rather |simply )?(?:wait|retry|skip|ignore|default|expand|come with|be (?:optional|
      lazy|done (?:in|at|by|before|after)|an extra|configurable|split|moved?))\b|
      \bplease (?:restore|revert|move|switch|migrate|offer|split|submit)\b|\bwould you consider\b|
      \bwhy (?:is|are|does|do|must|would) .{0,40}\b(?:needed|required|necessary|need|require)\b|
      \bis (?:given|set|configured|selected|chosen|enabled|switched off|disabled)\b.{0,3}\b(?:yet|still)\b|
      \b(?:not|n't) applied\b|
      (?<!\bmy )\btypo\b|\bhard-?coded\b`,
  },
  {
    because: 'what is missing is known, and that it fails then is reported',
    pattern: pattern('i')`
      \b(?:crash(?:es|ed|ing)?|abort(?:s|ed)?|dies|fails?|unusable|(?:cannot|can't) be imported)\b.{0,60}
      (?:\bwithout\b|\b(?:if|when|where)\b.{0,40}(?:\b(?:no|not|missing|unavailable|absent)\b|n't\b))`,
  },
  {
    because: 'other programs are said to work here',
    pattern:
      /\bother (?:apps?|applications?|programs?|projects?|tools?|websites?)\b.{0,40}\b(?:fine|works?|no (?:problems?|trouble))\b/i,
  },
  {
    because: "the project's documents are held against it",
    pattern: pattern('i')`
      \b(?:readme|docs?|documentation|wiki|front page|(?:installation|install) page)\b.{0,30}
      \b(?:claims?|promises?)\b|\bas (?:described|promised|documented|stated) (?:in|on|by) (?:the|your)\b|
      (?:^\W{0,3}|\b(?:the|your) )(?:readme|docs?|documentation|front page|(?:installation|install) page) (?:says|states|tells|has)\b`,
  },
  {
    because: 'a file and a line to change are named',
    pattern:
      /\b(?:chang|edit|modif|replac)\w* .{0,40}\bline \d+\b|\bline \d+ (?:of|in) `?[\w/.-]+\.py\b/i,
  },
  {
    because: 'another behaviour is asked for',
    pattern: pattern('i')`
      \bwould be (?:good|nice|great|better|helpful|useful) (?:if|when) (?!(?:you|someone|somebody|anyone|anybody)\b)|
      \bshould be skipped\b|\bfail(?:s|ed|ing)? gracefully\b|
      \b(?:better|clearer|nicer|friendlier|more (?:helpful|informative)|meaningful) (?:error|exception|warning)s?\b`,
  },
  {
    because: "the project's own error tracker reported it",
    pattern: pattern('i')`
      \bvia (?:Bugsnag|Sentry|Rollbar)\b|\bSentry Issue:|\bsentry\.io/.{0,100}\bissues/\d|
      \bView (?:details )?(?:on|in) (?:Bugsnag|Sentry|Rollbar)\b`,
  },
  {
    because: 'a setting is said to have no effect',
    pattern: pattern('i')`
      \b(?:settings?|options?|config(?:uration)?|flags?|arguments?|parameters?|(?:environment|env) var(?:iable)?s?|\w{1,40}_(?:url|uri|host|port|path|proxy|endpoint|token|key|user|password|dir|home))\b.{0,60}\b(?:ignored|(?:not|n't|never) (?:be(?:ing)? )?(?:honou?red|respected|used|passed|applied|picked up|taken into account)|(?:has|have|had) no effect)\b|
      \b(?:ignor(?:es?|ing)|overwrites?|(?:not|n't) (?:honou?r|respect|apply|pass|forward|propagate|pick up))\b.{0,40}\b(?:settings?|options?|config(?:uration)?|flags?|arguments?|parameters?|(?:environment|env) var(?:iable)?s?|[a-z]{2,20}_[a-z]{2,20}(?:_[a-z]{2,20})?)\b`,
  },
  {
    because: "the project's packaging or requirements are pointed at",
    pattern: pattern('i')`
      \b(?:setup\.py|setup\.cfg|pyproject\.toml|install_requires|(?<!\d )requires-python|python_requires|requirements[\w-]*\.txt|environment\.ya?ml|meta\.yaml|MANIFEST\.in|package_data|package\.json|go\.mod|Cargo\.toml|pom\.xml|Dockerfile)\b.{0,80}\b(?:pin|add|miss|lack|should|need|must|does(?:n't| not)|not (?:listed|declared|included|specified)|forgot|restrict|bound|cap|require|specif|declar|list|lower|relax|downgrad|enforc)|
      \b(?:isn't|aren't|(?:is|are) not) (?:\w{1,20} )?(?:in|among|part of) (?:the |your |its )?(?:\w{1,20} )?(?:requirements|dependencies)\b|
      \b(?:your|our) (?:\w{1,20} )?requirements (?:pin|cap|list|have)\b|\bunpinned\b|\b(?:is|are) (?:hard-?)?pinned\b|
      \b(?:in|of) (?:this|your) repo(?:sitory)?\b|\byou (?:ship|bundle|pin|publish|distribute)\b|
      \bin (?:our|your) lock\b|\bno (?:upper |lower )?(?:cap|bound)\b|
      \bdependenc(?:y|ies) (?:be )?(?:set|limited|restricted) to\b|
      \b(?:pin(?:ned|ning)?|cap|upper bound|lower bound|lower|relax|wrong|downgrade|add|(?<!host system is )missing(?! dependencies for)|undeclared|not (?:listed|declared|included|specified))\b.{0,80}\b(?:setup\.py|setup\.cfg|pyproject\.toml|install_requires|requirements[\w-]*\.txt|environment\.ya?ml|MANIFEST\.in|package_data|package\.json|go\.mod|Cargo\.toml|pom\.xml|dependenc(?:y|ies)|(?:your|the|both) Dockerfiles?)\b|
      \b(?:docker|container|official) images? (?:is |are )?(?:missing|lack(?:s|ing)?)\b|
      \b(?:not|isn't|missing|left out|absent)\b.{0,40}\b(?:in|from) the (?:wheel|sdist|tarball|package|PyPI)`,
  },
]
