/** Names of Python exceptions, and the line that ends a traceback. */

export interface Named {
  readonly type: string
  readonly message: string
}

/** Ray names the remote exception in brackets: `ray.exceptions.RayTaskError(KeyError): ray::main() …`. */
const LINE = /^([A-Za-z_][\w.]{0,150}(?:<locals>[\w.]{0,100})?)(?:\(\w{1,100}\))?(?:: ?(.*))?$/s

/** The exception that a line below frames names. Anything that can be a class will do there. */
export function parseException(text: string): Named | undefined {
  const [, type = '', message] = LINE.exec(text.trimEnd()) ?? []
  if (type === '' || type.endsWith('.')) return undefined
  const name = type.slice(type.lastIndexOf('.') + 1)
  const canBe =
    isExceptionName(type) ||
    (type.includes('.') && /^[A-Z]/.test(name)) ||
    (message !== undefined && (/^[A-Z]/.test(name) || LOWER_CASE.has(name)))
  return canBe ? { type, message: tidy(message ?? '') } : undefined
}

/** Exceptions that break PEP 8: `socket.timeout`, `struct.error`, `botocore…`. */
const LOWER_CASE: ReadonlySet<string> = new Set([
  'error',
  'timeout',
  'gaierror',
  'herror',
  'sslerror',
])
const ENDING =
  /(?:Error|Exception|ExceptionGroup|KeyboardInterrupt|SystemExit|GeneratorExit|StopIteration|StopAsyncIteration)$/
const OTHERS: ReadonlySet<string> = new Set(
  'CalledProcessException DistributionNotFound DoesNotExist ImproperlyConfigured IncompleteRead MultipleObjectsReturned NoReverseMatch NoSuchElement ObjectDoesNotExist PackageNotFound ReadTimeout ConnectTimeout TemplateDoesNotExist TemplateNotFound TimeoutExpired VersionConflict UnpicklableObject UnsatisfiableRequirement BrokenProcessPool WorkerLostError ContextualVersionConflict'.split(
    ' ',
  ),
)

/** Whether a name says by itself that it is an exception. A lone `Error` or a warning does not. */
export function isExceptionName(type: string): boolean {
  const name = type.slice(type.lastIndexOf('.') + 1)
  if (type.includes('.') && LOWER_CASE.has(name))
    return /^(?:socket|struct|zlib|select|binascii|asyncio|subprocess|ssl|re|sre_constants|os|lzma|xdrlib|shutil|psycopg2|curses|_curses|pycurl|uu|locale|http\.client|concurrent|zmq)/.test(
      type,
    )
  if (!/^[A-Z]/.test(name) || name === 'Error') return type.includes('.') && name === 'Error'
  return (
    ENDING.test(name) ||
    OTHERS.has(name) ||
    /(?:^|\.)(?:exceptions?|errors?|exc)\.(?:\w+\.){0,3}[A-Z]\w*$/.test(type)
  )
}

/** A message without the marks of inline code or emphasis that the reporter closed behind it. */
export function tidy(message: string): string {
  const text = message.trim()
  const mark = /(?:`{1,3}|\*\*|<\/\w{1,10}>)$/.exec(text)?.[0]
  if (mark === undefined || text.indexOf(mark) < text.length - mark.length) return text
  return text.slice(0, -mark.length).trimEnd()
}
