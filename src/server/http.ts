/** The addresses of the server: webhooks, and what operators ask. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { createRefusal } from './refuse.ts'

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

const WEBHOOKS = '/api/github/webhooks'

/** Answers one request. */
export function createHandler(addresses: Addresses) {
  const isRefused = createRefusal()
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      await answer(request, response, { ...addresses, isRefused })
    } catch (error) {
      addresses.log.error({ err: error }, 'a request failed')
      send(response, 500, 'failed\n')
    }
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  {
    webhooks,
    isReady,
    metrics,
    metricsType,
    onRefused,
    isRefused,
  }: Addresses & { readonly isRefused: ReturnType<typeof createRefusal> },
): Promise<void> {
  const path = (request.url ?? '').split('?')[0]
  switch (path === '/' && request.method === 'POST' ? WEBHOOKS : path) {
    case WEBHOOKS:
      // Probot's set-up page registers the root as webhook address.
      request.url = WEBHOOKS
      response.once('finish', () => {
        if (response.statusCode >= 400) onRefused(response.statusCode)
      })
      if (isRefused({ request, refuse: hangUp(request, response) })) return
      await webhooks(request, response)
      return
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

async function isFine(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask()
    return true
  } catch {
    return false
  }
}

/** Answers, and reads no more of what comes. */
function hangUp(request: IncomingMessage, response: ServerResponse) {
  return (status: number, message: string) => {
    response.setHeader('connection', 'close')
    send(response, status, message)
    request.pause()
    response.once('close', () => request.destroy())
  }
}

function send(response: ServerResponse, status: number, body: string, type = 'text/plain'): void {
  if (response.headersSent) return
  response.writeHead(status, { 'content-type': type }).end(body)
}
