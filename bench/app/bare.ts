/** What the App is compared with: a Probot app that adds a label and a comment to each issue and keeps nothing. */
import { createServer } from 'node:http'
import { pino } from 'pino'
import { createNodeMiddleware, Probot, ProbotOctokit } from 'probot'

const { appId, privateKey, webhookSecret, apiUrl, port } = JSON.parse(process.argv[2] ?? '{}')
const probot = new Probot({
  appId,
  privateKey,
  secret: webhookSecret,
  baseUrl: apiUrl,
  log: pino({ level: 'silent' }),
  // As for the App: at full pace, or the pace of GitHub would be measured.
  Octokit: ProbotOctokit.defaults((options: object) => ({
    ...options,
    throttle: { enabled: false },
  })),
})
const middleware = await createNodeMiddleware(
  (app) => {
    app.on('issues.opened', async (context) => {
      await context.octokit.rest.issues.addLabels(context.issue({ labels: ['triage'] }))
      await context.octokit.rest.issues.createComment(context.issue({ body: 'Thank you.' }))
    })
  },
  { probot },
)
createServer((request, response) => {
  middleware(request, response)
}).listen(port, '127.0.0.1', () => process.stdout.write('listening\n'))
process.once('disconnect', () => process.exit(1))
process.once('SIGTERM', () => process.exit(0))
