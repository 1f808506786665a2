/** Matches that need no signature file: the report itself says or shows it. */
import type { Evidence, Match } from '../signatures/match.ts'
import type { Signature } from '../signatures/schema.ts'

/** A match of a signature that exists only for this report. */
export function builtIn(
  about: Pick<Signature, 'id' | 'title' | 'cause' | 'component'> & Partial<Signature>,
  evidence: Evidence,
): Match {
  const { quote } = evidence
  const signature: Signature = {
    status: 'stable',
    when: { all: [{ text: quote }] },
    examples: { match: [quote] },
    ...about,
  }
  const { component, title } = about
  return { signature, component, title, evidence: [evidence], captures: {}, noise: [] }
}
