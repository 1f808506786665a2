/** The files that come with Faultline: the same places seen from `src/cli` and from `dist/cli`. */
import { fileURLToPath } from 'node:url'

const root = new URL('../../', import.meta.url)

/** The path of a file or folder of the package. */
export function bundled(path: string): string {
  return fileURLToPath(new URL(path, root))
}
