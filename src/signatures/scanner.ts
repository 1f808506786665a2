/** Finds many literals in one pass over a text, however many there are (Aho and Corasick, 1975). */

export interface Scanner {
  /** Calls `found` with the index of each literal that ends somewhere in `text`; an index may come again. */
  scan(text: string, found: (index: number) => void): void
}

/** A scanner for `literals`, which are compared as they are. Empty literals are never found. */
export function createScanner(literals: readonly string[]): Scanner {
  const { classOf, classes } = classify(literals)
  const states = 1 + literals.reduce((sum, literal) => sum + literal.length, 0)
  const next = new Int32Array(states * classes)
  const fail = new Int32Array(states)
  const ends: number[][] = [[]]
  let count = 1
  for (const [index, literal] of literals.entries()) {
    let state = 0
    for (let i = 0; i < literal.length; i++) {
      const edge = state * classes + (classOf[literal.charCodeAt(i)] ?? 0)
      if (next[edge] === 0) {
        next[edge] = count++
        ends.push([])
      }
      state = next[edge] ?? 0
    }
    if (state > 0) ends[state]?.push(index)
  }
  link(next, fail, ends, classes)
  return {
    scan(text, found) {
      let state = 0
      for (let i = 0; i < text.length; i++) {
        state = next[state * classes + (classOf[text.charCodeAt(i)] ?? 0)] ?? 0
        const here = ends[state]
        if (here !== undefined && here.length > 0) for (const index of here) found(index)
      }
    },
  }
}

/** Characters that no literal uses share class 0, which keeps the table narrow. */
function classify(literals: readonly string[]): { classOf: Uint16Array; classes: number } {
  const classOf = new Uint16Array(65_536)
  let classes = 1
  for (const literal of literals) {
    for (let i = 0; i < literal.length; i++) {
      const code = literal.charCodeAt(i)
      if (classOf[code] === 0) classOf[code] = classes++
    }
  }
  return { classOf, classes }
}

/** Turns the trie into an automaton: every state gets a next state for every class, and what its suffixes end. */
function link(next: Int32Array, fail: Int32Array, ends: number[][], classes: number): void {
  const queue: number[] = []
  for (let c = 0; c < classes; c++) {
    const state = next[c] ?? 0
    if (state > 0) queue.push(state)
  }
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] ?? 0
    const fallback = fail[state] ?? 0
    ends[state]?.push(...(ends[fallback] ?? []))
    for (let c = 0; c < classes; c++) {
      const edge = state * classes + c
      const target = next[edge] ?? 0
      const other = next[fallback * classes + c] ?? 0
      if (target === 0) next[edge] = other
      else {
        fail[target] = other
        queue.push(target)
      }
    }
  }
}
