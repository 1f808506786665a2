/** An id for a failure, for whoever gives none. */
import type { Failure } from './failure.ts'

const LONGEST = 64
const MOST_WORDS = 3
const COMMON = new Set(
  'error module named attribute import object cannot could from with'.split(' '),
)

/** `old-lib-attribute-error-numpy-float`: component, type, and the names or else the first words of the message. */
export function nameFailure(
  { exception }: Failure,
  component: string | undefined,
  words = '',
): string {
  const type = exception?.type.split('.').at(-1) ?? ''
  const names = [...words.matchAll(/'([A-Za-z_][\w.]{0,60})'/g)].map((match) => match[1] ?? '')
  const long = words.match(/[A-Za-z]{4,}/g) ?? []
  const telling = (names.length > 0 ? names : long).filter(
    (word) => !COMMON.has(word.toLowerCase()),
  )
  const parts = [component ?? '', spaced(type), ...telling.slice(0, MOST_WORDS)]
  const ids = parts.flatMap((part) => toId(part).split('-')).filter((word) => word !== '')
  const id = [...new Set(ids)].join('-')
  if (id === '') return 'new-signature'
  return id.length <= LONGEST ? id : id.slice(0, LONGEST).replace(/-[^-]*$/, '')
}

/** `SSLCertVerificationError` → `SSL Cert Verification Error`. */
function spaced(type: string): string {
  return type.replaceAll(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ')
}

function toId(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
}
