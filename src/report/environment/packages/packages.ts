/** Packages and their versions: lists, installers' output, form fields, prose. */
import { projectName } from '../../project-name.ts'
import type { Stated } from '../fact.ts'
import type { Reader, Spot } from '../spot.ts'
import { readCommands } from './commands.ts'
import { readMentions } from './mentions.ts'
import { canBeName } from './names.ts'
import { readRows } from './rows.ts'

export const packages: Reader = { cue: /\d/, read: readPackages }

function readPackages(spot: Spot): Stated[] {
  // In a traceback only its message could name versions: those somebody asked for as often as those present.
  if (spot.traced) return []
  const named = [...readCommands(spot), ...readRows(spot), ...readMentions(spot)]
  return named.flatMap(({ name, version }): Stated[] => {
    const known = projectName(name).replace(/^pytorch$/, 'torch')
    if (known === 'python' && spot.listed && version.includes('.'))
      return [{ kind: 'python', version }]
    return canBeName(known) ? [{ kind: 'package', name: known, version }] : []
  })
}
