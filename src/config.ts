/** `.github/faultline.yml`: what a repository can set. Every key is optional. */
import { z } from 'zod'
import { REQUIREMENTS } from './report/report.ts'

export const LABELS = [
  'needs-info',
  'cause: upstream',
  'cause: environment',
  'cause: usage',
  'triage: confirmed',
] as const
export type Label = (typeof LABELS)[number]

export const Config = z.strictObject({
  /** A repository whose `.github/faultline.yml` lies below this one: `name` (of the same owner) or `owner/name`. */
  _extends: z
    .string()
    .regex(/^(?:[\w.-]+\/)?[\w.-]+$/, 'write name or owner/name')
    .optional(),
  /** observe: record only. label: set labels. comment: set labels and answer. */
  mode: z.enum(['observe', 'label', 'comment']).default('comment'),
  project: z
    .strictObject({
      /** Import names of the packages whose frames are the project's own. Default: from the repository's name. */
      packages: z.array(z.string().min(1).max(100)).max(100).optional(),
      ecosystem: z.enum(['pypi', 'npm']).default('pypi'),
      /** Where this project gives support. */
      support: z.url().optional(),
    })
    .prefault({}),
  report: z
    .strictObject({
      require: z.array(z.enum(REQUIREMENTS)).default(['traceback', 'reproducer', 'versions']),
      ask_at_most: z.int().min(0).max(6).default(3),
    })
    .prefault({}),
  labels: z
    .strictObject({
      create: z.boolean().default(true),
      /** Other names for Faultline's labels. */
      names: z
        .partialRecord(z.enum([...LABELS, 'upstream']), z.string().min(1).max(50))
        .default({}),
    })
    .prefault({}),
  ignore: z
    .strictObject({
      authors: z.array(z.string()).default([]),
      associations: z.array(z.string()).default(['OWNER', 'MEMBER', 'COLLABORATOR']),
      labels: z.array(z.string()).default([]),
    })
    .prefault({}),
  signatures: z.strictObject({ disable: z.array(z.string()).default([]) }).prefault({}),
})
export type Config = z.infer<typeof Config>

/** The config of a repository that has none. */
export const DEFAULT_CONFIG: Config = Config.parse({})
