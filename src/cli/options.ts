/** Command line arguments → values, with one clear line for whoever mistyped. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { UserError } from '../user-error.ts'

type Options = NonNullable<ParseArgsConfig['options']>
type Parsed<T extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: T; allowPositionals: true; strict: true }>
>

/** The options and the other arguments of a command. Throws a UserError for an option it does not have. */
export function parseOptions<const T extends Options>(
  args: readonly string[],
  options: T,
  command: string,
): Parsed<T> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const reason = error.message.split(/\.?(?:\n| To specify)/)[0] ?? ''
    throw new UserError(`${lowerFirst(reason)}; see faultline ${command} --help`)
  }
}

/** The value, if it is one of the names; otherwise a UserError that lists them. */
export function oneOf<T extends string>(value: string, names: readonly T[], option: string): T {
  const name = names.find((one) => one === value)
  if (name === undefined) {
    throw new UserError(`${option} takes ${names.join(', ')}; it was given ${value}`)
  }
  return name
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
