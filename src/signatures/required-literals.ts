/**
 * The fixed words of a pattern: the cheap test that spares the expensive one.
 *
 * A pattern can only match a text that contains one of its required literals, so a scan for all
 * literals at once tells which patterns are worth running (the idea of RE2's FilteredRE2).
 */

/** What a piece of a pattern demands: `exact` when it is nothing but that text. */
interface Demand {
  readonly exact?: string
  /** Of each set one literal stands in every match. */
  readonly sets: readonly Literals[]
}

type Literals = readonly string[]

const NOTHING: Demand = { sets: [] }

const MOST_ALTERNATIVES = 16

/**
 * Sets of lower-case strings: every match contains at least one of each, the most telling set first. Empty when there
 * is nothing to rely on.
 */
export function requiredLiterals(pattern: string): readonly Literals[] {
  const reader = { pattern, at: 0 }
  const demand = alternation(reader)
  if (reader.at < pattern.length) return []
  return setsOf(demand)
}

interface Reader {
  readonly pattern: string
  at: number
}

/** What a piece demands, the most telling first. */
function setsOf({ exact, sets }: Demand): readonly Literals[] {
  if (exact !== undefined) return exact.length > 0 ? [[exact]] : []
  return sets.toSorted((a, b) => shortest(b) - shortest(a) || a.length - b.length)
}

function alternation(reader: Reader): Demand {
  const branches = [sequence(reader)]
  while (reader.pattern[reader.at] === '|') {
    reader.at++
    branches.push(sequence(reader))
  }
  const [only] = branches
  if (branches.length === 1 && only !== undefined) return only
  const best = branches.map((branch) => setsOf(branch)[0] ?? [])
  if (best.some((branch) => branch.length === 0)) return NOTHING
  const anyOf = best.flat()
  return anyOf.length > MOST_ALTERNATIVES ? NOTHING : { sets: [anyOf] }
}

function sequence(reader: Reader): Demand {
  const sets: Literals[] = []
  let run = ''
  let pure = true
  const flush = () => {
    if (run.length > 0) sets.push([run])
    run = ''
    pure = false
  }
  while (reader.at < reader.pattern.length && !'|)'.includes(reader.pattern.charAt(reader.at))) {
    const piece = item(reader)
    const repeat = quantifier(reader)
    if (repeat === 'optional') {
      flush()
    } else if (piece.exact !== undefined) {
      run += piece.exact
      if (repeat === 'repeated') flush()
    } else {
      flush()
      sets.push(...piece.sets)
    }
  }
  if (pure) return exactly(run)
  flush()
  return { sets }
}

const shortest = (literals: Literals) => Math.min(...literals.map((literal) => literal.length))

const exactly = (text: string): Demand => ({ exact: text, sets: [] })

/** One character, class or group. An empty `exact` demands nothing and takes no place, like `^`. */
function item(reader: Reader): Demand {
  const { pattern } = reader
  const character = pattern.charAt(reader.at++)
  if (character === '(') return group(reader)
  if (character === '[') return skipClass(reader)
  if (character === '\\') return escaped(reader)
  if (character === '.') return NOTHING
  if (character === '^' || character === '$') return exactly('')
  return exactly(character.toLowerCase())
}

function group(reader: Reader): Demand {
  const opening = /^\?(?:P?<\w+>|[imsU-]*:)/.exec(reader.pattern.slice(reader.at, reader.at + 80))
  const flags = /^\?[imsU-]+\)/.exec(reader.pattern.slice(reader.at, reader.at + 20))
  if (flags !== null) {
    reader.at += flags[0].length
    return exactly('')
  }
  if (opening !== null) reader.at += opening[0].length
  const inside = alternation(reader)
  if (reader.pattern[reader.at] === ')') reader.at++
  return inside
}

function skipClass(reader: Reader): Demand {
  const { pattern } = reader
  if (pattern[reader.at] === '^') reader.at++
  if (pattern[reader.at] === ']') reader.at++
  while (reader.at < pattern.length && pattern[reader.at] !== ']') {
    const named = pattern.startsWith('[:', reader.at) ? pattern.indexOf(':]', reader.at) : -1
    if (named > 0) reader.at = named + 2
    else reader.at += pattern[reader.at] === '\\' ? 2 : 1
  }
  reader.at++
  return NOTHING
}

function escaped(reader: Reader): Demand {
  const character = reader.pattern.charAt(reader.at++)
  if ('bBAzZ'.includes(character)) return exactly('')
  if (/[a-zA-Z0-9]/.test(character)) {
    // \x41, \x{10FFFF}, \p{Greek}, \Qliteral\E and octal escapes: nothing is claimed, only skipped.
    if (character === 'Q') {
      const end = reader.pattern.indexOf('\\E', reader.at)
      reader.at = end < 0 ? reader.pattern.length : end + 2
    } else if ('xpP'.includes(character)) {
      const braces = /^\{[^}]*\}/.exec(reader.pattern.slice(reader.at, reader.at + 60))
      reader.at += braces?.[0].length ?? (character === 'x' ? 2 : 1)
    }
    return NOTHING
  }
  return exactly(character.toLowerCase())
}

function quantifier(reader: Reader): 'once' | 'optional' | 'repeated' {
  const found = /^(?:([?*])|(\+)|\{(\d+)(?:,\d*)?\})\??/.exec(
    reader.pattern.slice(reader.at, reader.at + 20),
  )
  if (found === null) return 'once'
  reader.at += found[0].length
  return found[1] !== undefined || found[3] === '0' ? 'optional' : 'repeated'
}
