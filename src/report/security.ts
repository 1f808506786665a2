/** Whether a report looks like a vulnerability, which belongs in a private channel. */
import { pattern } from './pattern.ts'
import type { Report } from './report.ts'

/** Weaknesses by name: a title with one of them is about it. */
const WEAKNESS = pattern('i')`
  \b(?:(?:remote|arbitrary) (?:code|command)|(?:sql|command|code|shell|template|header|
  log|ldap|xpath) injection|(?:path|directory) traversal|cross[- ]site (?:scripting|
  request forgery)|privilege escalation|escalat\w{1,4} (?:themselves|privileges)|
  (?:auth\w{0,12}|login|permission|access control|2fa|mfa) bypass|
  bypass\w{0,3} (?:auth\w{0,12}|login|permissions?|access control|2fa|mfa)|
  request smuggling|server[- ]side request forgery|insecure deserializ\w{1,6}|
  xml external entit\w{1,3}|zip slip|prototype pollution|(?:leak|expose|
  disclose)s?(?: \w{1,12}){0,2} (?:passwords?|credentials|secrets)|
  unauthori[sz]ed \w{0,10} ?access|host header (?:injection|attack))\b`
const ABBREVIATION = /\b(?:RCE|XSS|SSRF|XXE|SQLi|CSRF|ReDoS)\b(?= |$|:|,)/
const CALLED_ONE = pattern('i')`
  \bsecurity[- ](?:vulnerabilit(?:y|ies)|hole|flaw|exploit|bug|weakness|advisory|
  disclosure)\b|\bvulnerab(?:ility|ilities|le) (?:in|to|report|found|disclosure|allows?|
  that)\b|\b(?:a|the|potential|possible|critical|severe|reporting|xss|csrf|
  found) vulnerabilit(?:y|ies)\b|^\W{0,3}\[?security\b|\bsecurity (?:issue|
  problem)\b(?=[\s:,(]{1,2}(?:in|with|allows?|unauth|report)|$)`
const REQUEST = pattern('i')`
  \b(?:cve (?:request|assign\w{1,6}|id request)|request(?:ing)? (?:a |for )?cve|
  responsible disclosure|huntr\.(?:com|dev)/bounties)\b`
/** An attack told as such. */
const ATTACK = pattern('i')`
  \b(?:proof[- ]of[- ]concept exploit|exploit (?:code|poc|script)|poc exploit|(?:remote |
  malicious )?attackers? (?:can|could|may|might|is able|to (?:execute|inject|read|run))|
  allows? (?:remote )?(?:an )?attackers?|allows? (?:someone|anyone|any user) to (?:run|
  execute|read|inject)|exploitable)\b`

/** The issue is known to all, or is a scanner's complaint about somebody else's release. */
const PUBLIC = pattern('i')`
  \bCVE-\d{4}-\d{4,7}\b|\bGHSA(?:-\w{4}){3}\b|\b(?:dependabot|snyk|trivy|grype|pip-audit|
  safety check|bandit|sonar\w{0,4}|whitesource|mend\.io|code scanning|
  vulnerability scan\w{0,4}|scanner|audit report)\b`
/** Work on protection, or protection at work, not a hole in it. */
const WORK = pattern('i')`
  ^\W{0,3}(?:\[?(?:feature|feat|docs?|test|question|rfc|enhancement)\b|(?:add|implement|
  support|test|document|allow|provide|prevent|avoid|improve|update|bump|upgrade)\b)|
  \b(?:certificate|ssl|tls) (?:error|verif\w{1,7}|warning)|InsecureRequestWarning|
  \bCSRF (?:(?:verification |validation |token )?(?:failed|errors?|mismatch)|cookie not set|token missing or incorrect|
  (?:session )?tokens? (?:is missing|is invalid|has expired|do(?:es)? not match))`

/** How much of the body is its lead. */
const LEAD = 1_500

/**
 * True when title or lead describe a hole that attackers could use. Conservative: published advisories, scanners'
 * complaints, TLS errors and wishes for more protection are ordinary issues.
 */
export function looksLikeVulnerability({ issue, lines }: Pick<Report, 'issue' | 'lines'>): boolean {
  const lead = leadOf(lines)
  const title = issue.title.slice(0, LEAD)
  const whole = `${title}\n${lead}`
  if (REQUEST.test(whole)) return true
  if (PUBLIC.test(whole) || WORK.test(title)) return false
  if (WEAKNESS.test(title) || ABBREVIATION.test(title) || CALLED_ONE.test(title)) return true
  return ATTACK.test(lead) && (WEAKNESS.test(lead) || CALLED_ONE.test(lead) || /\bXSS\b/.test(lead))
}

function leadOf(lines: Report['lines']): string {
  let lead = ''
  for (const { part, kind, text } of lines) {
    if (lead.length > LEAD || part.startsWith('comment')) break
    if (part === 'body' && kind === 'prose') lead += `${text.slice(0, LEAD)}\n`
  }
  return lead
}
