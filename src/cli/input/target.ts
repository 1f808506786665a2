/** What `faultline triage` was pointed at. */
import { UserError } from '../../user-error.ts'

export interface IssueAddress {
  readonly owner: string
  readonly repo: string
  readonly number: number
}

export type Target =
  | { readonly kind: 'standard input' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'issue'; readonly address: IssueAddress; readonly host?: string }

const SHORTHAND = /^([\w.-]+)\/([\w.-]+)#(\d{1,10})$/
const PATH = /^\/([\w.-]+)\/([\w.-]+)\/issues\/(\d{1,10})\/?$/

/** The target that an argument names. Throws a UserError for an address that is not an issue's. */
export function parseTarget(text: string): Target {
  if (text === '-') return { kind: 'standard input' }
  const shorthand = SHORTHAND.exec(text)
  if (shorthand !== null) return { kind: 'issue', address: addressOf(shorthand) }
  if (!/^https?:\/\//i.test(text)) return { kind: 'file', path: text }
  const url = URL.canParse(text) ? new URL(text) : undefined
  const match = PATH.exec(url?.pathname ?? '')
  if (url === undefined || match === null) {
    throw new UserError(
      `${text} is not the address of an issue; it ends in /<owner>/<repository>/issues/<number>`,
    )
  }
  return { kind: 'issue', address: addressOf(match), host: url.host }
}

function addressOf([, owner = '', repo = '', number = '']: readonly string[]): IssueAddress {
  return { owner, repo, number: Number(number) }
}
