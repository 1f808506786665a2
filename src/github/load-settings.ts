/** A repository's own settings, read from GitHub. */
import { RequestError } from '@octokit/request-error'
import { parseStated } from '../parse-config.ts'
import {
  CONFIG_PATH,
  FOLDER,
  isSettingsPath,
  LIMITS,
  type SettingsFile,
} from '../settings/settings-file.ts'
import type { Octokit } from './octokit.ts'

interface Place {
  readonly owner: string
  readonly name: string
  /** A commit; the default branch without one. */
  readonly ref?: string
}

// A config on a config on a config is more than anybody needs; a circle ends here, too.
const MOST_LAYERS = 4

/**
 * The files, the config lowest in `_extends` first. A repository without a config of its own has that of its
 * owner's repository `.github`. One read for a listing, one for each file, one for the folder of signatures and
 * templates when there is one: two for a repository with a config and nothing else, two for one with nothing.
 */
export async function loadSettings(
  octokit: Octokit,
  place: Place,
): Promise<readonly SettingsFile[]> {
  const entries = await list(octokit, place)
  const own = entries.some(({ name }) => name === 'faultline.yml')
    ? await readFile(octokit, place, '')
    : undefined
  const configs =
    own === undefined
      ? await layersFrom(octokit, { owner: place.owner, name: '.github' }, MOST_LAYERS)
      : [...(await layersBelow(octokit, place.owner, own, MOST_LAYERS)), own]
  const folder = entries.find(({ name, type }) => name === 'faultline' && type === 'dir')
  return [...configs, ...(folder === undefined ? [] : await readFolder(octokit, place, folder.sha))]
}

async function list(octokit: Octokit, { owner, name: repo, ref }: Place) {
  const found = await unlessMissing(
    octokit.rest.repos.getContent({ owner, repo, path: '.github', ...(ref ? { ref } : {}) }),
  )
  return found !== undefined && Array.isArray(found.data) ? found.data : []
}

async function layersFrom(
  octokit: Octokit,
  place: Place,
  room: number,
): Promise<readonly SettingsFile[]> {
  if (room === 0) return []
  const file = await readFile(octokit, place, `${place.owner}/${place.name}:`)
  return file === undefined
    ? []
    : [...(await layersBelow(octokit, place.owner, file, room - 1)), file]
}

/** The files that a config extends, lowest first. */
async function layersBelow(octokit: Octokit, owner: string, file: SettingsFile, room: number) {
  const extended = parseStated(file.text, file.path).stated?._extends
  if (typeof extended !== 'string') return []
  const [first = '', second] = extended.split('/')
  const place = second === undefined ? { owner, name: first } : { owner: first, name: second }
  return layersFrom(octokit, place, room)
}

async function readFile(
  octokit: Octokit,
  { owner, name: repo, ref }: Place,
  prefix: string,
): Promise<SettingsFile | undefined> {
  const found = await unlessMissing(
    octokit.rest.repos.getContent({ owner, repo, path: CONFIG_PATH, ...(ref ? { ref } : {}) }),
  )
  if (found === undefined || !('content' in found.data)) return undefined
  return { path: `${prefix}${CONFIG_PATH}`, text: decode(found.data.content) }
}

async function readFolder(octokit: Octokit, { owner, name: repo }: Place, tree_sha: string) {
  const tree = await octokit.rest.git.getTree({ owner, repo, tree_sha, recursive: 'true' })
  const blobs = tree.data.tree
    .filter(({ type, size = 0 }) => type === 'blob' && size <= LIMITS.characters)
    .map(({ path = '', sha = '' }) => ({ path: `${FOLDER}/${path}`, sha }))
    .filter(({ path }) => isSettingsPath(path))
    .slice(0, LIMITS.files)
  const files: SettingsFile[] = []
  for (const { path, sha: file_sha } of blobs) {
    const { data } = await octokit.rest.git.getBlob({ owner, repo, file_sha })
    files.push({ path, text: decode(data.content) })
  }
  return files
}

function decode(base64: string): string {
  return Buffer.from(base64, 'base64').toString('utf8')
}

async function unlessMissing<T>(request: Promise<T>): Promise<T | undefined> {
  try {
    return await request
  } catch (error) {
    // An organisation may well keep its `.github` from us; that is no config then.
    if (error instanceof RequestError && [403, 404].includes(error.status)) return undefined
    throw error
  }
}
