/** Engines ready for use: one for all repositories without signatures of their own, some for those that have. */
import { createHash } from 'node:crypto'
import { readSettings } from '../settings/settings.ts'
import type { SettingsFile } from '../settings/settings-file.ts'
import { compile } from '../signatures/compile.ts'
import type { Engine } from '../triage.ts'
import type { Bundle } from './tools.ts'

const MOST_KEPT = 100

/** Settings files → engine; repositories with the same settings share one. */
export function createEngines({ signatures, templates, packages }: Bundle) {
  const common = compile(signatures)
  const kept = new Map<string, Engine>()
  return (files: readonly SettingsFile[]): Engine => {
    const key = createHash('sha256').update(JSON.stringify(files)).digest('hex')
    const engine = kept.get(key) ?? createEngine(files)
    // The one used last goes to the end; the one at the front leaves first.
    kept.delete(key)
    kept.set(key, engine)
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break
      kept.delete(oldest)
    }
    return engine
  }

  function createEngine(files: readonly SettingsFile[]): Engine {
    const settings = readSettings(files)
    const own = new Set(settings.signatures.map(({ id }) => id))
    return {
      signatures:
        own.size === 0
          ? common
          : compile([...settings.signatures, ...signatures.filter(({ id }) => !own.has(id))]),
      config: settings.config,
      templates: { ...templates, ...settings.templates },
      packages,
    }
  }
}
