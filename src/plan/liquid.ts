/** Liquid made safe for text from strangers: what a template prints is inert unless a filter of ours wrote it. */
import { Liquid } from 'liquidjs'
import { code, fenced, linked, plain, prose } from './inert.ts'
import { webAddress } from './links.ts'

/** Liquid sources by name; `comment`, `settled` and `security` are rendered, the others are partials of these. */
export type Templates = Readonly<Record<string, string>>

// Far above what a comment needs: they end a template that went wrong, they do not shape a good one.
const LIMITS = { parseLimit: 200_000, renderLimit: 2_000, memoryLimit: 5_000_000 }

const engines = new WeakMap<Templates, Liquid>()

/**
 * One template with the values it may name, all strings as `prose` unless a filter says otherwise: `plain`, `code`,
 * `block: 'python'`, `linked` (addresses in it become links), `link` (it is one), `mention`. Throws what Liquid says of an unknown name, a syntax error or a limit.
 */
export function renderTemplate(name: string, values: object, templates: Templates): string {
  const engine = engines.get(templates) ?? createEngine(templates)
  engines.set(templates, engine)
  return engine.renderFileSync(name, {}, { globals: values })
}

function createEngine(templates: Templates): Liquid {
  const engine = new Liquid({
    ...LIMITS,
    // From memory, so that no template reads a file; without a prototype, so that it holds no other names.
    templates: Object.assign(Object.create(null), templates),
    cache: true,
    strictFilters: true,
    strictVariables: true,
    ownPropertyOnly: true,
    outputEscape: (value: unknown) => prose(textOf(value)),
  })
  // `raw: true` says that the result needs no escaping; Liquid's own filter of that name would let anything through.
  engine.registerFilter('raw', (value: unknown) => value)
  engine.registerFilter('plain', { raw: true, handler: (value: unknown) => plain(textOf(value)) })
  engine.registerFilter('code', { raw: true, handler: (value: unknown) => code(textOf(value)) })
  engine.registerFilter('block', {
    raw: true,
    handler: (value: unknown, language: unknown) => fenced(textOf(value), word(language)),
  })
  engine.registerFilter('linked', { raw: true, handler: (value: unknown) => linked(textOf(value)) })
  engine.registerFilter('link', {
    raw: true,
    handler: (value: unknown) => webAddress(textOf(value)),
  })
  engine.registerFilter('mention', {
    raw: true,
    handler: (value: unknown) => mention(textOf(value)),
  })
  return engine
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

function word(language: unknown): string {
  return textOf(language).replace(/[^a-z]/g, '')
}

// What GitHub allows as a login; the underscore stands in those of managed users.
const LOGIN = /^[a-z0-9](?:[a-z0-9_-]{0,38}[a-z0-9])?$/i

function mention(login: string): string {
  return LOGIN.test(login) ? `@${login.replaceAll('_', '\\_')}` : plain(login)
}
