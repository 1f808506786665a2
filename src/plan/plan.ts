/** The state wanted on GitHub. */
export interface Plan {
  /** Names as they should stand on the issue, sorted; only labels that Faultline sets. */
  readonly labels: readonly string[]
  /** Markdown with its hidden marker, or `null` for silence. */
  readonly comment: string | null
}
