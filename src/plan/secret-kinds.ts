/** What secrets look like, each kind by its own pattern. Linear in the text. */

export interface Secret {
  /** What the comment calls it. */
  readonly name: string
  /** With the flag `g`. Group 1, when there is one, is kept in front of the mask. */
  readonly pattern: RegExp
  /** Whether the value, group 2, is worth hiding; by default everything that matches is. */
  readonly worth?: (value: string, kept: string) => boolean
}

// `(?<![\w-])` lets a pattern start only where a word starts, so that no run of characters is read twice.
export const SECRETS: readonly Secret[] = [
  {
    name: 'private key',
    pattern:
      /-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----(?:[^-]|-(?!----))*(?:-----END[A-Z ]{0,40}-----)?/g,
  },
  { name: 'private key', pattern: /(?<![\w-])AGE-SECRET-KEY-1[A-Z0-9]{50,}/g },
  { name: 'GitHub token', pattern: /(?<![\w-])(?:gh[oprsu]_[A-Za-z0-9]{20,}|github_pat_\w{20,})/g },
  { name: 'GitLab token', pattern: /(?<![\w-])gl[a-z]{2,5}-[\w-]{20,}/g },
  { name: 'AWS key', pattern: /(?<![\w-])A(?:KI|SI)A[A-Z0-9]{16}(?![A-Z0-9])/g },
  { name: 'PyPI token', pattern: /(?<![\w-])pypi-AgE[\w-]{20,}/g },
  { name: 'npm token', pattern: /(?<![\w-])npm_[A-Za-z0-9]{30,}/g },
  { name: 'Slack token', pattern: /(?<![\w-])(?:xox[a-z]|xapp)-[\w-]{10,}/g },
  { name: 'Slack webhook', pattern: /(hooks\.slack\.com\/services\/)([\w/]{20,})/g },
  { name: 'Google API key', pattern: /(?<![\w-])AIza[\w-]{35}/g },
  { name: 'Stripe key', pattern: /(?<![\w-])(?:[prs]k_(?:live|test)|whsec)_[A-Za-z0-9]{10,}/g },
  { name: 'API key', pattern: /(?<![\w-])sk-(?=[A-Za-z_-]{0,60}\d)[\w-]{20,}/g },
  { name: 'Hugging Face token', pattern: /(?<![\w-])hf_[A-Za-z0-9]{30,}/g },
  { name: 'Telegram token', pattern: /(?<![\w-])\d{8,10}:AA[\w-]{33}(?![\w-])/g },
  { name: 'JSON web token', pattern: /(?<![\w-])eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/g },
  {
    name: 'access token',
    pattern:
      /(?<![\w-])(?:ya29\.[\w-]{20,}|SG\.[\w-]{16,}\.[\w-]{16,}|[MNO][\w-]{22,27}\.[\w-]{6}\.[\w-]{27,}|hv[sb]\.[\w-]{24,}|NRAK-[A-Z0-9]{27}|dp\.[a-z]{2,5}\.[A-Za-z0-9]{40,}|glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}|glc_[A-Za-z0-9+/]{32,}={0,3}|(?:do[por]_v1_|shp(?:at|ca|pa|ss)_|dapi|pul-|SK)[0-9a-f]{32,})/g,
  },
  // Whoever issues tokens puts a word of their own in front.
  {
    name: 'access token',
    pattern: /(?<![\w./#-])([a-z][a-z0-9]{1,11}(?:[_-][a-z]{2,4})?[_-])([A-Za-z0-9]{32,})(?!\w)/g,
    worth: isMixed,
  },
  { name: 'access token', pattern: /(\/t\/)([a-z]{2}-[0-9a-f-]{30,})/g },
  {
    name: 'signed link',
    pattern:
      /([?&](?:sig|signature|x-(?:amz|goog)-(?:signature|security-token))=)([\w%+/.~-]{20,})/gi,
  },
  {
    name: 'cookie',
    pattern: /(\b(?:set-)?cookie["']?\s{0,3}[:=]\s{0,3}["']?)([^"'\n]{8,})/gi,
    worth: (value) => /=[\w.%+/-]{16,}/.test(value) && !/[()]/.test(value),
  },
  {
    name: 'password',
    pattern: /(:\/\/[^\s/:@"'`]{0,100}:)([^\s/"'`]{1,200})(?=@)/g,
    worth: isValue,
  },
  {
    name: 'Authorization header',
    pattern:
      /(\bauthorization["']?\s{0,3}[:=]\s{0,3}["']?(?:(?:basic|bearer|token)\s{1,3})?)([^\s"',;]{8,})/gi,
    worth: isValue,
  },
  { name: 'access token', pattern: /(\bbearer\s{1,3})([\w.~+/=-]{16,})/gi, worth: isRandom },
  {
    name: 'password',
    pattern:
      /((?:password|passwd|passphrase)["']?\s{0,3}[:=]\s{0,3}(?:"(?=[^"\n]{4,200}")|'(?=[^'\n]{4,200}')))([^"'\n]{4,200})/gi,
    worth: isPassword,
  },
  {
    name: 'password',
    pattern: /(\blogin\s{1,3}\S{1,100}\s{1,3}password\s{1,3})(\S{4,200})/g,
    worth: isValue,
  },
  {
    name: 'password',
    pattern: /(\s(?:-u|--user)\s{1,3}["']?[^\s:"']{1,100}:)([^\s"']{4,200})/g,
    worth: (value, kept) => isPassword(value, kept) && !/^\d+$/.test(value),
  },
  {
    name: 'password',
    pattern: /(\s--?pass(?:word|wd|phrase)?\s{1,3}["']?)([^\s"',;-][^\s"',;]{3,200})/g,
    worth: isPassword,
  },
  {
    name: 'password',
    pattern: /(\bmysql(?:dump|admin|import)?\x20[^\n]{0,200}?\s-p)([^\s"',;]{4,200})/g,
    worth: isValue,
  },
  {
    name: 'access token',
    pattern: /(\s--?(?:[a-z]{2,12}-)?(?:token|secret|key)\s{1,3}["']?)([\w.~+/=-]{16,})/g,
    worth: isRandom,
  },
  {
    name: 'access token',
    pattern: /(\bsecret_key["']?\s{0,3}[:=]\s{0,3}["'])([^"'\n]{20,200})(?=["'])/gi,
    worth: (value) => !PLACEHOLDER.test(value) && /[\dA-Z]/.test(value),
  },
  {
    name: 'access token',
    pattern: /("auth"\s{0,3}:\s{0,3}")([\w+/=-]{12,})(?=")/g,
    worth: isRandom,
  },
  {
    name: 'password',
    pattern: /((?:password|passwd|passphrase|pwd)["']?\s{0,3}[:=]\s{0,3}["']?)([^\s"',;&]{4,})/gi,
    worth: isPassword,
  },
  {
    name: 'access token',
    pattern:
      /((?:token|secret|(?:api|access|account|secret|private|fernet|encryption|signing|master)[_-]?key)["']?\s{0,3}[:=]\s{0,3}["']?)([\w.~+/=-]{16,})/gi,
    worth: isRandom,
  },
]

const PLACEHOLDER =
  /^(?:pass|password|passwd|pwd|secret|token|basic|bearer|change_?me|example|foobar|test|none|null|true|false|undefined|admin|root|postgres|guest|user(?:name)?|redacted|masked|hidden|x+|\*+|\.+|-+|your.*|my.*)$/i

/** Neither a placeholder nor an expression such as `os.environ["X"]`, `$PASSWORD` or `<password>`. */
function isValue(value: string): boolean {
  return !PLACEHOLDER.test(value) && !/[()[\]{}<>$%]/.test(value)
}

/** In quotes or behind `PASSWORD=` a plain word is one, too; elsewhere it is a name in code or a word of prose. */
function isPassword(value: string, kept: string): boolean {
  if (
    !isValue(value) ||
    /pass|pwd|secret|required|incorrect/i.test(value) ||
    /^(?:[~.]{0,2}\/|[A-Za-z]:\\)/.test(value)
  )
    return false
  return /["']$|^[A-Z]+=$/.test(kept) || !isName(value)
}

/** Letters and digits mixed as no word or dotted name mixes them. */
function isRandom(value: string): boolean {
  const digits = value.match(/\d/g)?.length ?? 0
  const mixed =
    digits > 1 ? /[A-Za-z]/.test(value) : digits > 0 && /[a-z]/.test(value) && /[A-Z]/.test(value)
  return mixed && isValue(value) && !isDotted(value)
}

/** Small letters, capitals and digits, as neither a name nor a hash mixes them. */
function isMixed(value: string): boolean {
  return [/[a-z]/g, /[A-Z]/g, /\d/g].every((some) => (value.match(some)?.length ?? 0) > 2)
}

function isName(value: string): boolean {
  return /^[a-z_]+(?:\.[a-z_]+)*\.?$/i.test(value)
}

function isDotted(value: string): boolean {
  return /^[a-z_]\w*(?:\.[a-z_]\w*)+$/i.test(value)
}
