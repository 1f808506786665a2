/** A repository's own settings, read from GitHub. */
import { RequestError } from '@octokit/request-error'
import { readExtends } from '../parse-config.ts'
import {
  CONFIG_PATH,
  FOLDER,
  isSettingsPath,
  LIMITS,
  refuse,
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
      ? await layersFrom(octokit, ownersDefault(place.owner), MOST_LAYERS)
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
  const extended = file.refused === undefined ? readExtends(file.text, file.path) : undefined
  if (extended === null) return []
  // Whoever has a config that cannot be read has at least their owner's.
  if (extended === undefined)
    return file.path === CONFIG_PATH ? layersFrom(octokit, ownersDefault(owner), room) : []
  const [first = '', second] = extended.split('/')
  const place = second === undefined ? { owner, name: first } : { owner: first, name: second }
  const below = await layersFrom(octokit, place, room)
  return below.length === 0 && room > 0 ? [missing(place, file.path)] : below
}

function missing({ owner, name }: Place, extending: string): SettingsFile {
  return refuse(
    `${owner}/${name}:${CONFIG_PATH}`,
    `there is no such file, or the App is not installed there; ${extending} extends it`,
  )
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
  const { content, size } = found.data
  const path = `${prefix}${CONFIG_PATH}`
  // GitHub gives no content of large files.
  return size > LIMITS.characters ? tooLarge(path, size) : decode(path, content)
}

function ownersDefault(owner: string): Place {
  return { owner, name: '.github' }
}

async function readFolder(octokit: Octokit, { owner, name: repo }: Place, tree_sha: string) {
  const tree = await octokit.rest.git.getTree({ owner, repo, tree_sha, recursive: 'true' })
  const blobs = tree.data.tree
    .filter(({ type }) => type === 'blob')
    .map(({ path = '', sha = '', size = 0 }) => ({ path: `${FOLDER}/${path}`, sha, size }))
    .filter(({ path }) => isSettingsPath(path))
  const files: SettingsFile[] = []
  let room: number = LIMITS.all
  for (const { path, sha: file_sha, size } of blobs.slice(0, LIMITS.files)) {
    room -= size
    if (size > LIMITS.characters) files.push(tooLarge(path, size))
    else if (room < 0) files.push(refuse(path, `${TOO_MUCH} in all; say it in fewer words`))
    else {
      const { data } = await octokit.rest.git.getBlob({ owner, repo, file_sha })
      files.push(decode(path, data.content))
    }
  }
  const [next, ...others] = blobs.slice(LIMITS.files)
  if (next === undefined) return files
  const more = others.length === 0 ? '' : `, nor are the ${others.length} after it`
  return [...files, refuse(next.path, `${TOO_MANY}: this one is not used${more}`)]
}

const TOO_MANY = `signatures and templates may be ${LIMITS.files} files`
const TOO_MUCH = `signatures and templates may have ${LIMITS.all} bytes`

function tooLarge(path: string, size: number): SettingsFile {
  return refuse(path, `the file has ${size} bytes; ${LIMITS.characters} are allowed`)
}

/** The file as text; the database takes no other, and none with a NUL in it. */
function decode(path: string, base64: string): SettingsFile {
  try {
    const text = UTF8.decode(Buffer.from(base64, 'base64'))
    const before = text.split('\0', 1)[0] ?? ''
    if (before.length === text.length) return { path, text }
    const line = before.split('\n').length
    const column = before.length - before.lastIndexOf('\n')
    return refuse(path, 'a NUL character: save the file as text', line, column)
  } catch {
    return refuse(path, 'the file is not text in UTF-8: save it as such')
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true })

async function unlessMissing<T>(request: Promise<T>): Promise<T | undefined> {
  try {
    return await request
  } catch (error) {
    // An organisation may well keep its `.github` from us; that is no config then.
    if (error instanceof RequestError && [403, 404].includes(error.status)) return undefined
    throw error
  }
}
