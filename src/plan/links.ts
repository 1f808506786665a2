/** Links that leave no trace: where a plain github.com link would tell the other tracker that it was mentioned here. */

// GitHub's own way round: docs.github.com, "Autolinked references and URLs", section "Avoiding backlinks".
const QUIET_HOST = 'redirect.github.com'

/** The address of an issue or pull request given as `owner/repo#n`; quiet unless `backlink`. */
export function issueLink(ref: string, backlink = false): string {
  const [repository, number] = ref.split('#')
  return `https://${backlink ? 'github.com' : QUIET_HOST}/${repository}/issues/${number}`
}

/** The address of a tracker given as `owner/name` on GitHub or as an address of its own; quiet. */
export function trackerLink(place: string): string {
  return place.startsWith('https://') ? place : `https://${QUIET_HOST}/${place}/issues`
}

/** A web address as it may stand between the brackets of a Markdown link; '' when it is none. */
export function webAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (
    url === undefined ||
    !/^https?:$/.test(url.protocol) ||
    url.username !== '' ||
    url.password !== ''
  )
    return ''
  return url.href.replace(
    /[()<>\\`"']/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** Text with its web addresses made quiet; the rest is untouched. */
export function quietLinks(text: string): string {
  return text.replace(/https?:\/\/(?:www\.)?github\.com(?=[/\s]|$)/gi, `https://${QUIET_HOST}`)
}
