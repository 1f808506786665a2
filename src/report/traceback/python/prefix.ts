/** What loggers, containers and test runners print in front of a line of a traceback. */

const PREFIXES = new RegExp(
  `^(?:${[
    // docker compose, kubectl --prefix, heroku, git push
    String.raw`[\w./@-]{1,60} {0,20}\| ?`,
    String.raw`\[(?:pod|container)/[^\]]{1,200}\] ?`,
    '(?:remote|stderr|stdout|err|out): ?',
    // BuildKit
    String.raw`#\d{1,4} \d{1,6}\.\d{1,3} ?`,
    // timestamps: ISO, only the time, syslog and journald
    String.raw`\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?(?:Z|UTC| ?[+-]\d\d:?\d\d)?\]?:? ?`,
    String.raw`\[?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?\]? ?`,
    String.raw`[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d \S{1,80} [^\s:]{1,80}: ?`,
    // levels, and the source positions next to them
    String.raw`[[(<|]?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|CRITICAL|FATAL|ERR|SEVERE)[\])>|]?(?: {0,8}[:|-])? ?`,
    String.raw`\{[\w.-]{1,80}:\d{1,6}\} ?(?:[A-Z]{4,8} - )?`,
    // torchrun, mpirun, Ray, pytest's own crashes
    String.raw`\[(?:rank)?\d{1,5}(?:,\d{1,5})?\](?:<std(?:err|out)>)?:? ?`,
    String.raw`\([\w.:<>+-]{1,80} pid=[^)]{1,80}\) ?`,
    'INTERNALERROR> ?',
  ].join('|')})`,
)

/** The line without prefixes of the known kinds; its own indentation stays. */
export function withoutPrefix(line: string): string {
  let text = line
  for (let count = 0; count < 5; count += 1) {
    const match = PREFIXES.exec(text)
    if (match === null) break
    text = text.slice(match[0].length)
  }
  return text
}

/** Whether the line begins as the prefix does, digits aside: timestamps and process ids change from line to line. */
export function hasPrefix(line: string, prefix: string): boolean {
  if (line.length < prefix.length) return line.trimEnd() === prefix.trimEnd()
  for (let index = 0; index < prefix.length; index += 1) {
    const [a = '', b = ''] = [line[index], prefix[index]]
    if (a !== b && !(isDigit(a) && isDigit(b))) return false
  }
  return true
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9'
}
