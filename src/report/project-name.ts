/** How the name of a Python project is compared. */

/** The name as PyPI spells it in addresses: lower case, runs of `-`, `_` and `.` as one hyphen (PEP 503). */
export function projectName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-')
}
