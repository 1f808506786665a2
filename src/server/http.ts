/** The addresses of the server: webhooks, and what operators ask. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'

type Middleware = (request: IncomingMessage, response: ServerResponse) => Promise<unknown> | unknown

export interface Addresses {
  readonly webhooks: Middleware
  /** Throws when the database cannot be asked. */
  readonly isReady: () => Promise<unknown>
  readonly metrics: () => Promise<string>
  readonly metricsType: string
  /** Hears the status of every delivery that was refused. */
  readonly onRefused: (status: number) => void
  readonly log: Logger
}

// GitHub's own cap: docs.github.com, "Webhook events and payloads".
const MOST_BYTES = 25 * 1024 * 1024
const WEBHOOKS = '/api/github/webhooks'

/** Answers one request. */
export function createHandler(addresses: Addresses) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      await answer(request, response, addresses)
    } catch (error) {
      addresses.log.error({ err: error }, 'a request failed')
      send(response, 500, 'failed\n')
    }
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { webhooks, isReady, metrics, metricsType, onRefused }: Addresses,
): Promise<void> {
  const path = (request.url ?? '').split('?')[0]
  switch (path === '/' && request.method === 'POST' ? WEBHOOKS : path) {
    case WEBHOOKS:
      // Probot's set-up page registers the root as webhook address.
      request.url = WEBHOOKS
      response.once('finish', () => {
        if (response.statusCode >= 400) onRefused(response.statusCode)
      })
      return deliver(request, response, webhooks)
    case '/healthz':
      return send(response, 200, 'up\n')
    case '/readyz':
      return (await isFine(isReady))
        ? send(response, 200, 'ready\n')
        : send(response, 503, 'the database does not answer\n')
    case '/metrics':
      return send(response, 200, await metrics(), metricsType)
    case '/':
      return send(response, 200, 'Faultline is up.\n')
    default:
      return send(response, 404, 'there is nothing here\n')
  }
}

/**
 * Hands a delivery on, once all of it is there. Octokit answers 202 to what takes long to arrive, and does so even where
 * somebody else has answered: what is refused here must never reach it.
 */
async function deliver(
  request: IncomingMessage & { body?: string },
  response: ServerResponse,
  webhooks: Middleware,
): Promise<void> {
  if (typeof request.headers['x-hub-signature-256'] !== 'string') {
    send(response, 401, 'not signed\n')
    request.resume()
    return
  }
  const body = await readBody(request)
  if (body === undefined) {
    response.once('finish', () => request.destroy())
    return send(response, 413, 'larger than 25 MB\n')
  }
  request.body = body
  await webhooks(request, response)
}

/** The body as text; `undefined` when it says that it is too large, or turns out to be. Throws when the sender hangs up. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) return undefined
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length
    if (bytes > MOST_BYTES) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

async function isFine(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask()
    return true
  } catch {
    return false
  }
}

function send(response: ServerResponse, status: number, body: string, type = 'text/plain'): void {
  if (response.headersSent) return
  response.writeHead(status, { 'content-type': type }).end(body)
}
