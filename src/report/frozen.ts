/** Programs that PyInstaller froze: their tracebacks name a file by its path inside the program. */
import type { Line } from './line.ts'
import { STANDARD_LIBRARY } from './standard-library.ts'

const LOADER = /\bPyInstaller[\\/]loader[\\/]/
const CRASHED = /^\W{0,4}(?:\[\d+\] |PYI-\d+:ERROR\] )?Failed to execute script\b/i

/** Whether the lines hold the output of such a program. */
export function showFrozen(lines: readonly Line[]): boolean {
  return lines.some(({ text }) => {
    const head = text.slice(0, 300)
    return LOADER.test(head) || CRASHED.test(head)
  })
}

/** Folders of an application, which no package is named after. */
const APPLICATION = /^(?:src|lib|apps?|main|core|gui|ui|utils?|modules?|scripts?|tests?)$/i

/** Where the file would lie if it were installed: in the standard library, among the packages, or where it says. */
export function installedPath(file: string): string {
  const path = file.slice(0, 2_000).replaceAll('\\', '/')
  const [first = '', ...below] = path.split('/')
  const name = first.replace(/\.pyc?$/, '')
  if (name === 'PyInstaller' || STANDARD_LIBRARY.has(name)) return `lib/python3/${path}`
  const isPackage = below.length > 0 && /^[A-Za-z_]\w*$/.test(name) && !APPLICATION.test(name)
  return isPackage ? `site-packages/${path}` : file
}
