/** `exception`: type and message of any exception in any chain. */
import { excerpt, type Finding, type Looker } from '../condition.ts'
import { handedOn, isOf, wordsOf } from '../own.ts'
import { isOwner, type Occurrence } from '../scene.ts'
import type { Of, Text } from '../schema.ts'
import { compileText } from '../text.ts'

interface Wanted {
  readonly type?: string | readonly string[] | undefined
  readonly message?: Text | undefined
  readonly root?: boolean | undefined
  readonly 'raised-in'?: string | undefined
  readonly 'called-from'?: string | undefined
}

/** A condition that holds for exceptions of that type (`SSLError` fits `ssl.SSLError`) with that message. */
export function lookForException(wanted: Wanted, of?: Of): Looker {
  const types = wanted.type === undefined ? undefined : [wanted.type].flat()
  const needle = wanted.message === undefined ? undefined : compileText(wanted.message)
  const fits = ({ raised, isRoot, raisedIn, calledFrom }: Occurrence) =>
    (types === undefined || types.some((type) => isType(raised.type, type))) &&
    (wanted.root !== true || isRoot) &&
    (wanted['raised-in'] === undefined || isOwner(raisedIn, wanted['raised-in'])) &&
    (wanted['called-from'] === undefined || isOwner(calledFrom, wanted['called-from']))
  return {
    words: `${describe(wanted, types, needle?.words)}${wordsOf(of)}`,
    literals: needle?.literals ?? types?.map((type) => lastName(type).toLowerCase()),
    look(scene) {
      const findings: Finding[] = []
      for (const occurrence of scene.occurrences) {
        if (!fits(occurrence)) continue
        const { raised, part } = occurrence
        const found = needle === undefined ? undefined : findInMessage(needle.find, raised.message)
        if (needle !== undefined && found === undefined) continue
        if (!isOf(of, found?.captures, scene.report.packages)) continue
        const line = scene.quote(part, raised.at)
        const quote = excerpt(line === '' ? `${raised.type}: ${raised.message}` : line, 0, 0)
        findings.push({
          part,
          line: raised.at,
          quote,
          captures: { ...occurrence.names, ...handedOn(of, found?.captures ?? {}) },
        })
        if (findings.length === 3) break
      }
      return findings
    },
  }
}

const LONGEST_MESSAGE = 20

/** Line by line, so that a pattern's `^` and `$` mean the same as elsewhere. */
function findInMessage(find: ReturnType<typeof compileText>['find'], message: string) {
  for (const line of message.split('\n', LONGEST_MESSAGE)) {
    const found = find(line)
    if (found !== undefined) return found
  }
  return undefined
}

const lastName = (type: string) => type.slice(type.lastIndexOf('.') + 1)

function isType(type: string, wanted: string): boolean {
  return (
    type === wanted ||
    type.endsWith(`.${wanted}`) ||
    (!type.includes('.') && lastName(wanted) === type)
  )
}

function describe(
  wanted: Wanted,
  types: readonly string[] | undefined,
  message: string | undefined,
): string {
  const words = [types?.join(' or ') ?? 'any', message]
  if (wanted['raised-in'] !== undefined) words.push(`raised in ${wanted['raised-in']}`)
  if (wanted['called-from'] !== undefined) words.push(`called from ${wanted['called-from']}`)
  if (wanted.root === true) words.push('as the root cause')
  return `exception ${words.filter((word) => word !== undefined).join(' ')}`
}
