/** Takes the body of a delivery, and lets what is not GitHub's cost nothing. */
import type { IncomingMessage } from 'node:http'

/** Bytes of one body, and of all that are being received at a time. */
export interface Limits {
  readonly each: number
  readonly together: number
}

export type Received =
  | { readonly body: string }
  | { readonly refused: 401 | 413 | 503; readonly because: string }

// 25 MB is GitHub's own cap: docs.github.com, "Webhook events and payloads". Two of them are rare, and redelivered.
const MIB = 1024 * 1024
const LIMITS: Limits = { each: 25 * MIB, together: 64 * MIB }
const SIGNATURE = /^sha256=[0-9a-f]{64}$/
const TOO_LARGE: Received = { refused: 413, because: 'larger than 25 MB\n' }

export type Receive = (request: IncomingMessage) => Promise<Received>

/** Returns what reads a body to its end, or says why it reads no further. That throws when the sender hangs up. */
export function createReceiver({ each, together }: Limits = LIMITS): Receive {
  let receiving = 0
  return async (request) => {
    if (!SIGNATURE.test(String(request.headers['x-hub-signature-256'])))
      return { refused: 401, because: 'not signed\n' }
    if (Number(request.headers['content-length'] ?? 0) > each) return TOO_LARGE
    const chunks: Buffer[] = []
    let bytes = 0
    try {
      for await (const chunk of request.iterator({ destroyOnReturn: false })) {
        bytes += chunk.length
        receiving += chunk.length
        if (bytes > each) return TOO_LARGE
        if (receiving > together) return { refused: 503, because: 'too much at a time\n' }
        chunks.push(chunk)
      }
      return { body: Buffer.concat(chunks).toString() }
    } finally {
      receiving -= bytes
    }
  }
}
