/** Whether a name that a claim is about is that of a package. */
import { valid } from '@renovatebot/pep440'
import { isWellKnown } from '../../report/environment/packages/names.ts'
import type { Report } from '../../report/report.ts'
import { once } from '../once.ts'
import type { Claim } from './claims.ts'

const LONGEST_LINE = 500

/** The name of a package for sure: much used, or seen in code or output as well. */
export function isSure({ lines }: Report): (claim: Claim) => boolean {
  const shown = once(() =>
    lines
      .filter(({ kind }) => kind === 'code' || kind === 'log')
      .map(({ text }) => text.slice(0, LONGEST_LINE).toLowerCase().replaceAll('_', '-')),
  )
  return ({ package: name, version }) =>
    valid(version) !== null && (isWellKnown(name) || shown().some((text) => text.includes(name)))
}
