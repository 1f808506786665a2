/** The packages that a repository is likely to hold. */

/** Import names that the packages of `owner/name` may have; none when the repository is unknown. */
export function packagesOf(repo: string | undefined): string[] {
  const name = repo?.split('/').at(-1)?.toLowerCase() ?? ''
  const bare = name.replace(/^(?:python|py)[-_.]/, '').replace(/[-_.](?:python|py)$/, '')
  // scikit-image is imported as `skimage`, and its kin do likewise.
  const kin = name.replace(/^scikit-/, 'sk')
  const names = [name, bare, kin].map((one) => one.replaceAll(/[-.]/g, '_'))
  return [...new Set(names)].filter((one) => one !== '')
}
