/** Keeps what is not GitHub's from costing anything. */
import type { IncomingMessage } from 'node:http'

/** Bytes of one body, and of all that are being received at a time. */
export interface Limits {
  readonly each: number
  readonly together: number
}

// 25 MB is GitHub's own cap: docs.github.com, "Webhook events and payloads". Two of them are rare, and redelivered.
const MIB = 1024 * 1024
const LIMITS: Limits = { each: 25 * MIB, together: 64 * MIB }

export type Refuse = (status: 401 | 413 | 503, message: string) => void

const SIGNATURE = /^sha256=[0-9a-f]{64}$/

/** Returns what refuses a request by its headers, and else watches its body while that comes in. True when refused. */
export function createRefusal({ each, together }: Limits = LIMITS) {
  let receiving = 0
  return ({ request, refuse }: { request: IncomingMessage; refuse: Refuse }): boolean => {
    if (!SIGNATURE.test(String(request.headers['x-hub-signature-256']))) {
      refuse(401, 'not signed\n')
      return true
    }
    if (Number(request.headers['content-length'] ?? 0) > each) {
      refuse(413, 'larger than 25 MB\n')
      return true
    }
    let bytes = 0
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      receiving += chunk.length
      if (bytes > each) refuse(413, 'larger than 25 MB\n')
      else if (receiving > together) refuse(503, 'too much at a time\n')
    })
    request.once('close', () => {
      receiving -= bytes
    })
    return false
  }
}
