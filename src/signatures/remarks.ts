/** What reporters remark that many signatures ask about, each once: by its name, a pattern in RE2 syntax. */
export const REMARKS = {
  /** An image or a Dockerfile of the project's: what they lack is the project's to add. */
  'project image':
    "(?i)\\b(?:your|official|provided|published|project's) (?:docker ?)?image\\b|\\b(?:your|the|this|project's) dockerfile\\b",
  /** Other words for an error or a warning are wished for. */
  'better message':
    '(?i)\\b(?:sensible|better|clearer|nicer|friendlier|friendly|helpful|misleading|cryptic|unhelpful|improv\\w+) (?:the |an? )?(?:error|exception|message|warning)',
  /** The files in which a project says what it needs. */
  requirements:
    '(?i)requirements?[\\w-]*\\.(?:txt|in)\\b|\\b(?:install_requires|setup\\.py|setup\\.cfg|pyproject\\.toml|pipfile|lock ?file|poetry\\.lock)\\b|\\b(?:pdm|poetry|uv|pipenv|hatch|pixi) run\\b',
} as const satisfies Readonly<Record<string, string>>

export type Remark = keyof typeof REMARKS
export const REMARK_NAMES = Object.keys(REMARKS) as [Remark, ...Remark[]]
