/** GitHub's examples of events, and what the App makes of them. */
import type { EmitterWebhookEvent } from '@octokit/webhooks'
import gitHubs from '@octokit/webhooks-examples' with { type: 'json' }
import { type Wish, wishOf } from '../../src/github/app.ts'

export type Payload = Record<string, unknown> & { readonly action?: string }

// The package's types name a module, its main file is JSON.
export const definitions = gitHubs as unknown as readonly {
  readonly name: string
  readonly examples: readonly Payload[]
}[]

const RECEIVED = '2026-01-02T03:04:05.000Z'
export const NOTHING: Wish = { jobs: [], forgotten: [], ended: [], welcomed: [] }
export const INSTALLATION = { installation: { id: 957387, node_id: 'x' } }
export const HELLO = { id: 186853002, owner: 'Codertocat', name: 'Hello-World' }

export const examples = (name: string) =>
  definitions.find((one) => one.name === name)?.examples ?? []

/** GitHub's example of an event, with the installation that Apps get and other changes. */
export function example(name: string, action?: string, changes: object = {}): Payload {
  const found = examples(name).find((one) => action === undefined || one.action === action)
  if (found === undefined) throw new Error(`no example of ${name} ${action}`)
  return { ...found, ...INSTALLATION, ...changes }
}

export const wish = (name: string, payload: Payload) =>
  wishOf({ id: 'delivery-1', name, payload } as unknown as EmitterWebhookEvent, RECEIVED)

export const origin = { installation: 957387, delivery: 'delivery-1', received: RECEIVED }
export const issue = (number: number, repository = HELLO): Wish => ({
  ...NOTHING,
  jobs: [{ kind: 'issue', ...origin, repository, number }],
})

export const sent = (type: string) => ({ sender: { login: 'somebody', id: 1, type } })
