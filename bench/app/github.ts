/** A GitHub of its own process, as light as can be: its speed must not be what is measured. */
import { createServer } from 'node:http'

const REPORT = process.argv[2] ?? ''
let comments = 0
let labels = 0

const server = createServer((request, response) => {
  const { method = '', url = '' } = request
  request.resume()
  request.once('end', () => {
    const [status, body] = answer(method, url)
    const text = JSON.stringify(body)
    response.writeHead(status, { 'content-type': 'application/json' }).end(text)
  })
})
server.keepAliveTimeout = 60_000
server.listen(Number(process.argv[3]), '127.0.0.1', () => process.stdout.write('listening\n'))
process.once('disconnect', () => process.exit(1))
process.on('message', () => {
  process.send?.({ comments, labels })
})

function answer(method: string, url: string): readonly [number, unknown] {
  if (url === '/app') return [200, { id: 1, slug: 'faultline' }]
  if (url.endsWith('/access_tokens')) {
    const expires_at = new Date(Date.now() + 3_600_000).toISOString()
    return [201, { token: 'a token', expires_at, permissions: {}, repository_selection: 'all' }]
  }
  if (url.startsWith('/app/hook/deliveries')) return [200, []]
  const issue = /^\/repos\/[^/]+\/[^/]+\/issues\/(\d+)$/.exec(url)
  if (issue !== null && method === 'GET') return [200, issueOf(url, Number(issue[1]))]
  if (url.endsWith('/labels') && method === 'POST') {
    labels += 1
    return [200, [{ name: 'cause: environment', color: '0e8a6e', description: 'x' }]]
  }
  if (url.endsWith('/comments') && method === 'POST') {
    comments += 1
    return [201, { id: comments, body: '' }]
  }
  if (/\/issues\?/.test(url) || /\/comments\?/.test(url)) return [200, []]
  return [404, { message: 'Not Found' }]
}

function issueOf(url: string, number: number): object {
  const now = new Date().toISOString()
  return {
    url: `http://127.0.0.1${url}`,
    number,
    title: 'SSL error',
    body: REPORT,
    labels: [],
    user: { login: 'reporter', type: 'User' },
    author_association: 'NONE',
    state: 'open',
    locked: false,
    comments: 0,
    created_at: now,
    updated_at: now,
  }
}
