/** The issues of the blamed package: those that a signature knows, those that the report names, or where they are kept. */
import { type Packages, packageNamed } from '../packages.ts'
import type { Report } from '../report/report.ts'
import type { Candidate } from './candidates.ts'
import type { Conclusion } from './conclude.ts'
import type { Diagnosis, Tracker } from './diagnosis.ts'
import { isSameHome } from './strangers.ts'

type Upstream = Diagnosis['upstream']

/** Issues of the signatures that stand, then those of the blamed package that the report links. */
export function findUpstream(
  { cause, component }: Conclusion,
  candidates: readonly Candidate[],
  report: Report,
  packages: Packages,
): Upstream {
  const standing = candidates.filter(({ match }) => match.signature.cause === cause)
  const known = standing.flatMap(({ match }) =>
    (match.signature.upstream ?? []).map((one) => ({ ...one, signature: match.signature.id })),
  )
  const [first] = standing
  if (cause !== 'upstream' || first === undefined) return known
  const homes = new Set(known.map(({ issue }) => repositoryOf(issue)))
  const home = packageNamed(component ?? '', packages)?.repository?.toLowerCase()
  if (home !== undefined) homes.add(home)
  const seen = new Set(known.map(({ issue }) => issue.toLowerCase()))
  const named = report.references
    .filter(({ ref }) => homes.has(repositoryOf(ref)) && !seen.has(ref.toLowerCase()))
    .map(({ ref }) => ({
      issue: ref,
      summary: 'named in the report',
      signature: first.match.signature.id,
    }))
  return [...known, ...named.slice(0, MOST_NAMED)]
}

const MOST_NAMED = 3

const repositoryOf = (ref: string) => ref.slice(0, ref.lastIndexOf('#')).toLowerCase()

/** The tracker of the package that is blamed for sure; `null` when an issue is known, or the tracker is not. */
export function findTracker(
  conclusion: Conclusion,
  candidates: readonly Candidate[],
  report: Report,
  packages: Packages,
): Tracker | null {
  const { cause, confidence, component } = conclusion
  if (cause !== 'upstream' || confidence === 'possible') return null
  if (findUpstream(conclusion, candidates, report, packages).length > 0) return null
  const about = packageNamed(component ?? '', packages)
  const place = about?.tracker ?? about?.repository
  if (about === undefined || place === undefined) return null
  const isOurs = isSameHome(about.repository ?? '', report.issue.repo ?? '')
  return isOurs ? null : { package: about.name, place }
}
