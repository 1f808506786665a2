/** What a signature file may say. The JSON Schema for editors is generated from here. */
import { z } from 'zod'
import { REMARK_NAMES } from './remarks.ts'

const Id = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')

/** Text to look for: a literal (letter case is ignored), or an RE2 pattern (letter case counts). */
export const Text = z.union([
  z.string().min(1).max(500),
  z.strictObject({ pattern: z.string().min(1).max(500) }),
])
export type Text = z.infer<typeof Text>

const Os = z.enum(['linux', 'macos', 'windows'])
const OwnerName = z
  .string()
  .regex(
    /^(project|standard library|reporter|dependency|dependency:[\w.]+)$/,
    'use project, dependency, dependency:<package>, reporter or standard library',
  )

/** True when this condition alone can come from nothing else. */
const sufficient = z.boolean().optional()
/** Whose the captured `{package}` is: one of the project's own, or somebody else's. */
const of = z.enum(['project', 'others']).optional()
export type Of = z.infer<typeof of>
const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item, z.array(item).min(1)])

/** A fact looked for in a named part of the report. Exactly one kind a condition. */
export const Leaf = z.union([
  /** Any line: title, prose, code and output. */
  z.strictObject({ text: Text, of, sufficient }),
  z.strictObject({ title: Text, sufficient }),
  /** What a person wrote: the title, headings and prose. */
  z.strictObject({ words: Text, sufficient }),
  /** What a machine printed: output blocks, log-like lines in prose, and inline code. */
  z.strictObject({ log: Text, of, sufficient }),
  /** Source code of the reporter. */
  z.strictObject({ code: Text, sufficient }),
  /** An exception of any chain, in a traceback or on a line of its own. `type` without its module matches any module. */
  z.strictObject({
    exception: z.strictObject({
      type: oneOrMore(z.string().min(1)).optional(),
      message: Text.optional(),
      root: z.boolean().optional(),
      'raised-in': OwnerName.optional(),
      'called-from': OwnerName.optional(),
    }),
    of,
    sufficient,
  }),
  /**
   * A frame. `raised-in` is the owner of the deepest frame outside the standard library;
   * `called-from` the owner of the nearest frame above that belongs to somebody else.
   */
  z.strictObject({
    frame: z.strictObject({
      module: Text.optional(),
      file: Text.optional(),
      function: Text.optional(),
      owner: OwnerName.optional(),
      /** False: the file runs from its source, a checkout for example. */
      installed: z.boolean().optional(),
      'raised-in': OwnerName.optional(),
      'called-from': OwnerName.optional(),
    }),
    sufficient,
  }),
  /** A file of the reporter that is called like the module it imports, or like a standard one that others import; fills `{module}`. */
  z.strictObject({ imports: z.literal('itself'), sufficient }),
  /** pip installs into a Python of another version than the one that misses a module. */
  z.strictObject({ pythons: z.literal('differ'), sufficient }),
  /** A package the reporter names as installed; with `version`, a PEP 440 specifier its version is in. */
  z.strictObject({
    package: z.strictObject({ name: z.string().min(1), version: z.string().optional() }),
    sufficient,
  }),
  /** A tool outside Python (node, npm, java, docker, rustc, go, cuda, …); `version` is a PEP 440 specifier. */
  z.strictObject({
    tool: z.strictObject({ name: z.string().min(1), version: z.string().optional() }),
    sufficient,
  }),
  /**
   * A dependency whose release is said to fail; fills `{package}` and `{fails}`. `blamed`: it is said to have the bug, without
   * doubt; fills `{package}`. `regressed`: an earlier one, `{works}`,
   * is said to work; `step: patch` where both share major and minor version, `minor` where the major. With
   * `fails`, `step: patch` wants a patch release. `cured`: it is said to
   * work when held back; fills `{package}`.
   */
  z.strictObject({
    release: z.strictObject({
      said: z.enum(['blamed', 'fails', 'regressed', 'cured']),
      step: z.enum(['patch', 'minor', 'any']).optional(),
    }),
    sufficient,
  }),
  /**
   * A name that a release of a package or of Python took away; fills `{package}` (also `{name}`), `{caller}` (who asks for it) and `{gone}`
   * (the first release without it, where that is sure).
   */
  z.strictObject({
    removed: z.strictObject({ from: z.enum(['python', 'packages']), 'asked-in': OwnerName }),
    of,
    sufficient,
  }),
  /** A PEP 440 specifier that the reporter's Python is in. */
  z.strictObject({ python: z.string().min(1), sufficient }),
  z.strictObject({ os: oneOrMore(Os), sufficient }),
  z.strictObject({ arch: oneOrMore(z.string().min(1)), sufficient }),
  z.strictObject({ installer: oneOrMore(z.string().min(1)), sufficient }),
  /** Where it ran: container, bundle (PyInstaller, AppImage), ci, notebook, colab, wsl, web server. */
  z.strictObject({ surroundings: oneOrMore(z.string().min(1)), sufficient }),
  /** A whole word in prose, titles or the environment, letter case ignored. */
  z.strictObject({ mentions: oneOrMore(z.string().min(2)), sufficient }),
  /** Something that reporters often say, in any of its usual words: see `remarks.ts`. */
  z.strictObject({ remark: oneOrMore(z.enum(REMARK_NAMES)), sufficient }),
  /** A command line the reporter ran. */
  z.strictObject({ command: Text, sufficient }),
])
export type Leaf = z.infer<typeof Leaf>

/** Nested conditions: every key given must hold. */
export interface Group {
  all?: Condition[]
  any?: Condition[]
  none?: Condition[]
}
export type Condition = Leaf | Group

const conditions = () => z.array(Condition).min(1).optional()
export const Group: z.ZodType<Group> = z.lazy(() =>
  z
    .strictObject({ all: conditions(), any: conditions(), none: conditions() })
    .refine(({ all, any, none }) => all !== undefined || any !== undefined || none !== undefined, {
      error: 'give `all`, `any` or `none`',
      abort: true,
    }),
)
export const Condition: z.ZodType<Condition> = z.lazy(() => z.union([...Leaf.options, Group]))

const Reference = z.string().regex(/^[\w.-]+\/[\w.-]+#\d+$/, 'write owner/repository#number')

export const Upstream = z.strictObject({
  issue: Reference,
  summary: z.string().max(200),
  /** The first release with the fix. */
  fixed_in: z.string().optional(),
  /** What must be done besides upgrading, when the release only adds the means. */
  fix_needs: z.string().max(200).optional(),
  /** Lets the link leave a reference in the other tracker. */
  backlink: z.boolean().optional(),
})
export type Upstream = z.infer<typeof Upstream>

export const Affected = z.strictObject({
  package: z.string().regex(/^(pypi|npm)\/.+$/, 'write pypi/name or npm/name'),
  introduced: z.string().optional(),
  fixed: z.string().optional(),
})
export type Affected = z.infer<typeof Affected>

const MEANINGS = ['confirmed', 'ruled-out'] as const
export const Check = z.strictObject({
  id: Id,
  ask: z.string().min(1).max(300),
  run: z.strictObject({
    language: z.enum(['python', 'shell', 'powershell', 'text']),
    code: z.string().min(1).max(1000),
    where: z.string().max(100).optional(),
  }),
  /** What running it can change: nothing, a throw-away folder, or the network is asked. */
  safe: z.enum(['read-only', 'scratch', 'network']).optional(),
  outcomes: z.array(z.strictObject({ when: Text, means: z.enum(MEANINGS) })).min(1),
})
export type Check = z.infer<typeof Check>

/** A small report: its Markdown body, or the body with a title and the import names of the project's packages. */
export const Example = z.union([
  z.string().min(1),
  z.strictObject({
    title: z.string().optional(),
    body: z.string().min(1),
    packages: z.array(z.string()).optional(),
  }),
])
export type Example = z.infer<typeof Example>

/** `undetermined`: a symptom that tells no cause; the signature only brings the check that does. */
const CAUSES = ['upstream', 'environment', 'usage', 'project', 'undetermined'] as const

export const Signature = z.strictObject({
  $schema: z.string().optional(),
  id: Id,
  title: z.string().min(1).max(100),
  status: z.enum(['experimental', 'stable', 'deprecated']),
  cause: z.enum(CAUSES),
  component: z.string().min(1).max(60),
  when: Group,
  upstream: z.array(Upstream).optional(),
  affects: z.array(Affected).optional(),
  noise: z.array(Leaf).optional(),
  checks: z.array(Check).max(5).optional(),
  remedies: z
    .strictObject({
      workaround: z.string().max(500).optional(),
      fix: z.string().max(500).optional(),
      root: z.string().max(500).optional(),
    })
    .optional(),
  references: z.array(z.url()).optional(),
  examples: z.strictObject({
    match: z.array(Example).min(1),
    'no-match': z.array(Example).optional(),
    /** For each check, outputs and what they mean. */
    answers: z.record(z.string(), z.record(z.string(), z.enum([...MEANINGS, 'none']))).optional(),
  }),
})
export type Signature = z.infer<typeof Signature>
