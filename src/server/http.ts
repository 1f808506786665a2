/** The addresses of the server: webhooks, and what operators ask. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { createReceiver, type Receive } from './receive.ts'

type Middleware = (request: IncomingMessage, response: ServerResponse) => Promise<unknown> | unknown

export interface Addresses {
  readonly webhooks: Middleware
  /** Whether the database answers. */
  readonly isReady: () => Promise<boolean>
  readonly metrics: () => Promise<string>
  readonly metricsType: string
  /** Hears the status of every delivery that was refused. */
  readonly onRefused: (status: number) => void
  readonly log: Logger
}

const WEBHOOKS = '/api/github/webhooks'

/** Answers one request. */
export function createHandler(addresses: Addresses) {
  const receive = createReceiver()
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      await answer(request, response, { ...addresses, receive })
    } catch (error) {
      addresses.log.error({ err: error }, 'a request failed')
      send(response, 500, 'failed\n')
    }
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  addresses: Addresses & { readonly receive: Receive },
): Promise<void> {
  const { isReady, metrics, metricsType, onRefused } = addresses
  const path = (request.url ?? '').split('?')[0]
  switch (path === '/' && request.method === 'POST' ? WEBHOOKS : path) {
    case WEBHOOKS:
      // Probot's set-up page registers the root as webhook address.
      request.url = WEBHOOKS
      response.once('finish', () => {
        if (response.statusCode >= 400) onRefused(response.statusCode)
      })
      return deliver(request, response, addresses)
    case '/healthz':
      return send(response, 200, 'up\n')
    case '/readyz':
      return (await isReady())
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
  request: IncomingMessage,
  response: ServerResponse,
  { webhooks, receive }: Pick<Addresses, 'webhooks'> & { readonly receive: Receive },
): Promise<void> {
  const received = await receive(request)
  if ('refused' in received) return hangUp(request, response, received.refused, received.because)
  request.body = received.body
  await webhooks(request, response)
}

/** Answers, and reads no more of what comes. */
function hangUp(request: IncomingMessage, response: ServerResponse, status: number, body: string) {
  response.setHeader('connection', 'close')
  send(response, status, body)
  request.pause()
  response.once('close', () => request.destroy())
}

function send(response: ServerResponse, status: number, body: string, type = 'text/plain'): void {
  if (response.headersSent) return
  response.writeHead(status, { 'content-type': type }).end(body)
}
