/** The way of deliveries from GitHub to here. */
import type { Octokit } from '../../github/octokit.ts'
import { error, type Finding, ok, sentence, warning } from './finding.ts'

/** Whether deliveries go to an address where the App can be reached. */
export async function examineWebhook(octokit: Octokit): Promise<Finding> {
  const about = 'webhook'
  try {
    const { data } = await octokit.rest.apps.getWebhookConfigForApp()
    const { url = '', content_type } = data
    if (!URL.canParse(url))
      return error(about, 'the App has no webhook address; set it on its page')
    const { pathname } = new URL(url)
    if (pathname !== '/api/github/webhooks' && pathname !== '/') {
      return error(
        about,
        `GitHub delivers to ${pathname}; Faultline listens on /api/github/webhooks`,
      )
    }
    if (content_type === 'form') {
      return error(
        about,
        "GitHub delivers forms; set the webhook's content type to application/json",
      )
    }
    const health = new URL('/healthz', url)
    const response = await fetch(health, { signal: AbortSignal.timeout(10_000) })
    return response.ok
      ? ok(about, `${url} is reachable from here`)
      : warning(about, `${health.href} answers ${response.status}; is the App running?`)
  } catch (failure) {
    return warning(about, `not reachable from here: ${sentence(failure)}`)
  }
}

/** Whether the latest arrived. */
export async function examineDeliveries(octokit: Octokit): Promise<Finding> {
  const about = 'deliveries'
  try {
    const { data } = await octokit.rest.apps.listWebhookDeliveries({ per_page: 100 })
    const bad = data.filter(({ status_code }) => status_code < 200 || status_code >= 300)
    const [latest] = bad
    const remedy =
      latest?.status_code === 400
        ? 'is WEBHOOK_SECRET that of the App?'
        : 'the App asks for them again when it runs'
    return latest === undefined
      ? ok(about, `the last ${data.length} arrived`)
      : warning(
          about,
          `${bad.length} of the last ${data.length} failed, the latest with ${latest.status_code} ${latest.status}; ${remedy}`,
        )
  } catch (failure) {
    return warning(about, sentence(failure))
  }
}
